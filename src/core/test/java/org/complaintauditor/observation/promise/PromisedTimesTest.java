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
import org.junit.jupiter.params.provider.CsvSource;
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
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          within 48 hours                                   | 2026-02-13
          will get back to u in the next 24 hrs             | 2026-02-12
          within 24h                                        | 2026-02-12
          in an hour                                        | 2026-02-11
          within 14 hours                                   | 2026-02-12
          within 5 to 7 business days                       | 2026-02-23
          within 2 business days                            | 2026-02-13
          within 3 business days                            | 2026-02-17
          in 2-4 working days                               | 2026-02-18
          in maximum 12 buisness days                       | 2026-03-02
          within three days                                 | 2026-02-14
          one or two weeks                                  | 2026-02-25
          about three weeks                                 | 2026-03-04
          a week from today                                 | 2026-02-18
          two weeks from now                                | 2026-02-25
          inside a fortnight                                | 2026-02-25
          twenty-one days                                   | 2026-03-04
          within a month                                    | 2026-03-11
          by tomorrow                                       | 2026-02-12
          ping u tmrw                                       | 2026-02-12
          the day after tomorrow                            | 2026-02-13
          by the end of today                               | 2026-02-11
          by end of business day                            | 2026-02-11
          by the next business day                          | 2026-02-12
          by Friday                                         | 2026-02-13
          by Wednesday                                      | 2026-02-18
          by end of day Thursday                            | 2026-02-12
          next Friday                                       | 2026-02-20
          Friday next week                                  | 2026-02-20
          Friday of next week                               | 2026-02-20
          by the end of next week                           | 2026-02-22
          later this week                                   | 2026-02-15
          by the end of the month                           | 2026-02-28
          before the month is over                          | 2026-02-28
          next month                                        | 2026-03-31
          by March 12                                       | 2026-03-12
          by Thursday, March 12th, 2026                     | 2026-03-12
          no later than 12 March                            | 2026-03-12
          by February 11                                    | 2026-02-11
          by February 10                                    | 2027-02-10
          on or before 28 Feb                               | 2026-02-28
          by the 22nd                                       | 2026-02-22
          by the 11th                                       | 2026-02-11
          by the 10th                                       | 2026-03-10
          by the 31st                                       | 2026-03-31
          between the 3rd and the 7th of June               | 2026-06-07
          between March 3 and 7                             | 2026-03-07
          due 2026-03-12                                    | 2026-03-12
          Next update due 12/31                             | 2026-12-31
          in the week of March 9                            | 2026-03-15
          in early April                                    | 2026-04-10
          mid-April                                         | 2026-04-20
          by the end of May                                 | 2026-05-31
          by the end of January                             | 2027-01-31
          by the end of February                            | 2026-02-28
          in May 2027                                       | 2027-05-31
          today, not tomorrow, but within the fortnight     | 2026-02-25
          by February 29                                    | 2028-02-29
          Reply due: 1 Oct                                  | 2026-10-01
          NEXT UPDATE: Fri 14 Nov                           | 2026-11-14
          before noon on thursday                           | 2026-02-12
          allow ten working days                            | 2026-02-26
          """)
  void english(String words, LocalDate lastDay) {
    assertThat(read(words, Language.EN)).isEqualTo(lastDay.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          d'ici 72 h                                        | 2026-02-14
          sous 48 h                                         | 2026-02-13
          dans un délai de cinq à sept jours ouvrables      | 2026-02-23
          dans les deux jours ouvrables                     | 2026-02-13
          dans les 20 jours ouvrés                          | 2026-03-12
          réponse en 15 jours                               | 2026-02-26
          une quinzaine de jours                            | 2026-02-26
          une dizaine de jours ouvrables                    | 2026-02-26
          dans quatre-vingt-dix jours                       | 2026-05-12
          dans soixante-douze heures                        | 2026-02-14
          dans trois semaines                               | 2026-03-04
          d'ici un mois                                     | 2026-03-11
          demain avant 17 h                                 | 2026-02-12
          après-demain                                      | 2026-02-13
          aujourd’hui avant 20 h                            | 2026-02-11
          ce soir                                           | 2026-02-11
          d'ici vendredi                                    | 2026-02-13
          mercredi prochain                                 | 2026-02-18
          vendredi de la semaine prochaine                  | 2026-02-20
          vendredi en huit                                  | 2026-02-20
          la semaine prochaine                              | 2026-02-22
          d'ici la fin de la semaine prochaine              | 2026-02-22
          cette semaine                                     | 2026-02-15
          avant la fin du mois                              | 2026-02-28
          au plus tard le 16 mars                           | 2026-03-16
          au plus tard le vendredi 13 février 2026          | 2026-02-13
          le 1er oct                                        | 2026-10-01
          le premier avril                                  | 2026-04-01
          Le 18 au plus tard, promis                        | 2026-02-18
          entre le 10 et le 12 mars                         | 2026-03-12
          la semaine du 9 mars                              | 2026-03-15
          début avril                                       | 2026-04-10
          à la mi-avril                                     | 2026-04-20
          à la fin d'avril                                  | 2026-04-30
          Date cible : 21-03                                | 2026-03-21
          d'ici le 05/03                                    | 2026-03-05
          lundi je parle au technicien, mardi vous savez    | 2026-02-17
          """)
  void french(String words, LocalDate lastDay) {
    assertThat(read(words, Language.FR)).isEqualTo(lastDay.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          innerhalb der nächsten 48 Stunden                 | 2026-02-13
          binnen 14 Tagen                                   | 2026-02-25
          innerhalb von fünf bis sieben Werktagen           | 2026-02-23
          in zwei Arbeitstagen                              | 2026-02-13
          in maximal zwei Wochen                            | 2026-02-25
          in einer Woche                                    | 2026-02-18
          innert Wochenfrist                                | 2026-02-18
          einen Monat einplanen                             | 2026-03-11
          morgen um 10 schreib ich                          | 2026-02-12
          Guten Morgen, bis übermorgen                      | 2026-02-13
          Zwischenbescheid heute                            | 2026-02-11
          bis Freitag                                       | 2026-02-13
          Bis Mittwochabend                                 | 2026-02-18
          bis Do                                            | 2026-02-12
          nächsten Donnerstag                               | 2026-02-19
          Freitag nächster Woche                            | 2026-02-20
          Mitte nächster Woche                              | 2026-02-22
          In der kommenden Woche                            | 2026-02-22
          noch diese Woche                                  | 2026-02-15
          Bis Monatsende                                    | 2026-02-28
          noch in diesem Monat                              | 2026-02-28
          spätestens am 21. März                            | 2026-03-21
          zwischen dem 10. und 12. Dezember                 | 2026-12-12
          bis zum 18                                        | 2026-02-18
          bis 01.10.                                        | 2026-10-01
          Nächster Zwischenstand: 02.10.2026                | 2026-10-02
          Bis Dienstag, 17 Uhr, erfahren                    | 2026-02-17
          in der Woche vom 9. März                          | 2026-03-15
          Anfang April                                      | 2026-04-10
          Mitte April                                       | 2026-04-20
          Ende April                                        | 2026-04-30
          achtundvierzig Stunden                            | 2026-02-13
          """)
  void german(String words, LocalDate lastDay) {
    assertThat(read(words, Language.DE)).isEqualTo(lastDay.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | as soon as possible
          en | within a few days
          en | in a couple of weeks
          en | every Monday
          en | three days ago
          en | by 2026-01-12
          en | by May 2025
          en | by 03/04
          en | within 5 days of receiving the documents
          en | 3 days after you send the form
          en | a week from Monday
          en | you may expect an answer
          en | by 5 pm
          en | before Easter
          en | 24 hours a day
          en | by February 30, 2026
          fr | dans les meilleurs délais
          fr | d'ici quelques jours
          fr | chaque lundi
          fr | d'ici la Saint-Jean
          fr | il y a trois jours
          fr | dans les cinq jours suivant votre envoi
          fr | avant 17 h
          de | so bald wie möglich
          de | in den nächsten Tagen
          de | jeden Montag
          de | Guten Morgen
          de | vor drei Wochen
          de | noch vor Ostern
          de | fünf Tage nach Eingang der Unterlagen
          de | um 10 Uhr
          """)
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
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            en | hear from us within 2-3 business days | ' or by March 20 at the latest.'      | 2026-03-20
            en | hear from us within 3 business days   | ', at the latest by March 20.'        | 2026-03-20
            en | within 3 business days                | ', but no later than March 20'         | 2026-03-20
            en | within a week                         | ' or within two weeks'                | 2026-02-25
            en | by March 20                           | ' or within a week'                   | 2026-03-20
            en | within a week                         | ' and on March 20 your plan ends'     | 2026-02-18
            en | within a week                         | ', your plan ends at the latest by May' | 2026-02-18
            en | within a week                         | '. Or by March 20.'                   | 2026-02-18
            de | hören innerhalb von drei Tagen        | ' von uns, spätestens am 20. März.'   | 2026-03-20
            de | bis Freitag                           | ', spätestens jedoch bis zum 20. März' | 2026-03-20
            de | bis Freitag                           | ' oder innerhalb von zwei Wochen'     | 2026-02-25
            de | bis Freitag                           | ', Ihr Vertrag endet am 20. März'     | 2026-02-13
            fr | réponse d’ici trois jours             | ' ouvrables, au plus tard le 20 mars.' | 2026-03-20
            fr | d'ici vendredi                        | ' ou d’ici le 20 mars'                | 2026-03-20
            fr | d'ici vendredi                        | ', votre forfait se termine le 20 mars' | 2026-02-13
            """)
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
