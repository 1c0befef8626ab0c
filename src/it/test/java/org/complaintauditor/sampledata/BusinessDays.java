package org.complaintauditor.sampledata;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Ontario's business days of 2026: Monday to Friday, less the nine public holidays. */
final class BusinessDays {

  private static final Set<LocalDate> HOLIDAYS =
      Set.of(
          LocalDate.of(2026, 1, 1),
          LocalDate.of(2026, 2, 16),
          LocalDate.of(2026, 4, 3),
          LocalDate.of(2026, 5, 18),
          LocalDate.of(2026, 7, 1),
          LocalDate.of(2026, 9, 7),
          LocalDate.of(2026, 10, 12),
          LocalDate.of(2026, 12, 25),
          LocalDate.of(2026, 12, 26));

  private BusinessDays() {}

  static boolean isBusinessDay(LocalDate date) {
    return date.getDayOfWeek() != DayOfWeek.SATURDAY
        && date.getDayOfWeek() != DayOfWeek.SUNDAY
        && !HOLIDAYS.contains(date);
  }

  /** The n-th business day after the date, which itself never counts; 0 is the date itself. */
  static LocalDate after(LocalDate date, int n) {
    LocalDate day = date;
    for (int left = n; left > 0; ) {
      day = day.plusDays(1);
      if (isBusinessDay(day)) {
        left--;
      }
    }
    return day;
  }

  /** The number of business days after the first date, up to and including the second. */
  static int between(LocalDate from, LocalDate to) {
    int count = 0;
    for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      if (isBusinessDay(day)) {
        count++;
      }
    }
    return count;
  }
}
