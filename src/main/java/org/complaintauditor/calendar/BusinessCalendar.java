package org.complaintauditor.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.complaintauditor.model.LocalText;

/**
 * Business days: Monday to Friday, less the holidays (audit-definitions 3). Safe to share between
 * threads.
 */
public final class BusinessCalendar {

  private final HolidaySource source;
  private final Map<Integer, Map<LocalDate, LocalText>> years = new ConcurrentHashMap<>();

  /** A calendar that takes its holidays from this source, each year once. */
  public BusinessCalendar(HolidaySource source) {
    this.source = source;
  }

  /** Monday to Friday and no holiday. */
  public boolean isBusinessDay(LocalDate date) {
    return !isWeekend(date) && holiday(date).isEmpty();
  }

  /** Saturday or Sunday. */
  public boolean isWeekend(LocalDate date) {
    DayOfWeek day = date.getDayOfWeek();
    return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
  }

  /** The holiday's name, if the date is one. */
  public Optional<LocalText> holiday(LocalDate date) {
    return Optional.ofNullable(years.computeIfAbsent(date.getYear(), source::holidaysOf).get(date));
  }

  /**
   * The n-th business day after {@code from}, which itself never counts; {@code from} for n = 0,
   * whatever day it is.
   *
   * @param skipped business days that are not counted
   */
  public LocalDate plusBusinessDays(LocalDate from, int days, Predicate<LocalDate> skipped) {
    LocalDate date = from;
    int counted = 0;
    while (counted < days) {
      date = date.plusDays(1);
      if (isBusinessDay(date) && !skipped.test(date)) {
        counted++;
      }
    }
    return date;
  }

  /**
   * n days after {@code from}, moved to the next business day if it is none.
   *
   * @param skipped days that are not counted
   */
  public LocalDate plusCalendarDays(LocalDate from, int days, Predicate<LocalDate> skipped) {
    LocalDate date = from;
    int counted = 0;
    while (counted < days) {
      date = date.plusDays(1);
      if (!skipped.test(date)) {
        counted++;
      }
    }
    while (!isBusinessDay(date)) {
      date = date.plusDays(1);
    }
    return date;
  }

  /** How many business days lie after {@code after}, up to and including {@code upTo}. */
  public int businessDaysIn(LocalDate after, LocalDate upTo) {
    int days = 0;
    for (LocalDate date = after.plusDays(1); !date.isAfter(upTo); date = date.plusDays(1)) {
      if (isBusinessDay(date)) {
        days++;
      }
    }
    return days;
  }
}
