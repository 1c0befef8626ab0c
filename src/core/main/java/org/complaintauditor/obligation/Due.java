package org.complaintauditor.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.complaintauditor.model.Event;

/**
 * When an obligation is due: a day, or an instant for an hour limit. Answers whether another event
 * is on or before it (audit-definitions 3; for hour limits under every reading of the timestamps).
 *
 * @param trigger the event from which it is counted
 * @param date the due date; of an hour limit, the local date of the due instant
 * @param instant the due instant, of an hour limit
 * @param earliest the due instant if the trigger happened as early as it can have
 * @param latest the due instant if the trigger happened as late as it can have
 */
public record Due(
    Event trigger, LocalDate date, Optional<Instant> instant, Instant earliest, Instant latest) {

  static Due on(Event trigger, LocalDate date) {
    return new Due(trigger, date, Optional.empty(), Instant.MIN, Instant.MAX);
  }

  static Due after(Event trigger, java.time.Duration duration, ZoneId zone) {
    Instant shown = trigger.instant().plus(duration);
    return new Due(
        trigger,
        shown.atZone(zone).toLocalDate(),
        Optional.of(shown),
        trigger.row().timestamp().earliest().plus(duration),
        trigger.row().timestamp().latest().plus(duration));
  }

  /** The due date if the trigger happened as late as it can have. */
  public LocalDate latestDate(ZoneId zone) {
    return instant.isEmpty() ? date : latest.atZone(zone).toLocalDate();
  }

  /** Whether the event is on or before the due date. */
  public Answer reachedBy(Event event) {
    if (instant.isEmpty()) {
      return Answer.of(!event.date().isAfter(date));
    }
    if (event.equals(trigger)) {
      return Answer.YES;
    }
    if (!event.row().timestamp().latest().isAfter(earliest)) {
      return Answer.YES;
    }
    return event.row().timestamp().earliest().isAfter(latest) ? Answer.NO : Answer.DEPENDS;
  }

  /** Whether the audit instant is after the due date. */
  public Answer overAt(Instant auditInstant, LocalDate auditDate) {
    if (instant.isEmpty()) {
      return Answer.of(auditDate.isAfter(date));
    }
    if (auditInstant.isAfter(latest)) {
      return Answer.YES;
    }
    return auditInstant.isAfter(earliest) ? Answer.DEPENDS : Answer.NO;
  }

  /**
   * Whether no event from this position on can be on or before the due date more surely than one
   * was found to be.
   *
   * @param found the answer so far
   */
  boolean isPast(EventIndex events, int position, Answer found) {
    if (instant.isEmpty()) {
      return position >= events.endOfDatedUpTo(date);
    }
    return position > trigger.position()
        && (events.allAfter(latest, position)
            || (found == Answer.DEPENDS && events.allMayBeAfter(earliest, position)));
  }
}
