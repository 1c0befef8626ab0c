package org.complaintauditor.comparison;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complaintauditor.identity.RowDigest;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.GivenDate;
import org.complaintauditor.model.Timestamp;

/**
 * The rows of a case in the zones of both runs. A time that the export gives without an offset is
 * another instant in another zone, one that it gives with an offset is another time of day; which
 * of both it was shows where the other run has the row.
 */
final class ZonedRows {
  private final List<EventRow> old;
  private final List<EventRow> current;

  private ZonedRows(List<EventRow> old, List<EventRow> current) {
    this.old = old;
    this.current = current;
  }

  /**
   * The rows of one run.
   *
   * @param newRun whether it is the new one
   * @param own the zone of the run that has them
   * @param other the zone of the other
   * @param others the rows of the case in the other run
   */
  static ZonedRows of(
      List<EventRow> rows, boolean newRun, ZoneId own, ZoneId other, List<EventRow> others) {
    if (own.equals(other)) {
      return new ZonedRows(rows, rows);
    }
    Set<String> known = new HashSet<>();
    others.forEach(row -> known.add(RowDigest.of(row)));
    List<EventRow> moved = rows.stream().map(row -> moved(row, own, other, known)).toList();
    return newRun ? new ZonedRows(moved, rows) : new ZonedRows(rows, moved);
  }

  private static EventRow moved(EventRow row, ZoneId from, ZoneId to, Set<String> known) {
    EventRow local = moved(row, from, to, true);
    return known.contains(RowDigest.of(local)) ? local : moved(row, from, to, false);
  }

  private static EventRow moved(EventRow row, ZoneId from, ZoneId to, boolean local) {
    Map<String, GivenDate> dates = new HashMap<>();
    row.dates()
        .forEach(
            (name, given) ->
                dates.put(
                    name, new GivenDate(given.field(), moved(given.timestamp(), from, to, local))));
    return row.with(
        draft -> {
          draft.timestamp = moved(row.timestamp(), from, to, local);
          draft.dates = dates;
        });
  }

  private static Timestamp moved(Timestamp time, ZoneId from, ZoneId to, boolean local) {
    if (time.isDateOnly()) {
      return Timestamp.on(time.date(), to);
    }
    return local
        ? Timestamp.at(time.earliest().atZone(from).toLocalDateTime(), to)
        : Timestamp.at(time.earliest(), to);
  }

  /** The rows in the zone of the new run, or of the old one. */
  List<EventRow> inZoneOf(boolean newRun) {
    return newRun ? current : old;
  }
}
