package org.complaintauditor.intake.profile.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.complaintauditor.intake.ExportFiles;
import org.complaintauditor.intake.JiveWords;
import org.complaintauditor.intake.profile.Trial;
import org.complaintauditor.intake.profile.draft.Draft;
import org.complaintauditor.intake.profile.draft.DraftYaml;
import org.complaintauditor.model.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long something took is no time of day. */
class DurationsTest {

  @TempDir private Path folder;

  private Draft draft(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("register.csv"), content);
    return ProfileSuggestion.draft(ExportFiles.of(List.of(file)), Trial.READERS, JiveWords.WORDS);
  }

  /** A register with a column of what looks like times of day behind that of the first day. */
  private Draft register(String name, String... times) throws IOException {
    StringBuilder rows = new StringBuilder("Ref;Received;" + name + ";Closed\n");
    for (int i = 0; i < times.length; i++) {
      rows.append("C%d;2026-03-1%d;%s;2026-03-2%d\n".formatted(i, i, times[i], i));
    }
    return draft(rows.toString());
  }

  /** The fields from which the receipt takes its time. */
  private static List<String> receipt(Draft draft) {
    return draft.plan().events().get(0).stamp().fields();
  }

  private static String note(Draft draft, String column) {
    return DraftYaml.of(draft, "")
        .lines()
        .filter(line -> line.contains("# \"" + column + "\" has durations"))
        .map(String::strip)
        .findFirst()
        .orElse("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Time to first reply (HH:mm:ss)",
        "First response time",
        "Handle time",
        "Elapsed",
        "time_elapsed",
        "Duration",
        "Age",
        "SLA",
        "Délai de première réponse",
        "Durée",
        "Temps de traitement",
        "Bearbeitungszeit",
        "Dauer (hh:mm)",
        "Zeit bis zur Lösung"
      })
  void theNameTells(String name) throws IOException {
    Draft draft = register(name, "01:10:00", "02:20:00", "03:30:00");

    assertThat(receipt(draft)).containsExactly("Received");
    assertThat(note(draft, name))
        .isEqualTo(
            "# \"%s\" has durations, by its name: no times of day, and never put beside a date."
                .formatted(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Time", "Received time", "Heure", "Heure de réception", "Uhrzeit"})
  void aTimeOfDayStaysOne(String name) throws IOException {
    Draft draft = register(name, "01:10:00", "23:59:59", "24:00");

    assertThat(receipt(draft)).containsExactly("Received", name);
    assertThat(note(draft, name)).isEmpty();
  }

  @Test
  void ofADayAndATimeWithTheSameNameTheTimeIsOneOfDay() throws IOException {
    Draft draft =
        draft(
            "Ref;Received;Response date;Response time;Closed\n"
                + "A;2026-03-01;2026-03-02;10:00;2026-03-09\n"
                + "B;2026-03-02;2026-03-03;11:00;2026-03-09\n");

    assertThat(draft.plan().events())
        .extracting(event -> event.stamp().fields())
        .contains(List.of("Response date", "Response time"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "26:15:00",
        "1d 3h",
        "1 day, 3:15:00",
        "1.03:15:00",
        "2 Std. 10 Min.",
        "45 min",
        "PT2H15M",
        "1900-01-01T02:15:00"
      })
  void aValueThatIsNoTimeOfDayTells(String value) throws IOException {
    Draft draft = register("Antwort", "01:10:00", "02:20:00", value);

    assertThat(receipt(draft)).containsExactly("Received");
    assertThat(note(draft, "Antwort")).contains("durations, such as \"" + value + "\"");
  }

  @Test
  void whatLiesBetweenTwoDatesTells() throws IOException {
    Draft draft =
        draft(
            "Ref;Day;Reply;Received;First reply;Closed\n"
                + "A;2026-03-01;01:10;2026-03-01 09:00:00;2026-03-01 10:10:30;2026-03-09\n"
                + "B;2026-03-02;02:20;2026-03-02 09:00:00;2026-03-02 11:20:00;2026-03-09\n"
                + "C;2026-03-03;03:30;2026-03-03 09:00:00;2026-03-03 12:30:00;2026-03-09\n");

    assertThat(draft.plan().events())
        .extracting(event -> event.stamp().fields())
        .allMatch(fields -> fields.size() == 1);
    assertThat(note(draft, "Reply"))
        .contains("durations, the time from \"Received\" to \"First reply\"");
  }

  @Test
  void theTimeBesideADayIsNotWhatPassedSinceItsMidnight() throws IOException {
    Draft draft =
        draft(
            "Ref;Received;Clock;Entered;Closed\n"
                + "A;2026-03-01;09:10;2026-03-01 09:10:00;2026-03-09\n"
                + "B;2026-03-02;10:20;2026-03-02 10:20:00;2026-03-09\n"
                + "C;2026-03-03;11:30;2026-03-03 11:30:00;2026-03-09\n");

    assertThat(receipt(draft)).containsExactly("Received", "Clock");
  }

  @Test
  void aDateWithATimeGetsNoOther() throws IOException {
    Draft draft =
        draft(
            "Ref;Received;Clock;Closed\n"
                + "A;2026-03-01 08:00:00;09:10;2026-03-09\n"
                + "B;2026-03-02 08:00:00;10:20;2026-03-09\n");

    assertThat(receipt(draft)).containsExactly("Received");
  }

  @ParameterizedTest
  @CsvSource({"Duration, false", "Clock, true"})
  void ofALogNoneIsTakenEither(String name, boolean taken) throws IOException {
    Draft draft =
        draft(
            "Case;Date;What;"
                + name
                + "\nA;2026-03-01;Complaint received;09:10\nA;2026-03-02;Closed;10:20\n"
                + "B;2026-03-01;Complaint received;11:10\nB;2026-03-03;Closed;10:25\n");

    assertThat(receipt(draft).contains(name)).isEqualTo(taken);
  }

  @Test
  void nobodyCanSayThatTheyAreTimesOfDay() throws IOException {
    Draft draft = register("Duration", "01:10:00", "02:20:00");
    String id = Draft.columnId("Duration");

    assertThat(draft.columnProblems(Map.of(id, "time_of_day")))
        .containsExactly(
            Map.entry(
                id,
                Wording.of(
                    "column \"%s\" has %s, and no times of day: beside a date they would make an"
                        + " hour at which nothing happened",
                    "Duration", Wording.of("durations, by its name"))));
  }

  @Test
  void aLookAtTheFileSaysSo() throws IOException {
    Path file =
        Files.writeString(folder.resolve("a.csv"), "Ref;Received;SLA\nA;2026-03-01;01:10\n");

    assertThat(FileSketch.of(ExportFiles.of(List.of(file)).get(0), Trial.READERS).fields())
        .extracting(field -> field.duration().map(Wording::english).orElse(""))
        .containsExactly("", "", "durations, by its name");
  }
}
