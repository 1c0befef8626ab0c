package org.complaintauditor.figures;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ByteWriter;

/**
 * How late or how early a commitment was kept, over the findings that show it done.
 *
 * @param late how many findings are breached because they were discharged late, by business days
 *     after the due date; 0 is later on the due date itself, under a limit in hours
 * @param early how many findings were discharged in time, by business days left until the due date;
 *     0 is on the due date: a near miss. Of several occurrences the tightest counts
 */
public record Lateness(SortedMap<Integer, Long> late, SortedMap<Integer, Long> early) {

  /** Nothing was done. */
  static final Lateness NONE =
      new Lateness(Collections.emptySortedMap(), Collections.emptySortedMap());

  /** Counts what the other counted. */
  void add(Lateness other) {
    other.late.forEach((days, more) -> late.merge(days, more, Long::sum));
    other.early.forEach((days, more) -> early.merge(days, more, Long::sum));
  }

  void write(ByteWriter to) {
    to.all(late.entrySet(), Lateness::write).all(early.entrySet(), Lateness::write);
  }

  private static void write(ByteWriter to, Map.Entry<Integer, Long> count) {
    to.signed(count.getKey()).number(count.getValue());
  }

  void read(ByteReader from) {
    from.all(in -> late.put((int) in.signed(), in.number()) == null);
    from.all(in -> early.put((int) in.signed(), in.number()) == null);
  }

  /** How many findings were discharged in time. */
  public long earlyFindings() {
    return early.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether anything was late, or done with days left. */
  boolean hasDays() {
    return !late.isEmpty() || (!early.isEmpty() && early.lastKey() > 0);
  }

  /** How many findings are breached because they were discharged late. */
  public long lateFindings() {
    return late.values().stream().mapToLong(Long::longValue).sum();
  }
}
