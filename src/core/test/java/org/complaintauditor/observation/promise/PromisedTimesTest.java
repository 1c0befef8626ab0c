package org.complaintauditor.observation.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.calendar.ListedHolidays;
import org.complaintauditor.evidence.message.Language;
import org.complaintauditor.model.LocalText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All is told on Wednesday, 11 February 2026, at 10:30; Monday, the 16th, is a holiday. */
class PromisedTimesTest {
  private static final LocalDateTime TOLD = LocalDateTime.parse("2026-02-11T10:30");
  private static final PromisedTimes TIMES =
      new PromisedTimes(
          new BusinessCalendar(
              new ListedHolidays(
                  java.util.Map.of(LocalDate.parse("2026-02-16"), LocalText.of("Family Day")))));

  private static String read(String words, Language language) {
    return TIMES.lastDay(Passage.of(words, language), TOLD).map(LocalDate::toString).orElse("");
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "PromisedTimesTest.english.csv",
      delimiter = '|',
      quoteCharacter = '\'')
  void english(String words, LocalDate lastDay) {
    assertThat(read(words, Language.EN)).isEqualTo(lastDay.toString());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "PromisedTimesTest.french.csv", delimiter = '|', quoteCharacter = '\'')
  void french(String words, LocalDate lastDay) {
    assertThat(read(words, Language.FR)).isEqualTo(lastDay.toString());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "PromisedTimesTest.german.csv", delimiter = '|', quoteCharacter = '\'')
  void german(String words, LocalDate lastDay) {
    assertThat(read(words, Language.DE)).isEqualTo(lastDay.toString());
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "PromisedTimesTest.notReadable.csv",
      delimiter = '|',
      quoteCharacter = '\'')
  @DisplayName("what cannot be known from the words is not guessed")
  void notReadable(String language, String words) {
    assertThat(read(words, Language.of(language).orElseThrow())).isEmpty();
  }

  @Nested
  class Places {

    private Optional<LocalDate> after(String quote, String rest) {
      return TIMES.lastDay(Passage.of(quote + rest, 0, quote.length(), Language.FR), TOLD);
    }

    @Test
    @DisplayName("a quote can end within its date")
    void quoteEndsWithin() {
      assertThat(after("au plus tard le 16", " mai.")).contains(LocalDate.parse("2026-05-16"));
      assertThat(after("au plus tard le 16", ". Mai 68")).contains(LocalDate.parse("2026-02-16"));
      assertThat(after("vendredi", ", le 20 mars")).contains(LocalDate.parse("2026-03-20"));
      assertThat(after("d'ici la fin de la journée", " jeudi"))
          .contains(LocalDate.parse("2026-02-12"));
      assertThat(after("dans les 20 jours", " ouvrables")).contains(LocalDate.parse("2026-03-12"));
    }

    @Test
    @DisplayName("a time that begins behind the quote is another one")
    void beginsBehind() {
      assertThat(after("d'ici vendredi", ", puis dans trois semaines"))
          .contains(LocalDate.parse("2026-02-13"));
    }

    @ParameterizedTest
    @CsvFileSource(
        resources = "PromisedTimesTest.another.csv",
        delimiter = '|',
        quoteCharacter = '\'')
    @DisplayName("a time told instead of it, or as the latest, is one of several")
    void another(String language, String quote, String rest, LocalDate lastDay) {
      Language spoken = Language.of(language).orElseThrow();
      Passage passage = Passage.of(quote + rest, 0, quote.length(), spoken);
      assertThat(TIMES.lastDay(passage, TOLD)).contains(lastDay);
    }

    @Test
    @DisplayName("hours are counted from the moment, or from the end of a day without a time")
    void hours() {
      Passage passage = Passage.of("within 13 hours", Language.EN);
      assertThat(TIMES.lastDay(passage, TOLD)).contains(LocalDate.parse("2026-02-11"));
      assertThat(TIMES.lastDay(passage, TOLD.plusHours(1))).contains(LocalDate.parse("2026-02-12"));
      assertThat(TIMES.lastDay(passage, LocalDateTime.parse("2026-02-11T23:59:59")))
          .contains(LocalDate.parse("2026-02-12"));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  @DisplayName("whatever is said, nothing is promised for a day before it was said")
  void neverBefore(long seed) {
    Random random = new Random(seed);
    List<String> words =
        List.of(
            "within",
            "by",
            "the",
            "of",
            "in",
            "and",
            "to",
            "-",
            "5",
            "17",
            "31",
            "99",
            "999",
            "3rd",
            "22nd",
            "business",
            "days",
            "day",
            "hours",
            "weeks",
            "months",
            "years",
            "a",
            "two",
            "forty",
            "eight",
            "monday",
            "friday",
            "next",
            "week",
            "month",
            "may",
            "march 5",
            "feb 29",
            "2024-02-29",
            "31.12.",
            "1/13",
            "13/1",
            "2025",
            "tomorrow",
            "today",
            "end",
            "early",
            "le",
            "mardi",
            "prochain",
            "jours",
            "ouvrables",
            "quatre-vingt",
            "dix",
            "heures",
            "mi-mai",
            "semaine",
            "du",
            "den",
            "bis",
            "zum",
            "8.",
            "dezember",
            "werktage",
            "morgen",
            "wochenfrist",
            "freitag",
            "ende",
            "jeden",
            "ago",
            "after",
            ",",
            ".",
            "é",
            "ß");
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder said = new StringBuilder();
      for (int j = random.nextInt(8); j >= 0; j--) {
        said.append(words.get(random.nextInt(words.size()))).append(' ');
      }
      LocalDateTime told = TOLD.plusHours(random.nextInt(100_000));
      Language language = Language.values()[random.nextInt(3)];
      Optional<LocalDate> lastDay = TIMES.lastDay(Passage.of(said.toString(), language), told);
      lastDay.ifPresent(
          day -> assertThat(day).as("%s, %s", said, told).isAfterOrEqualTo(told.toLocalDate()));
      read += lastDay.isPresent() ? 1 : 0;
    }
    assertThat(read).isGreaterThan(1_000);
  }

  @Test
  @DisplayName("a number of days is kept to the day on any day of the year")
  void days() {
    for (int i = 0; i < 800; i++) {
      LocalDateTime told = TOLD.plusDays(i);
      for (int days = 1; days < 40; days++) {
        assertThat(TIMES.lastDay(Passage.of("in " + days + " days", Language.EN), told))
            .contains(told.toLocalDate().plusDays(days));
      }
    }
  }
}
