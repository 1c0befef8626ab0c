package org.complaintauditor.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.complaintauditor.model.CalendarSpec;
import org.complaintauditor.model.LocalText;
import org.complaintauditor.oracle.OntarioHolidays;
import org.junit.jupiter.api.Test;

/** The library's holidays are those of the Employment Standards Act, worked out independently. */
final class JollydayHolidaysTest {

  private static final List<String> PUBLIC = List.of("PUBLIC_HOLIDAY");
  private static final int FIRST = 2008; // Family Day was introduced.
  private static final int LAST = 2040;

  @Test
  void knowsTheNineOfOntario() {
    Set<LocalDate> expected = OntarioHolidays.between(FIRST, LAST);
    // The library moves a Canada Day on a Sunday; the Sunday is no business day anyway.
    expected.removeIf(day -> day.getMonthValue() == 7 && day.getDayOfWeek() == DayOfWeek.SUNDAY);

    assertThat(of("ca", "on", PUBLIC)).containsExactlyElementsOf(expected);
  }

  @Test
  void knowsThatAnotherProvinceDiffers() {
    Set<LocalDate> quebec = of("ca", "qc", PUBLIC);

    assertThat(quebec)
        .contains(LocalDate.of(2026, 6, 24))
        .doesNotContain(LocalDate.of(2026, 2, 16));
    assertThat(of("ca", "on", PUBLIC)).doesNotContain(LocalDate.of(2026, 6, 24));
  }

  @Test
  void namesThemInEveryLanguage() {
    LocalText christmas =
        new JollydayHolidays(spec("ca", "on", PUBLIC))
            .holidaysOf(2026)
            .getOrDefault(LocalDate.of(2026, 12, 25), LocalText.of("?"));

    assertThat(christmas.in("en")).isEqualTo("Christmas");
    assertThat(christmas.in("fr")).isEqualTo("Noël");
    assertThat(christmas.in("de")).isEqualTo("Weihnachten");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatThrownBy(() -> of("ca", "xx", PUBLIC))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "calendar: the region \"xx\" is not known;"
                + " known are ab bc mb nb nl ns nt nu on pe qc sk yt");
    assertThatThrownBy(() -> of("zz", "on", PUBLIC))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("calendar: the country \"zz\" is not known; known are ad ae ");
    assertThatThrownBy(() -> of("ca", "on", List.of("PUBLIC")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "calendar: the holiday type \"PUBLIC\" is not known;"
                + " known are BANK_HOLIDAY OBSERVANCE PUBLIC_HOLIDAY");
  }

  private static Set<LocalDate> of(String country, String region, List<String> types) {
    JollydayHolidays holidays = new JollydayHolidays(spec(country, region, types));
    Set<LocalDate> dates = new TreeSet<>();
    Stream.iterate(FIRST, year -> year + 1)
        .limit(LAST - FIRST + 1L)
        .forEach(year -> dates.addAll(holidays.holidaysOf(year).keySet()));
    return dates;
  }

  private static CalendarSpec spec(String country, String region, List<String> types) {
    return new CalendarSpec(country, region, types, LocalText.of("a source"));
  }
}
