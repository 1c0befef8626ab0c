package org.complaintauditor.takeover;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.Parameter;
import org.complaintauditor.obligation.Assessment;

/**
 * By when everything is due that can be owed in a case. The audit instant enters a judgement only
 * by the question whether something is due already: later, one audit instant is as good as another.
 */
final class LastDue {

  private final BusinessCalendar calendar;
  private final ZoneId zone;
  private final int businessDays;
  private final int calendarDays;
  private final Duration hours;
  private final int suspended;

  /**
   * Of cases under this version.
   *
   * @param sensitivity the business days of the sensitivity table, which are limits too
   */
  LastDue(PackVersion version, List<Integer> sensitivity, Assessment.Basis basis) {
    this.calendar = basis.calendar();
    this.zone = basis.auditInstant().zone();
    int mostBusinessDays = sensitivity.stream().mapToInt(Integer::intValue).max().orElse(0);
    int mostCalendarDays = 0;
    Duration longest = Duration.ZERO;
    int mostSuspended = 0;
    for (Commitment commitment : version.commitments()) {
      for (Limit limit : commitment.limits().values()) {
        if (limit.span() instanceof Limit.BusinessDays span) {
          mostBusinessDays = Math.max(mostBusinessDays, span.days());
        } else if (limit.span() instanceof Limit.CalendarDays span) {
          mostCalendarDays = Math.max(mostCalendarDays, span.days());
        } else if (limit.span() instanceof Limit.Hours span) {
          longest = longest.compareTo(span.duration()) < 0 ? span.duration() : longest;
        }
      }
      for (Parameter parameter : commitment.parameters().values()) {
        mostSuspended = Math.max(mostSuspended, parameter.value());
      }
    }
    this.businessDays = mostBusinessDays;
    this.calendarDays = mostCalendarDays;
    this.hours = longest;
    this.suspended = mostSuspended;
  }

  /** A day on or before which everything is due, whichever event of the case starts the clock. */
  LocalDate of(CaseHistory history) {
    LocalDate lastDay = LocalDate.MIN;
    Instant lastInstant = Instant.MIN;
    for (Event event : history.events()) {
      lastDay = later(lastDay, event.date());
      Instant latest = event.row().timestamp().latest();
      lastInstant = latest.isAfter(lastInstant) ? latest : lastInstant;
    }
    int more = history.waits().isEmpty() ? 0 : suspended;
    LocalDate due = lastInstant.plus(hours).atZone(zone).toLocalDate();
    due = later(due, calendar.plusBusinessDays(lastDay, businessDays + more));
    return later(due, calendar.plusCalendarDays(lastDay, calendarDays + more));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
