package org.complaintauditor.observation.timeframe;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.complaintauditor.calendar.BusinessCalendar;

/**
 * Days that are named by how near they are. A part of a week is read as the whole week. In the
 * order in which they are looked for: "the end of next week" holds "the end of the week" in some
 * languages.
 */
enum RelativeDay {
  DAY_AFTER_TOMORROW,
  TOMORROW,
  NEXT_BUSINESS_DAY,
  TODAY,
  NEXT_WEEK,
  THIS_WEEK,
  NEXT_MONTH,
  THIS_MONTH;

  /** The last day that it can mean, seen from a day. */
  LocalDate lastFrom(LocalDate day, BusinessCalendar calendar) {
    return switch (this) {
      case TODAY -> day;
      case TOMORROW -> day.plusDays(1);
      case DAY_AFTER_TOMORROW -> day.plusDays(2);
      case NEXT_BUSINESS_DAY -> calendar.plusBusinessDays(day, 1, other -> false);
      case THIS_WEEK -> endOfWeek(day);
      case NEXT_WEEK -> endOfWeek(day).plusWeeks(1);
      case THIS_MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
      case NEXT_MONTH -> day.plusMonths(1).with(TemporalAdjusters.lastDayOfMonth());
    };
  }

  /** The Sunday of the day's week. */
  static LocalDate endOfWeek(LocalDate day) {
    return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
  }
}
