package org.complaintauditor.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Row accounting (formats 2): which rows are events, and the audit instant (definitions 3). */
final class RowReader {
  private static final int ROWS_FROM_WHICH_A_GAP_IS_REFUSED = 100;
  private static final Duration LONGEST_GAP = Duration.ofDays(31);

  private record EventKey(String caseId, String eventId) {}

  private final OracleSettings settings;
  private final Set<EventKey> conflicting = new HashSet<>();
  private final List<OracleEvent> accepted = new ArrayList<>();
  private int rejected;
  private int duplicates;

  RowReader(OracleSettings settings, List<OracleRow> rows) {
    this.settings = settings;
    findConflicts(rows);
    Set<EventKey> seen = new HashSet<>();
    for (OracleRow row : rows) {
      read(row, seen);
    }
  }

  int rejected() {
    return rejected;
  }

  int duplicates() {
    return duplicates;
  }

  private static boolean hasCaseId(OracleRow row) {
    return !row.cell("case_id").isBlank();
  }

  private static Optional<EventKey> key(OracleRow row) {
    String id = row.cell("event_id");
    return hasCaseId(row) && !id.isEmpty()
        ? Optional.of(new EventKey(row.cell("case_id"), id))
        : Optional.empty();
  }

  /** Raw cells by column name, a column that a file lacks being empty (decision 9). */
  private static Map<String, String> content(OracleRow row) {
    Map<String, String> content = new HashMap<>(row.cells());
    content.values().removeIf(String::isEmpty);
    return content;
  }

  private void findConflicts(List<OracleRow> rows) {
    Map<EventKey, Map<String, String>> contents = new HashMap<>();
    for (OracleRow row : rows) {
      Optional<EventKey> key = key(row);
      if (key.isPresent()) {
        Map<String, String> content = content(row);
        Map<String, String> first = contents.putIfAbsent(key.get(), content);
        if (first != null && !first.equals(content)) {
          conflicting.add(key.get());
        }
      }
    }
  }

  private void read(OracleRow row, Set<EventKey> seen) {
    Optional<EventTime> time = EventTime.read(row.cell("timestamp"), settings.zone());
    Optional<OracleActivity> activity = OracleActivity.of(row.cell("activity").strip());
    Optional<EventKey> key = key(row);
    if (!hasCaseId(row) || time.isEmpty() || activity.isEmpty()) {
      rejected++;
    } else if (key.isPresent() && conflicting.contains(key.get())) {
      rejected++;
    } else if (key.isPresent() && !seen.add(key.get())) {
      duplicates++;
    } else {
      accepted.add(new OracleEvent(row, activity.get(), time.get()));
    }
  }

  /** From when on something had happened; empty where no row is an event. */
  Optional<Instant> start() {
    return accepted.stream().map(e -> e.time().earliest()).min(Comparator.naturalOrder());
  }

  /** The explicit audit instant, else that of the latest event (definitions 3, decisions 2, 3). */
  Instant auditInstant() {
    if (settings.asOf().isPresent()) {
      return settings.asOf().get();
    }
    List<Instant> instants =
        accepted.stream().map(e -> e.time().latest()).sorted(Comparator.naturalOrder()).toList();
    if (instants.isEmpty()) {
      return Instant.EPOCH;
    }
    int count = instants.size();
    Instant last = instants.get(count - 1);
    if (count >= ROWS_FROM_WHICH_A_GAP_IS_REFUSED
        && Duration.between(instants.get(count - 2), last).compareTo(LONGEST_GAP) > 0) {
      throw new IllegalStateException("the default audit instant is refused: " + last);
    }
    return last;
  }

  /** The events of each case that have happened, cases in code-point order, events in order. */
  Map<String, List<OracleEvent>> casesUpTo(Instant asOf) {
    Map<String, List<OracleEvent>> cases = new TreeMap<>(OracleTextOrder.ORDER);
    for (OracleEvent event : accepted) {
      if (!event.time().isAfterAudit(asOf, settings.zone())) {
        cases.computeIfAbsent(event.caseId(), id -> new ArrayList<>()).add(event);
      }
    }
    cases.values().forEach(events -> events.sort(OracleEvent.ORDER));
    return cases;
  }
}
