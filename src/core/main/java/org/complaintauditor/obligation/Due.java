package org.complaintauditor.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.complaintauditor.model.CaseDate;
import org.complaintauditor.model.Event;

/**
 * When an obligation is due: a day, or an instant for an hour limit. Answers whether another event
 * is on or before it (audit-definitions 3; for hour limits under every reading of the timestamps).
 *
 * @param trigger the event from which it is counted
 * @param date the due date; of an instant, its local date; where the data give several, the last
 * @param firstDate the same, where the data give several the first
 * @param instant the due instant, of an hour limit or where the data give one
 * @param earliest the due instant if the trigger happened as early as it can have, or the first
 *     that the data give
 * @param latest the due instant if the trigger happened as late as it can have, or the last that
 *     the data give
 * @param given the date that the data give, if that is what it is due on
 */
public record Due(
    Event trigger,
    LocalDate date,
    LocalDate firstDate,
    Optional<Instant> instant,
    Instant earliest,
    Instant latest,
    Optional<CaseDate> given) {

  static Due on(Event trigger, LocalDate date) {
    return new Due(
        trigger, date, date, Optional.empty(), Instant.MIN, Instant.MAX, Optional.empty());
  }

  /** Due on a date that the data give. Days are compared as days; else instants are. */
  static Due on(Event trigger, CaseDate given) {
    CaseDate.Value first = given.values().get(0);
    CaseDate.Value last = given.values().get(given.values().size() - 1);
    return given.isByDay()
        ? new Due(
            trigger,
            last.day(),
            first.day(),
            Optional.empty(),
            Instant.MIN,
            Instant.MAX,
            Optional.of(given))
        : new Due(
            trigger,
            last.day(),
            first.day(),
            Optional.of(last.until()),
            first.until(),
            last.until(),
            Optional.of(given));
  }

  static Due after(Event trigger, java.time.Duration duration, ZoneId zone) {
    Instant shown = trigger.instant().plus(duration);
    LocalDate day = shown.atZone(zone).toLocalDate();
    return new Due(
        trigger,
        day,
        day,
        Optional.of(shown),
        trigger.row().timestamp().earliest().plus(duration),
        trigger.row().timestamp().latest().plus(duration),
        Optional.empty());
  }

  /** Whether the data give several dates for it. */
  public boolean isDiffering() {
    return given.filter(CaseDate::differs).isPresent();
  }

  /** The due date if the trigger happened as late as it can have. */
  public LocalDate latestDate(ZoneId zone) {
    return instant.isEmpty() ? date : latest.atZone(zone).toLocalDate();
  }

  /** Whether the event is on or before the due date. */
  public Answer reachedBy(Event event) {
    if (instant.isEmpty()) {
      return event.date().isAfter(firstDate) && !event.date().isAfter(date)
          ? Answer.DEPENDS
          : Answer.of(!event.date().isAfter(date));
    }
    if (given.isEmpty() && event.equals(trigger)) {
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
      return auditDate.isAfter(firstDate) && !auditDate.isAfter(date)
          ? Answer.DEPENDS
          : Answer.of(auditDate.isAfter(date));
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
