package org.complaintauditor.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.complaintauditor.model.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Business days are counted; Family Day 2026 is 16 February, Good Friday 3 April. */
final class BusinessCalendarTest {

  private static final BusinessCalendar CALENDAR =
      new BusinessCalendar(
          listed(
              "2026-02-16", "2026-04-03", "2026-12-25", "2026-12-26", "2027-01-01", "2026-07-01"));

  private static ListedHolidays listed(String... dates) {
    Map<LocalDate, LocalizedText> holidays = new HashMap<>();
    for (String date : dates) {
      holidays.put(LocalDate.parse(date), LocalizedText.of("holiday of " + date));
    }
    return new ListedHolidays(holidays);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "BusinessCalendarTest.countsBusinessDays.csv", quoteCharacter = '\'')
  void countsBusinessDays(LocalDate from, int days, LocalDate due) {
    assertThat(CALENDAR.plusBusinessDays(from, days, day -> false)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "BusinessCalendarTest.movesADayToABusinessDay.csv",
      quoteCharacter = '\'')
  void movesADayToABusinessDay(LocalDate from, int days, LocalDate moved) {
    assertThat(BusinessCalendar.plusCalendarDays(from, days, day -> false))
        .isEqualTo(from.plusDays(days));
    assertThat(CALENDAR.businessDayFrom(from.plusDays(days))).isEqualTo(moved);
  }

  @Test
  void doesNotCountSuspendedDays() {
    Set<LocalDate> suspended =
        Set.of(
            LocalDate.parse("2026-02-05"),
            LocalDate.parse("2026-02-07"),
            LocalDate.parse("2026-02-09"));
    LocalDate from = LocalDate.parse("2026-02-04");

    assertThat(CALENDAR.plusBusinessDays(from, 0, suspended::contains)).isEqualTo("2026-02-04");
    assertThat(CALENDAR.plusBusinessDays(from, 1, suspended::contains)).isEqualTo("2026-02-06");
    assertThat(CALENDAR.plusBusinessDays(from, 2, suspended::contains)).isEqualTo("2026-02-10");
    assertThat(BusinessCalendar.plusCalendarDays(from, 1, suspended::contains))
        .isEqualTo("2026-02-06");
    assertThat(BusinessCalendar.plusCalendarDays(from, 2, suspended::contains))
        .isEqualTo("2026-02-08");
    assertThat(BusinessCalendar.plusCalendarDays(from, 3, suspended::contains))
        .isEqualTo("2026-02-10");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-04, 2026-02-04, 0",
    "2026-02-04, 2026-02-05, 1",
    "2026-02-06, 2026-02-08, 0",
    "2026-02-06, 2026-02-09, 1",
    "2026-02-13, 2026-02-16, 0",
    "2026-02-13, 2026-02-20, 4",
    "2026-12-24, 2027-01-04, 5",
    "2026-02-05, 2026-02-04, 0"
  })
  void countsTheBusinessDaysBetween(LocalDate after, LocalDate upTo, int days) {
    assertThat(CALENDAR.businessDaysIn(after, upTo)).isEqualTo(days);
  }

  @Test
  void knowsWhyADayDoesNotCount() {
    assertThat(CALENDAR.isWeekend(LocalDate.parse("2026-02-14"))).isTrue();
    assertThat(CALENDAR.isWeekend(LocalDate.parse("2026-02-15"))).isTrue();
    assertThat(CALENDAR.isWeekend(LocalDate.parse("2026-02-16"))).isFalse();
    assertThat(CALENDAR.isBusinessDay(LocalDate.parse("2026-02-16"))).isFalse();
    assertThat(CALENDAR.holiday(LocalDate.parse("2026-02-16")))
        .contains(LocalizedText.of("holiday of 2026-02-16"));
    assertThat(CALENDAR.holiday(LocalDate.parse("2026-02-17"))).isEmpty();
  }

  @Test
  void asksForEachYearOnce() {
    AtomicInteger asked = new AtomicInteger();
    BusinessCalendar calendar =
        new BusinessCalendar(
            year -> {
              asked.incrementAndGet();
              return Map.of();
            });
    calendar.plusBusinessDays(LocalDate.parse("2026-12-01"), 40, day -> false);

    assertThat(asked).hasValue(2);
  }
}
