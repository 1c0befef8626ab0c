package org.complaintauditor.oracle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.TreeSet;

/** Ontario's nine statutory holidays (definitions 3, "Business day"; decision 1). */
public final class OntarioHolidays {
  private OntarioHolidays() {}

  /** All of these years. */
  public static Set<LocalDate> between(int firstYear, int lastYear) {
    Set<LocalDate> days = new TreeSet<>();
    for (int year = firstYear; year <= lastYear; year++) {
      addYear(days, year);
    }
    return days;
  }

  private static void addYear(Set<LocalDate> days, int year) {
    days.add(LocalDate.of(year, Month.JANUARY, 1));
    days.add(nthMonday(3, year, Month.FEBRUARY));
    days.add(easterSunday(year).minusDays(2));
    days.add(
        LocalDate.of(year, Month.MAY, 24).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    LocalDate canadaDay = LocalDate.of(year, Month.JULY, 1);
    days.add(canadaDay);
    if (canadaDay.getDayOfWeek() == DayOfWeek.SUNDAY) {
      days.add(canadaDay.plusDays(1));
    }
    days.add(nthMonday(1, year, Month.SEPTEMBER));
    days.add(nthMonday(2, year, Month.OCTOBER));
    days.add(LocalDate.of(year, Month.DECEMBER, 25));
    days.add(LocalDate.of(year, Month.DECEMBER, 26));
  }

  private static LocalDate nthMonday(int n, int year, Month month) {
    return LocalDate.of(year, month, 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(n, DayOfWeek.MONDAY));
  }

  /** The Gregorian computus (Meeus, Jones and Butcher). */
  static LocalDate easterSunday(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int f = (b + 8) / 25;
    int g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
