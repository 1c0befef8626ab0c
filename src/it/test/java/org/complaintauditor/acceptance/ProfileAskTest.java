package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
            "profile",
            "ask",
            log,
            "--out",
            profile,
            "--answers",
            file("a.yaml", "weather: fine\n"));
    Run wrong =
        Run.of(
            "profile",
            "ask",
            log,
            "--out",
            profile,
            "--answers",
            file("b.json", "{\"dates\": \"x\"}"));

    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("nothing is asked that \"weather\" would answer");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err())
        .contains("\"dates\" is answered by \"x\"; write one of day-first, month-first");
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
        .contains("\"id\": \"dates\"")
        .contains("\"fr\": \"Le jour vient en premier")
        .contains("\"proposed\": \"day-first\"")
        .contains("\"profile\": \"# A profile for log.csv (CSV, semicolons).");
  }

  @Test
  void eventLogsOfAnyOriginAreAskedAbout() throws IOException {
    String event =
        """
        <event><string key="concept:name" value="%s"/><date key="time:timestamp" value="2025-10-0%dT09:00:00+02:00"/>\
        <string key="lifecycle:transition" value="%s"/></event>
        """;
    StringBuilder log = new StringBuilder("<log xes.version=\"1.0\">");
    for (String trace : List.of("1", "2")) {
      log.append("<trace><string key=\"concept:name\" value=\"").append(trace).append("\"/>");
      log.append(event.formatted("W_Nabellen", 1, "COMPLETE"));
      log.append(event.formatted("Send mail", 2, "START"));
      log.append(event.formatted("Send mail", 2, "COMPLETE"));
      log.append(event.formatted("W_Afhandelen", 3, "COMPLETE"));
      log.append("</trace>");
    }
    Path file = file("log.xes", log.append("</log>").toString());
    Path answers =
        file(
            "answers.yaml",
            """
            receipt: yes
            recorded: [EMAIL]
            unknown-words: none
            """);
    Path profile = folder.resolve("p.yaml");

    assertThat(Run.fine("profile", "ask", file, "--out", profile, "--answers", answers).out())
        .containsPattern("2 cases, 6 events of 6 rows; 0 rows cannot be\\s+used\\.");
    assertThat(profile).content().doesNotContain("UNCERTAIN").contains("first_of_case: true");
    Run.fine("audit", file, "--profile", profile, "--out", folder.resolve("out"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cfpb_complaints_10.json",
        "nyc311_2013_199rows.csv",
        "zendesk_ticket_audits_100.json"
      })
  void realExportsNeedNoQuestions(String name) throws IOException {
    Path file = Path.of("src/it/test/resources/real-exports", name);

    assertThat(Run.fine("profile", "ask", file).out()).contains("nothing has to be asked");
  }
}
