package org.complaintauditor.observation.timeframe;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.complaintauditor.calendar.BusinessCalendar;

/** What promised times are counted in. */
enum TimeUnit {
  MINUTE,
  HOUR,
  DAY,
  BUSINESS_DAY,
  WEEK,
  MONTH,
  YEAR;

  /** The date so much later. */
  LocalDate after(LocalDateTime from, int count, BusinessCalendar calendar) {
    LocalDate date = from.toLocalDate();
    return switch (this) {
      case MINUTE -> from.plusMinutes(count).toLocalDate();
      case HOUR -> from.plusHours(count).toLocalDate();
      case DAY -> date.plusDays(count);
      case BUSINESS_DAY -> calendar.plusBusinessDays(date, count, day -> false);
      case WEEK -> date.plusWeeks(count);
      case MONTH -> date.plusMonths(count);
      case YEAR -> date.plusYears(count);
    };
  }
}
