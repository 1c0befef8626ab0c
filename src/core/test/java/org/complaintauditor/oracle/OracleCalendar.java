package org.complaintauditor.oracle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;

/** Business days and how limits in days run (definitions 3). */
final class OracleCalendar {
  /** "Of the suspended days after an anchor, only the first 10 count" (definitions 6, CON-01). */
  private static final int MOST_SUSPENDED_DAYS = 10;

  private final Set<LocalDate> holidays;

  OracleCalendar(Set<LocalDate> holidays) {
    this.holidays = holidays;
  }

  /** "Monday to Friday, less the holidays of the pack's calendar." */
  boolean isBusinessDay(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !holidays.contains(day);
  }

  /**
   * The due date of a limit in days that runs from a date. A suspended day is not counted, neither
   * among business days nor among calendar days (decision 7). "n calendar days, n weeks: d + n, as
   * it stands": no limit of pack jive-ca says that it rolls.
   */
  LocalDate due(LocalDate from, OracleLimit limit, Predicate<LocalDate> suspended) {
    boolean calendarDays = limit.unit() == OracleLimit.Unit.CALENDAR_DAYS;
    LocalDate day = from;
    int left = limit.days();
    int skipped = 0;
    while (left > 0) {
      day = day.plusDays(1);
      boolean business = isBusinessDay(day);
      if (business && skipped < MOST_SUSPENDED_DAYS && suspended.test(day)) {
        skipped++;
      } else if (business || calendarDays) {
        left--;
      }
    }
    return day;
  }

  /** The number of business days in (after, upTo] (definitions 5, line 5). */
  int businessDaysBetween(LocalDate after, LocalDate upTo) {
    int count = 0;
    for (LocalDate day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
      if (isBusinessDay(day)) {
        count++;
      }
    }
    return count;
  }
}
