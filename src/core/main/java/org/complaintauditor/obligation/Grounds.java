package org.complaintauditor.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Limit;

/**
 * What decides about an obligation whatever its limit, worked out once: the limits of the
 * sensitivity table are many.
 */
public final class Grounds {

  private final Obligation obligation;
  private final Evidence evidence;
  private final CaseHistory history;
  private final EventDays days;
  private final Assessment.Basis basis;
  private final Set<LocalDate> suspended;

  /** The situations known, by what lies before the due day. */
  private final List<Known> known = new ArrayList<>(2);

  private record Known(int moment, Situation situation) {}

  /**
   * The grounds of an obligation in a case.
   *
   * @param days the days of the case's events
   * @param suspendedAtMost how many suspended days count for it
   */
  public Grounds(
      Obligation obligation,
      CaseHistory history,
      EventDays days,
      int suspendedAtMost,
      Assessment.Basis basis) {
    this(obligation, Evidence.of(obligation, history), history, days, suspendedAtMost, basis);
  }

  Grounds(
      Obligation obligation,
      Evidence evidence,
      CaseHistory history,
      EventDays days,
      int suspendedAtMost,
      Assessment.Basis basis) {
    this.obligation = obligation;
    this.evidence = evidence;
    this.history = history;
    this.days = days;
    this.basis = basis;
    suspended = suspended(suspendedAtMost);
  }

  /** The obligation. */
  public Obligation obligation() {
    return obligation;
  }

  /** The obligation held against the case under this limit. */
  public Assessment under(Limit limit) {
    Due due = due(limit);
    return new Assessment(
        obligation,
        limit,
        due,
        evidence.discharge(),
        limit.span() instanceof Limit.Hours ? Set.of() : suspended,
        Assessment.anyReached(evidence.read(), due) != Answer.NO,
        situation(due));
  }

  /** The situation under this limit, as {@link #under} has it. */
  public Situation situationUnder(Limit limit) {
    return situation(due(limit));
  }

  private Situation situation(Due due) {
    if (due.instant().isPresent()) {
      return Assessment.situation(obligation, evidence, history, days, due, basis);
    }
    int moment = moment(due.date());
    for (Known one : known) {
      if (one.moment() == moment) {
        return one.situation();
      }
    }
    Situation situation = Assessment.situation(obligation, evidence, history, days, due, basis);
    known.add(new Known(moment, situation));
    return situation;
  }

  /**
   * A number for what lies before a due day: two due days between which nothing happened have the
   * same, and make the same situation.
   */
  private int moment(LocalDate due) {
    return 2 * days.upTo(due) + (basis.auditInstant().date().isAfter(due) ? 1 : 0);
  }

  /** The first business days after the trigger on which the case waited on the customer. */
  private Set<LocalDate> suspended(int atMost) {
    if (obligation.suspendable().isEmpty() || history.waits().isEmpty()) {
      return Set.of();
    }
    Set<LocalDate> days = new HashSet<>();
    LocalDate day = obligation.trigger().date().plusDays(1);
    while (days.size() < atMost && waitsOnOrAfter(day)) {
      LocalDate candidate = day;
      if (basis.calendar().isBusinessDay(day)
          && history.waits().stream().anyMatch(wait -> wait.covers(candidate))) {
        days.add(day);
      }
      day = day.plusDays(1);
    }
    return days;
  }

  private boolean waitsOnOrAfter(LocalDate day) {
    return history.waits().stream()
        .anyMatch(wait -> wait.until().isEmpty() || !wait.until().get().isBefore(day));
  }

  private Due due(Limit limit) {
    Event trigger = obligation.trigger();
    BusinessCalendar calendar = basis.calendar();
    Limit.Span span = limit.span();
    if (span instanceof Limit.BusinessDays days) {
      return Due.on(
          trigger,
          suspended.isEmpty()
              ? calendar.plusBusinessDays(trigger.date(), days.days())
              : calendar.plusBusinessDays(trigger.date(), days.days(), suspended::contains));
    }
    if (span instanceof Limit.CalendarDays days) {
      return Due.on(
          trigger,
          suspended.isEmpty()
              ? calendar.plusCalendarDays(trigger.date(), days.days())
              : calendar.plusCalendarDays(trigger.date(), days.days(), suspended::contains));
    }
    Limit.Hours hours = (Limit.Hours) span;
    return Due.after(trigger, hours.duration(), basis.auditInstant().zone());
  }
}
