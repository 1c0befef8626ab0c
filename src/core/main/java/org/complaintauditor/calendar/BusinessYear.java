package org.complaintauditor.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.model.LocalizedText;

/** The business days of a year, counted once: due dates are asked for by the million. */
final class BusinessYear {

  private final int number;
  private final Map<LocalDate, LocalizedText> holidays;

  /** Number of business days up to and including each day of the year. */
  private final int[] upTo;

  private final List<LocalDate> businessDays = new ArrayList<>();

  BusinessYear(int number, Map<LocalDate, LocalizedText> holidays) {
    this.number = number;
    this.holidays = Map.copyOf(holidays);
    int length = Year.of(number).length();
    upTo = new int[length + 1];
    for (int day = 1; day <= length; day++) {
      LocalDate date = LocalDate.ofYearDay(number, day);
      boolean business = !isWeekend(date) && !holidays.containsKey(date);
      upTo[day] = upTo[day - 1] + (business ? 1 : 0);
      if (business) {
        businessDays.add(date);
      }
    }
  }

  static boolean isWeekend(LocalDate date) {
    DayOfWeek day = date.getDayOfWeek();
    return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
  }

  int number() {
    return number;
  }

  Optional<LocalizedText> holiday(LocalDate date) {
    return Optional.ofNullable(holidays.get(date));
  }

  boolean isBusinessDay(LocalDate date) {
    int day = date.getDayOfYear();
    return upTo[day] > upTo[day - 1];
  }

  /** How many business days there are up to and including the date. */
  int businessDaysUpTo(LocalDate date) {
    return upTo[date.getDayOfYear()];
  }

  /** How many business days the year has. */
  int businessDays() {
    return businessDays.size();
  }

  /** The n-th business day of the year, from 1. */
  LocalDate businessDay(int n) {
    return businessDays.get(n - 1);
  }
}
