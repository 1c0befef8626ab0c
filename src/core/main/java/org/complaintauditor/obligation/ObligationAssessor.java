package org.complaintauditor.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Limit;
import org.jspecify.annotations.Nullable;

/**
 * Assesses an obligation under any limit. What does not depend on the limit is worked out once,
 * since the sensitivity table tries many.
 */
public final class ObligationAssessor {

  private final Obligation obligation;
  private final ObligationEvidence evidence;
  private final EventIndex events;
  private final Assessment.Basis basis;
  private final Set<LocalDate> suspended;

  /** The situations known, by what lies before the due day. */
  private final List<Known> known = new ArrayList<>(2);

  private record Known(int moment, Situation situation) {}

  /**
   * The grounds of an obligation in a case.
   *
   * @param events the case's
   * @param suspendedAtMost how many suspended days count for it
   */
  public ObligationAssessor(
      Obligation obligation, EventIndex events, int suspendedAtMost, Assessment.Basis basis) {
    this.obligation = obligation;
    this.evidence = ObligationEvidence.of(obligation, events);
    this.events = events;
    this.basis = basis;
    this.suspended =
        obligation.suspendable().isPresent() && obligation.date().isEmpty()
            ? events.waiting().firstAfter(obligation.trigger().date(), suspendedAtMost)
            : Set.of();
  }

  /** The obligation. */
  public Obligation obligation() {
    return obligation;
  }

  ObligationEvidence evidence() {
    return evidence;
  }

  EventIndex events() {
    return events;
  }

  /** Calendar, audit instant and recorded channels. */
  public Assessment.Basis basis() {
    return basis;
  }

  /** The first business days after the trigger on which the case waited on the customer. */
  Set<LocalDate> suspended() {
    return suspended;
  }

  /** The same obligation, in the same evidence. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ObligationAssessor grounds
        && obligation.equals(grounds.obligation)
        && evidence.discharge().equals(grounds.evidence.discharge())
        && suspended.equals(grounds.suspended);
  }

  @Override
  public int hashCode() {
    return obligation.trigger().hashCode();
  }

  /** The obligation held against the case under this limit. */
  public Assessment under(Limit limit) {
    Due due = due(limit);
    return new Assessment(this, limit, due, situation(due));
  }

  /** The situation under this limit, as {@link #under} has it. */
  public Situation situationUnder(Limit limit) {
    return situation(due(limit));
  }

  private Situation situation(Due due) {
    if (due.instant().isPresent() || due.given().isPresent()) {
      return Assessment.situation(obligation, evidence, events, due, basis);
    }
    int moment = moment(due.date());
    for (Known earlier : known) {
      if (earlier.moment() == moment) {
        return earlier.situation();
      }
    }
    Situation situation = Assessment.situation(obligation, evidence, events, due, basis);
    known.add(new Known(moment, situation));
    return situation;
  }

  /**
   * A number for what lies before a due day: two due days between which nothing happened have the
   * same, and make the same situation.
   */
  private int moment(LocalDate due) {
    return 2 * events.upTo(due) + (basis.auditInstant().date().isAfter(due) ? 1 : 0);
  }

  private Due due(Limit limit) {
    Event trigger = obligation.trigger();
    if (obligation.date().isPresent()) {
      return Due.on(trigger, obligation.date().get());
    }
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
      LocalDate last =
          suspended.isEmpty()
              ? trigger.date().plusDays(days.days())
              : BusinessCalendar.plusCalendarDays(trigger.date(), days.days(), suspended::contains);
      return Due.on(trigger, limit.rolls() ? calendar.businessDayFrom(last) : last);
    }
    Limit.Hours hours = (Limit.Hours) span; // A given date is no length of time.
    return Due.after(trigger, hours.duration(), basis.auditInstant().zone());
  }
}
