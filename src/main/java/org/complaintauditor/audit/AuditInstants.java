package org.complaintauditor.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.EventRow;

/** Finds the instant as of which an export is judged (audit-definitions 3). */
final class AuditInstants {

  private static final int EVENTS_THAT_SHOW_A_GAP = 100;
  private static final Duration GAP = Duration.ofDays(31);

  private AuditInstants() {}

  /**
   * The audit instant: as given, else the latest event.
   *
   * @throws AuditInstantUnusable if the default would rest on one outlier
   */
  static AuditInstant of(Optional<Instant> given, List<EventRow> rows, ZoneId zone) {
    if (given.isPresent()) {
      return AuditInstant.of(given.get(), zone);
    }
    EventRow last = rows.get(0);
    Optional<EventRow> before = Optional.empty();
    for (EventRow row : rows.subList(1, rows.size())) {
      if (latest(row).isAfter(latest(last))) {
        before = Optional.of(last);
        last = row;
      } else if (before.isEmpty() || latest(row).isAfter(latest(before.get()))) {
        before = Optional.of(row);
      }
    }
    if (rows.size() >= EVENTS_THAT_SHOW_A_GAP && before.isPresent()) {
      Duration gap = Duration.between(latest(before.get()), latest(last));
      if (gap.compareTo(GAP) > 0) {
        throw new AuditInstantUnusable(
            ("the last event (%s, dated %s) comes %d days after the one before it (%s, dated %s). A"
                    + " mistyped date would turn every pending commitment into a missing one. Mend"
                    + " the row, or say with --as-of as of when the export is to be judged.")
                .formatted(
                    last.origin(),
                    last.timestamp().date(),
                    gap.toDays(),
                    before.get().origin(),
                    before.get().timestamp().date()));
      }
    }
    return AuditInstant.of(latest(last), zone);
  }

  private static Instant latest(EventRow row) {
    return row.timestamp().latest();
  }
}
