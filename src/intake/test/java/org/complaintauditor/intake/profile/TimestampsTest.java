package org.complaintauditor.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.complaintauditor.intake.WholeExport;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.profile.IntakeSummary.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** How timestamps are read (docs/profiles.md, "Timestamps"). */
class TimestampsTest {

  @TempDir Path folder;

  private Trial trial(String keys, String... values) {
    StringBuilder file = new StringBuilder("case;at\n");
    for (String value : values) {
      file.append("A;").append(value).append('\n');
    }
    return new Trial(
            folder,
            """
            profile: desk
            %s
            sources:
              cases:
                recognised_by: [case, at]
                case_id: case
                events: [{activity: NOTE, timestamp: at}]
            """
                .formatted(keys))
        .with("a.csv", file.toString());
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "TimestampsTest.aPatternReadsATimestamp.csv",
      delimiter = '!',
      quoteCharacter = '\'')
  void aPatternReadsATimestamp(String pattern, String written, String expected) {
    assertThat(
            trial("zone: Europe/Berlin\ntimestamps: \"" + pattern + "\"", written.strip()).times())
        .containsExactly("A NOTE " + expected);
  }

  @ParameterizedTest
  @CsvSource({
    "d/M/yyyy HH:mm, 13/01/2026 10:00, 28/02/2026 11:00",
    "M/d/yyyy HH:mm, 01/13/2026 10:00, 02/28/2026 11:00",
    "d.M.yyyy, 13.01.2026, 28.02.2026"
  })
  void datesOfWhichASpreadsheetSwappedDayAndMonthAreRefused(
      String pattern, String time, String other) {
    Trial trial =
        trial(
            "zone: UTC\ntimestamps: [iso, %s]".formatted(pattern),
            "2026-06-01T10:00:00",
            time,
            "2026-12-02",
            "2026-03-12",
            "",
            other);

    for (Runnable reading : List.<Runnable>of(trial::export, trial::look)) {
      assertThatThrownBy(reading::run)
          .isInstanceOf(UnusableExportException.class)
          .hasMessageEndingWith(
              "a.csv: nobody can say when the events of column \"at\" were: it holds 3 real dates,"
                  + " such as \"2026-06-01T10:00:00\", all on the 1st to 12th of a month, and 2"
                  + " texts, such as \"%s\", all after the 12th. So it looks when dates are opened"
                      .formatted(time)
                  + " in a spreadsheet that writes day and month in the other order: where it can,"
                  + " it takes the one for the other, and those dates are wrong now. Export again,"
                  + " and import the column as text (in Excel: Data, From Text/CSV) or do not open"
                  + " the file before it is audited.");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-01T10:00:00, 12/01/2026 10:00",
    "2026-06-13T10:00:00, 13/01/2026 10:00",
    "2026-06-01T10:00:00Z, 13/01/2026 10:00",
    "2026-06-01T10:00:00, 2026-06-02T10:00:00",
    "13/01/2026 10:00, 14/01/2026 10:00"
  })
  void aColumnOfTwoSourcesIsRead(String time, String other) {
    assertThat(trial("zone: UTC\ntimestamps: [iso, d/M/yyyy HH:mm]", time, other).export().rows())
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "iso, 2026-06-20T10:00:00Z, 2026-06-21T10:00:00",
    "'[iso, d/M/yyyy HH:mm]', 2026-06-20T10:00:00Z, 21/06/2026 10:00",
    "'[epoch-seconds, iso]', 1783245600, 2026-06-21T10:00:00"
  })
  void localTimesBesideInstantsAreListed(String patterns, String instant, String local) {
    Trial trial = trial("zone: UTC\ntimestamps: " + patterns, instant, local, local, "2026-06-21");

    assertThat(trial.problems()).contains("3 MIXED_TIME_BASES at \"" + local + "\"");
    assertThat(trial.export().problems().get(0).expected().english())
        .startsWith(
            "an offset or a Z on every time of the column: 1 has one, 2 have not and are read in the"
                + " zone UTC.");
    assertThat(trial("zone: UTC\ntimestamps: " + patterns, local, local).problems()).isEmpty();
    assertThat(trial("zone: UTC\ntimestamps: " + patterns, instant).problems()).isEmpty();
  }

  @Test
  void filesThatWriteLocalTimesInTwoWaysAreListed() {
    Trial trial =
        trial("zone: UTC\ntimestamps: [iso, d/M/yyyy HH:mm]", "2026-06-20 10:00")
            .with("b.csv", "case;at\nA;20/06/2026 10:00\nB;21/06/2026 10:00\n");

    assertThat(trial.problems()).containsExactly("2 MIXED_TIME_BASES at \"20/06/2026 10:00\"");
    assertThat(trial.export().problems().get(0).expected().english())
        .isEqualTo(
            "one way of writing times in the export: these are written as d/M/yyyy HH:mm, but those"
                + " in column \"at\" of a.csv as ISO-8601, and both are read in the zone UTC. Times"
                + " that are written for people are often of those people's zone, and then hours"
                + " off: export all of them as the system keeps them");
  }

  @ParameterizedTest
  @CsvSource({
    "en, 5 Jul 2026 1:30 PM, MMM",
    "fr, 5 juil. 2026 1:30 PM, MMM",
    "de, 5 Juli 2026 1:30 PM, MMMM"
  })
  void monthsAndHalvesOfTheDayAreNamedInTheLanguage(String language, String written, String month) {
    assertThat(
            trial(
                    "zone: UTC\nlanguage: %s\ntimestamps: d %s yyyy h:mm a"
                        .formatted(language, month),
                    written)
                .times())
        .containsExactly("A NOTE 2026-07-05T13:30:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          desk              ! 2026-07-05T14:00:00Z
          America/Vancouver ! 2026-07-05T17:00:00Z
          UTC               ! 2026-07-05T10:00:00Z
          """)
  void aZoneIsThatOfTimesWithoutOffset(String zone, String expected) {
    assertThat(trial("zone: " + zone, "2026-07-05T10:00:00").times())
        .containsExactly("A NOTE " + expected);
    assertThat(trial("zone: " + zone, "2026-07-05T10:00:00Z").times())
        .containsExactly("A NOTE 2026-07-05T10:00:00Z");
  }

  @Test
  void withoutAZoneATimeWithoutOffsetIsAProblem() {
    Trial trial = trial("", "2026-07-05T10:00:00", "2026-07-05T10:00:00Z", "2026-07-05");

    assertThat(trial.times()).containsExactly("A NOTE 2026-07-05T10:00:00Z", "A NOTE 2026-07-05");
    assertThat(trial.export().problems())
        .extracting(problem -> problem.code() + ": " + problem.expected())
        .containsExactly(
            "UNREADABLE_TIMESTAMP: an offset, such as -05:00; or write the zone of these timestamps"
                + " into the profile (zone: UTC)");
  }

  @Test
  void theValueCountsBeforeTheSourceAndTheSourceBeforeTheProfile() {
    assertThat(
            new Trial(
                    folder,
                    """
                    profile: desk
                    zone: UTC
                    timestamps: yyyyMMdd HHmm
                    sources:
                      one:
                        recognised_by: [case, at]
                        case_id: case
                        events: [{activity: NOTE, timestamp: at}]
                      two:
                        recognised_by: [case2, at2, then]
                        timestamps: d.M.yyyy HH:mm
                        zone: Europe/Berlin
                        case_id: case2
                        events:
                          - {activity: NOTE, timestamp: at2}
                          - {activity: CLOSED, timestamp: {from: then, timestamps: M/d/yyyy HH:mm}}
                          - {activity: REOPENED, timestamp: {from: at2, zone: America/Toronto}}
                    """)
                .with("a.csv", "case,at\nA,20260705 1000\n")
                .with("b.csv", "case2,at2,then\nB,6.7.2026 10:00,7/7/2026 10:00\n")
                .times())
        .containsExactly(
            "A NOTE 2026-07-05T10:00:00Z",
            "B NOTE 2026-07-06T08:00:00Z",
            "B CLOSED 2026-07-07T08:00:00Z",
            "B REOPENED 2026-07-06T14:00:00Z");
  }

  @Test
  void allValuesOfAColumnDecideBetweenDayFirstAndMonthFirst() {
    String patterns = "timestamps: [d/M/yyyy, M/d/yyyy]";

    assertThat(trial(patterns, "5/7/2026", "13/7/2026").times())
        .containsExactly("A NOTE 2026-07-05", "A NOTE 2026-07-13");
    assertThat(trial(patterns, "5/7/2026", "7/13/2026").times())
        .containsExactly("A NOTE 2026-05-07", "A NOTE 2026-07-13");
    assertThat(trial(patterns, "7/7/2026", "8/8/2026").times())
        .containsExactly("A NOTE 2026-07-07", "A NOTE 2026-08-08");
  }

  @Test
  void aColumnThatCanBeReadInTwoWaysIsRefused() {
    Trial trial = trial("timestamps: [d/M/yyyy, M/d/yyyy]", "7/7/2026", "5/7/2026");

    assertThatThrownBy(trial::export)
        .isInstanceOf(UnusableExportException.class)
        .hasMessage(
            folder.resolve("a.csv")
                + ": the dates in \"at\" can be read as d/M/yyyy or as M/d/yyyy, such as"
                + " \"5/7/2026\", and no value of the column settles which (a day after the"
                + " 12th of a month would). Name the pattern in a profile (timestamps: ...), or export a longer period.");
    assertThat(trial.look().export()).isEmpty();
    assertThat(trial.look().times())
        .containsExactly(
            new IntakeSummary.Times(
                "a.csv",
                "at",
                "d/M/yyyy",
                List.of("d/M/yyyy", "M/d/yyyy"),
                "",
                Decision.AMBIGUOUS,
                "5/7/2026",
                2));
  }

  @Test
  void whereNoPatternReadsAllOnlyValuesThatOneReadsAreUsed() {
    Trial trial =
        trial("timestamps: [d/M/yyyy, M/d/yyyy]", "13/7/2026", "7/13/2026", "5/7/2026", "6/6/2026");

    assertThat(trial.times())
        .containsExactly("A NOTE 2026-07-13", "A NOTE 2026-07-13", "A NOTE 2026-06-06");
    assertThat(trial.problems()).contains("4 MIXED_DATE_FORMATS at \"5/7/2026\"");
  }

  @Test
  void aLookSaysHowAColumnWasDecided() {
    assertThat(look("[d/M/yyyy, M/d/yyyy]", "5/7/2026", "13/7/2026"))
        .containsExactly("d/M/yyyy PROVED 13/7/2026");
    assertThat(look("[d/M/yyyy, M/d/yyyy]", "6/6/2026")).containsExactly("d/M/yyyy SAME ");
    assertThat(look("[d/M/yyyy]", "6/6/2026")).containsExactly("d/M/yyyy ONLY ");
    assertThat(look("[d/M/yyyy, M/d/yyyy]", "13/7/2026", "7/13/2026", "5/7/2026"))
        .containsExactly("d/M/yyyy MIXED 5/7/2026");
  }

  private List<String> look(String patterns, String... values) {
    return trial("timestamps: " + patterns, values).look().times().stream()
        .map(times -> times.pattern() + " " + times.decision() + " " + times.example())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          d/M/yyyy       ! 31/02/2026       ! ; there is no such day or time, or it is in another year
          d/M/yyyy HH:mm ! 01/02/2026 24:30 ! ; there is no such day or time, or it is in another year
          iso            ! 2026-02-31       ! ; there is no such day or time, or it is in another year
          d/M/yyyy       ! 2026-02-01       ! ''
          d/M/yyyy       ! 1/2/2026 10:00   ! ''
          """)
  void aDayThatNoMonthHasIsCalledSo(String pattern, String value, String hint) {
    assertThat(
            trial("zone: desk\ntimestamps: [" + pattern + "]", value)
                .look()
                .export()
                .map(WholeExport::of)
                .orElseThrow()
                .problems())
        .extracting(one -> one.expected().english())
        .containsExactly(
            "a timestamp written as " + pattern + ", in a year from 1900 to 2200" + hint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          iso            ! false
          d/M/yyyy       ! true
          d/M/yyyy H:mm  ! false
          d/M/yyyy h:mm a! false
          epoch-seconds  ! false
          """)
  void aPatternWithoutHoursIsOfDaysOnly(String pattern, boolean days) {
    assertThat(
            new IntakeSummary.Times("f", "at", pattern, List.of(pattern), "", Decision.ONLY, "", 1)
                .isOfDaysOnly())
        .isEqualTo(days);
  }
}
