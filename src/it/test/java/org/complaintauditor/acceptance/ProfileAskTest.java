package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code auditor profile ask} with answers from a file. */
final class ProfileAskTest {
  private static final String LOG =
      """
      Case;When;Action;Agent
      1;05/02/2026;Complaint received by e-mail;
      1;06/02/2026;E-mail;Ann
      1;07/02/2026;Survey;Ann
      1;09/02/2026;Closed;Ann
      """;

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void answersFromAFileMakeAProfileThatNeedsNoEditing() throws IOException {
    Path log = file("our log.csv", LOG);
    Path answers =
        file(
            "answers.yaml",
            """
            dates: day-first
            recorded: [EMAIL]
            E-mail: MESSAGE_SENT
            Survey: none
            """);
    Path profile = folder.resolve("p.yaml");

    Run asked =
        Run.fine(
            "profile", "ask", log, "--out", profile, "--answers", answers, "--checked-by", "Jo");

    assertThat(asked.out())
        .containsPattern("1 cases, 3 events of 3 rows; 0 rows cannot be\\s+used\\.")
        .endsWith("Now: auditor audit '%s' --profile %s\n".formatted(log, profile));
    assertThat(profile)
        .content()
        .contains("checked: \"Jo, who answered what was asked of our log.csv\"\n")
        .doesNotContain("UNCERTAIN");
    Run.fine("audit", log, "--profile", profile, "--out", folder.resolve("out"));
    Run again = Run.of("profile", "ask", log, "--out", profile, "--answers", answers);
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("there is such a file already");
    Run.fine("profile", "ask", log, "--out", profile, "--answers", answers, "--force");
  }

  @Test
  void anAnswerToNothingAndAWrongOneAreRefusedAndNothingIsWritten() throws IOException {
    Path log = file("log.csv", LOG);
    Path profile = folder.resolve("p.yaml");
    Run unknown =
        Run.of(
            "profile", "ask", log, "--out", profile, "--answers", file("a.yaml", "weather: fine\n"));
    Run wrong =
        Run.of(
            "profile", "ask", log, "--out", profile, "--answers", file("b.json", "{\"dates\": \"x\"}"));

    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("nothing is asked that \"weather\" would answer");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("\"dates\" is answered by \"x\"; write one of day-first, month-first");
    assertThat(profile).doesNotExist();
  }

  @Test
  void withoutATerminalAndAnswersItSaysWhatIsOpen() throws IOException {
    Run run = Run.of("profile", "ask", file("log.csv", LOG), "--out", folder.resolve("p.yaml"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("the input is no terminal")
        .contains("\"dates\": day-first")
        .contains("\"word:E-mail\": MESSAGE_SENT");
  }

  @Test
  void whatAProfileReadsNeedsNoQuestions() {
    assertThat(Run.fine("profile", "ask", "sample-data/edge-cases.csv").out())
        .contains("Profile canonical reads this file: nothing has to be asked.")
        .endsWith("Now: auditor audit sample-data/edge-cases.csv\n");
  }

  @Test
  void questionsAreData() throws IOException {
    Path log = file("log.csv", LOG);
    String json = Run.fine("profile", "suggest", log, "--json").out();

    assertThat(json)
        .isEqualTo(Run.fine("inspect", log, "--json").out())
        .contains("\"id\": \"dates\"")
        .contains("\"fr\": \"Le jour vient en premier")
        .contains("\"proposed\": \"day-first\"")
        .contains("\"profile\": \"# A profile for log.csv (CSV, semicolons).");
  }
}
