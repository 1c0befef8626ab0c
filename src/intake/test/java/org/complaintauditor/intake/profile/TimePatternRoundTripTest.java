package org.complaintauditor.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.complaintauditor.intake.profile.time.TimePattern;
import org.complaintauditor.intake.profile.time.TimePattern.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns read what is printed by them, in each language, and no day that does not exist. */
class TimePatternRoundTripTest {
  private static final List<Locale> LANGUAGES =
      List.of(
          Locale.ENGLISH,
          Locale.CANADA,
          Locale.UK,
          Locale.FRENCH,
          Locale.CANADA_FRENCH,
          Locale.GERMAN,
          Locale.forLanguageTag("de-AT"));
  private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2069, 12, 31);

  /** Each day of the hundred years in some language, at some time. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "d/M/yyyy H:mm",
        "M/d/yyyy h:mm:ss a",
        "M/d/yy h:mma",
        "dd.MM.yy HH:mm:ss",
        "d-M-yy HH:mm",
        "d. MMMM yyyy HH:mm",
        "d MMM yyyy H:mm",
        "MMM d, yyyy h:mm a",
        "MMMM d, yyyy HH:mm:ss.SSS",
        "dd-MMM-yy HH:mm",
        "dd.MMM.yyyy HH:mm",
        "EEE, d MMM yyyy HH:mm:ss",
        "EEEE d MMMM yyyy HH:mm",
        "EEEE, d. MMMM yyyy HH:mm",
        "yyyyMMddHHmmss",
        "yyyyMMdd'T'HHmm",
        "d.M.yyyy[ H:mm]",
        "''yy/MM/dd 'at' HH'h'mm"
      })
  void readsWhatItPrints(String written) {
    Random dice = new Random(written.hashCode());
    ChronoUnit finest =
        written.contains("S")
            ? ChronoUnit.MILLIS
            : written.contains("ss") ? ChronoUnit.SECONDS : ChronoUnit.MINUTES;
    TimePattern pattern = TimePattern.of(written);
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      LocalDateTime time =
          day.atTime(LocalTime.ofSecondOfDay(dice.nextInt(86_400)))
              .plusNanos(dice.nextInt(1000) * 1_000_000L)
              .truncatedTo(finest);
      Locale language = LANGUAGES.get(dice.nextInt(LANGUAGES.size()));
      String text = DateTimeFormatter.ofPattern(written, language).format(time);

      assertThat(pattern.read(text))
          .as("%s in %s", text, language)
          .isEqualTo(
              Optional.of(new Reading(Optional.empty(), Optional.of(time), Optional.empty())));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"d/M/yyyy", "dd.MM.yy", "yyyy-MM-dd", "d MMM yyyy", "MMMM d, yyyy", "dd-MMM-yy"})
  void readsNoDayThatNoMonthHas(String written) {
    TimePattern pattern = TimePattern.of(written);
    for (int year : List.of(1999, 2000, 2024, 2026)) {
      for (int month = 1; month <= 12; month++) {
        int length = LocalDate.of(year, month, 1).lengthOfMonth();
        String ofMonth =
            DateTimeFormatter.ofPattern(written, Locale.ENGLISH)
                .format(LocalDate.of(year, month, 28));
        for (int day = 28; day <= 33; day++) {
          assertThat(pattern.read(ofMonth.replace("28", String.valueOf(day))).isPresent())
              .as("%s of %s", day, ofMonth)
              .isEqualTo(day <= length);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "E, d MMM yyyy!Mon, 3 Mar 2026",
        "d MMM yyyy!3 Marz0 2026",
        "d MMM yyyy!2nd Mar 2026 ",
        "d MMM yyyy!2er mars 2026",
        "d MMM yyyy!3th Mar 2026",
        "d/M/yyyy!1st/3/2026",
        "d/M/yyyy!03/+3/2026",
        "d/M/yyyy!3/3/26",
        "dd.MM.yy!3.03.26",
        "dd.MM.yy!03.03.2026",
        "d/M/yyyy h:mm a!3/3/2026 13:00 PM",
        "d/M/yyyy h:mm a!3/3/2026 0:30 AM",
        "d/M/yyyy h:mm a!3/3/2026 1:00",
        "d/M/yyyy h:mm a!3/3/2026 1:00 PMs",
        "d/M/yyyy H:mm!3/3/2026 24:00",
        "d/M/yyyy H:mm!3/3/2026 9:60",
        "d/M/yyyy[ H:mm]!3/3/2026 9",
        "d/M/yyyy!\u0663/3/2026"
      })
  void readsNothingElse(String tried) {
    String[] parts = tried.split("!", 2);

    assertThat(TimePattern.of(parts[0]).read(parts[1])).isEmpty();
  }
}
