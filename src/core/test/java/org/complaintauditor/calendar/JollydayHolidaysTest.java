package org.complaintauditor.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.focus_shift.jollyday.core.HolidayManager;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.complaintauditor.model.CalendarSpec;
import org.complaintauditor.model.LocalText;
import org.complaintauditor.oracle.OntarioHolidays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The library's holidays are those of the Employment Standards Act, worked out independently. */
@Isolated("another zone or language of the machine")
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
  void namesThemInEnglishWhateverTheMachineSpeaks() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.FRENCH);
      ResourceBundle.clearCache(HolidayManager.class.getClassLoader());

      assertThat(
              new JollydayHolidays(spec("ca", "on", PUBLIC))
                  .holidaysOf(2026)
                  .get(LocalDate.of(2026, 4, 3)))
          .isNotNull()
          .extracting(name -> name.in("en"))
          .isEqualTo("Good Friday");
    } finally {
      Locale.setDefault(before);
    }
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

  @ParameterizedTest
  @CsvFileSource(
      resources = "JollydayHolidaysTest.refusesWhatItDoesNotKnow.csv",
      delimiter = '|',
      quoteCharacter = '\'')
  void refusesWhatItDoesNotKnow(String country, String region, String type, String message) {
    assertThatThrownBy(() -> of(country, region, type.isEmpty() ? List.of() : List.of(type)))
        .isInstanceOfSatisfying(
            CalendarNotKnown.class,
            problem -> assertThat(problem.key() + " " + problem.getMessage()).isEqualTo(message));
  }

  @Test
  void namesTheCountriesThatItKnows() {
    assertThatThrownBy(() -> of("zz", "on", PUBLIC))
        .hasMessageStartingWith("names \"zz\", which is not known; known are ad ae ");
  }

  @Test
  void aCountryMayHaveNoRegions() {
    assertThat(of("ie", "", PUBLIC)).contains(LocalDate.of(2026, 3, 17));
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
    return new CalendarSpec(
        country,
        Optional.of(region).filter(code -> !code.isEmpty()),
        types,
        CalendarSpec.DEFAULT_ZONE,
        LocalText.of("a source"));
  }
}
