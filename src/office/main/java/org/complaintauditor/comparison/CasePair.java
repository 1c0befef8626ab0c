package org.complaintauditor.comparison;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.complaintauditor.identity.RowDigest;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.EventRow;

/**
 * A case that both runs have: the rows of each, and in the zone of the other run where the zones
 * differ.
 */
final class CasePair {
  private final String caseId;
  private final ZonedRows before;
  private final ZonedRows after;
  private final Map<String, String> inNewZone = new HashMap<>();
  private final boolean sameRows;
  private final boolean sameReading;
  private final boolean readingFollows;

  /** The case with this id. */
  CasePair(
      String caseId,
      List<EventRow> oldRead,
      List<EventRow> currentRead,
      ComparedRun first,
      ComparedRun second) {
    this.caseId = caseId;
    List<EventRow> oldRows = EventRow.in(second.pack().words(), oldRead);
    List<EventRow> old = read(oldRows, first, currentRead, second);
    List<EventRow> current = read(currentRead, second, oldRows, first);
    this.before = ZonedRows.of(old, false, first.zone(), second.zone(), current);
    this.after = ZonedRows.of(current, true, second.zone(), first.zone(), old);
    if (!first.zone().equals(second.zone())) {
      addZones(before);
      addZones(after);
    }
    List<EventRow> oldNow = before.inZoneOf(true);
    Map<String, Deque<EventRow>> others = byDigest(current);
    boolean same = oldNow.size() == current.size();
    boolean alike = true;
    boolean textsUnmatched = false;
    for (EventRow row : oldNow) {
      Deque<EventRow> equal = others.getOrDefault(RowDigest.of(row), new ArrayDeque<>());
      if (equal.isEmpty()) {
        same = false;
        textsUnmatched |= !row.blank();
      } else {
        alike &= readAlike(row, equal.remove());
      }
    }
    for (Deque<EventRow> left : others.values()) {
      textsUnmatched |= left.stream().anyMatch(row -> !row.blank());
    }
    boolean sameFiles = first.readSameFiles(second);
    this.sameRows = same || sameFiles;
    this.sameReading = alike && (same || !sameFiles);
    this.readingFollows = !sameRows && textsUnmatched && !first.hasLexiconOf(second);
  }

  /**
   * The rows of a run. What had not happened at its audit instant it has not read: there the rows
   * say what the other run read in them, which is no difference of reading.
   */
  private static List<EventRow> read(
      List<EventRow> rows, ComparedRun own, List<EventRow> others, ComparedRun other) {
    AuditInstant instant = own.context().basis().auditInstant();
    if (instant.instant().equals(other.context().basis().auditInstant().instant())
        || rows.stream().noneMatch(row -> instant.isBefore(row.timestamp()))) {
      return rows;
    }
    ZonedRows zoned =
        ZonedRows.of(/* rows= */ others, true, other.zone(), own.zone(), /* others= */ rows);
    Map<String, Deque<EventRow>> read = byDigest(zoned.inZoneOf(false));
    List<EventRow> all = new ArrayList<>(rows.size());
    for (EventRow row : rows) {
      Deque<EventRow> equal = read.getOrDefault(RowDigest.of(row), new ArrayDeque<>());
      EventRow there = equal.poll();
      all.add(there == null || !instant.isBefore(row.timestamp()) ? row : withReading(row, there));
    }
    return all;
  }

  private static EventRow withReading(EventRow row, EventRow other) {
    return row.read(other.reading());
  }

  private void addZones(ZonedRows rows) {
    List<EventRow> current = rows.inZoneOf(true);
    List<EventRow> old = rows.inZoneOf(false);
    for (int i = 0; i < old.size(); i++) {
      inNewZone.put(RowDigest.of(old.get(i)), RowDigest.of(current.get(i)));
    }
  }

  String caseId() {
    return caseId;
  }

  /** Whether the rows say the same in both runs, or differ by how the same files were read. */
  boolean sameRows() {
    return sameRows;
  }

  /** Whether the same was made of the rows that say the same. */
  boolean sameReading() {
    return sameReading;
  }

  /**
   * Whether nobody can say what the one run would have found in the texts of the other: then the
   * reading goes with the data.
   */
  boolean readingFollows() {
    return readingFollows;
  }

  /**
   * The key of a row in either run: its id, else what it says in the zone of the new run, so that
   * times are the same days.
   */
  String key(EventRow row) {
    if (!row.eventId().isEmpty()) {
      return row.eventId();
    }
    String digest = RowDigest.of(row);
    return inNewZone.getOrDefault(digest, digest);
  }

  /** The rows of the old run, as recorded. */
  List<EventRow> old() {
    return before.inZoneOf(false);
  }

  /** The rows of the new run, as recorded. */
  List<EventRow> current() {
    return after.inZoneOf(true);
  }

  /**
   * The rows of a run, as a run read them, in the zone of a run; each time true for the new one.
   */
  List<EventRow> rows(boolean data, boolean reading, boolean zone) {
    boolean whose = sameRows ? reading : data;
    List<EventRow> rows = (whose ? after : before).inZoneOf(zone);
    if (whose == reading) {
      return rows;
    }
    Map<String, Deque<EventRow>> read = byDigest((reading ? after : before).inZoneOf(zone));
    List<EventRow> mixed = new ArrayList<>(rows.size());
    for (EventRow row : rows) {
      Deque<EventRow> equal = read.getOrDefault(RowDigest.of(row), new ArrayDeque<>());
      if (equal.isEmpty()) {
        mixed.add(row);
      } else {
        mixed.add(withReading(row, equal.remove()));
      }
    }
    return mixed;
  }

  private static boolean readAlike(EventRow row, EventRow other) {
    return row.reading().equals(other.reading());
  }

  private static Map<String, Deque<EventRow>> byDigest(List<EventRow> rows) {
    Map<String, Deque<EventRow>> all = new HashMap<>();
    rows.forEach(
        row -> all.computeIfAbsent(RowDigest.of(row), digest -> new ArrayDeque<>()).add(row));
    return all;
  }
}
