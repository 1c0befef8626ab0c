package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code profile ask --json} says, and what comes of answers. */
final class AskJsonTest {
  private static final String REGISTER =
      """
      Fall;Eingang;Antwort am;Team;Kanal;Bemerkung;Prio
      A-1;02.02.2026;20.02.2026;Nord;Mail;lang erklärt;1
      A-2;13.02.2026;21.02.2026;Süd;Brief;nichts;2
      A-3;14.02.2026;;Süd;Telefon;offen;3
      """;

  private static final String LOG =
      """
      Vorgang;Wann;Was;Wer;Notiz
      A-1;03.02.2026;Eingang;Jo;x
      A-1;05.02.2026;erledigt;Max;y
      A-1;06.02.2026;blubb;Max;y
      A-2;04.02.2026;Eingang;Jo;z
      A-2;13.02.2026;erledigt;Max;w
      A-2;14.02.2026;foo;Max;w
      """;

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private JsonNode asked(Path export, String answers, Object... more) throws IOException {
    Path file = file("answers.json", answers);
    return PrintedJson.of(
        Run.fine("profile ask --json %s --answers %s", export, file, more), "ask");
  }

  private static Map<String, String> means(JsonNode said) {
    Map<String, String> means = new LinkedHashMap<>();
    said.path("columns")
        .forEach(one -> means.put(one.path("name").asText(), one.path("means").asText()));
    return means;
  }

  @Test
  void whatIsGuessedOfARegister() throws IOException {
    JsonNode said = asked(file("reg.csv", REGISTER), "{}");
    assertThat(means(said))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "Fall", "case_id",
                "Eingang", "COMPLAINT_RECEIVED",
                "Antwort am", "OUTCOME_SENT",
                "Team", "team",
                "Kanal", "channel",
                "Bemerkung", "attribute",
                "Prio", "attribute"));
    assertThat(said.path("before")).isEqualTo(said.path("after"));
    assertThat(said.path("preview")).hasSize(5);
    assertThat(said.path("preview").get(0).path("case_id").asText()).isEqualTo("A-1");
    assertThat(said.path("preview").get(0).path("timestamp").asText()).isEqualTo("2026-02-02");
    assertThat(said.path("preview").get(0).path("channel").asText()).isEqualTo("EMAIL");
    assertThat(said.path("questions").get(0).path("id").asText()).isEqualTo("recorded");
    assertThat(said.path("meanings").findValuesAsText("code"))
        .contains("case_id", "attribute", "none", "ESCALATED");
    assertThat(folder.resolve("my-reg.yaml")).doesNotExist();
  }

  @Test
  void whetherTheOutcomeWasToldWithTheClosingIsAsked() throws IOException {
    Path export =
        file(
            "solved.csv",
            """
            Complaint,Received,Channel,Reference sent,Solved
            C-1,2026-01-05,Email,2026-01-06,2026-01-12
            C-2,2026-01-07,Phone,n/a,2026-01-20
            C-3,2026-01-09,Email,2026-01-13,
            """);
    JsonNode open = asked(export, "{}");
    assertThat(means(open))
        .containsEntry("Reference sent", "TRACKING_NUMBER_ISSUED")
        .containsEntry("Solved", "CLOSED");
    JsonNode question =
        open.path("questions")
            .valueStream()
            .filter(one -> one.path("id").asText().equals("outcome:Solved"))
            .findFirst()
            .orElseThrow();
    assertThat(question.path("kind").asText()).isEqualTo("CLOSED_WITH_OUTCOME");
    assertThat(question.path("decides").toString()).isEqualTo("[\"CON-01\",\"OUT-01\"]");
    assertThat(activities(open, "C-1"))
        .isEqualTo("[CLOSED, COMPLAINT_RECEIVED, TRACKING_NUMBER_ISSUED]");
    assertThat(activities(asked(export, "{\"outcome:Solved\": \"no\"}"), "C-1"))
        .isEqualTo(activities(open, "C-1"));
    assertThat(activities(asked(export, "{\"outcome:Solved\": \"yes\"}"), "C-1"))
        .isEqualTo("[CLOSED, COMPLAINT_RECEIVED, OUTCOME_SENT, TRACKING_NUMBER_ISSUED]");
    JsonNode told = asked(export, "{\"column:Solved\": \"OUTCOME_SENT\"}");
    assertThat(told.path("questions").findValuesAsText("id")).doesNotContain("outcome:Solved");
  }

  private static String activities(JsonNode said, String caseId) {
    return said.path("preview")
        .valueStream()
        .filter(one -> one.path("case_id").asText().equals(caseId))
        .map(one -> one.path("activity").asText())
        .sorted()
        .toList()
        .toString();
  }

  @Test
  void aWordForNothingInADateCellIsADataProblemOfAProfileToo() throws IOException {
    Path export =
        file(
            "solved.csv",
            """
            Complaint,Received,Channel,Reference sent,Solved
            C-1,2026-01-05,Email,2026-01-06,2026-01-12
            C-2,2026-01-07,Phone,n/a,2026-01-20
            C-3,2026-01-09,Email,N/A,
            """);
    Path profile = folder.resolve("desk.yaml");
    asked(export, "{\"outcome:Solved\": \"yes\"}", "--out", profile);
    assertThat(profile).content().doesNotContain("nothing:");
    JsonNode said =
        PrintedJson.of(Run.fine("inspect %s --json --profile %s", export, profile), "inspect");
    JsonNode problem =
        said.path("problems")
            .valueStream()
            .filter(one -> one.path("code").asText().equals("WORD_FOR_NOTHING"))
            .findFirst()
            .orElseThrow();
    assertThat(problem.path("column").asText()).isEqualTo("Reference sent");
    assertThat(problem.path("expected").asText())
        .startsWith("an empty cell where there is nothing. 2 cells");
    assertThat(said.path("rows").path("rejected").asInt()).isZero();
  }

  @Test
  void everyColumnCanBeToldWhatItMeans() throws IOException {
    Path export = file("reg.csv", REGISTER);
    Path profile = folder.resolve("desk.yaml");
    JsonNode said =
        asked(
            export,
            """
            {"column:Team": "nothing", "column:Bemerkung": "text", "column:Prio": "team",
             "column:Antwort am": "ACKNOWLEDGEMENT_SENT", "recorded": ["EMAIL"]}
            """,
            "--out",
            profile);
    assertThat(means(said))
        .containsEntry("Team", "none")
        .containsEntry("Bemerkung", "text")
        .containsEntry("Prio", "team")
        .containsEntry("Antwort am", "ACKNOWLEDGEMENT_SENT");
    assertThat(said.path("answer_problems")).isEmpty();
    assertThat(said.path("before")).isNotEqualTo(said.path("after"));
    assertThat(said.path("preview").get(0).path("attributes").toString())
        .isEqualTo("{\"team\":\"1\"}");
    assertThat(said.path("preview").get(0).path("text").asText()).isEqualTo("lang erklärt");
    assertThat(said.path("questions").valueStream())
        .filteredOn(one -> one.path("id").asText().equals("recorded"))
        .singleElement()
        .extracting(one -> one.path("answered").asText())
        .isEqualTo("EMAIL");
    assertThat(profile).hasContent(said.path("profile").asText());
    Run.fine("inspect", export, "--profile", profile);
  }

  @Test
  void aLogCanBeReadByOtherColumns() throws IOException {
    String log = LOG.replace("Was;Wer", "Schritt;Wer").replace("Vorgang;", "Vorgang;");
    JsonNode said =
        asked(
            file("log.csv", log),
            """
            {"column:Schritt": "activity", "column:Wer": "attribute", "column:Notiz": "case_id",
             "column:Vorgang": "team"}
            """);
    assertThat(said.path("answer_problems")).isEmpty();
    assertThat(means(said))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "Vorgang", "team",
                "Wann", "timestamp",
                "Schritt", "activity",
                "Wer", "attribute",
                "Notiz", "case_id"));
    assertThat(said.path("preview").get(0).path("case_id").asText()).isEqualTo("x");
  }

  @Test
  void wrongAnswersAreListedAndTheRestCounts() throws IOException {
    JsonNode said =
        asked(
            file("reg.csv", REGISTER),
            """
            {"column:Kanal": "COMPLAINT_RECEIVED", "recorded": "bogus", "foo": 1,
             "column:Prio": "quark", "column:Team": "text", "column:Bemerkung": "text"}
            """,
            "--language",
            "fr");
    assertThat(said.path("answer_problems").findValuesAsText("id"))
        .containsExactly("column:Kanal", "column:Bemerkung", "column:Prio", "recorded", "foo");
    assertThat(said.path("answer_problems").get(4).path("message").asText())
        .startsWith("rien n’est demandé à quoi «\u00a0foo\u00a0» répondrait");
    assertThat(means(said)).containsEntry("Team", "text").containsEntry("Kanal", "channel");
  }

  @Test
  void withoutADateThereAreNoCases() throws IOException {
    JsonNode said =
        asked(
            file("reg.csv", REGISTER),
            "{\"column:Eingang\": \"attribute\", \"column:Antwort am\": \"text\"}");
    assertThat(said.path("answer_problems")).hasSize(2);
    assertThat(said.path("before")).isEqualTo(said.path("after"));
  }

  @Test
  void unknownWordsAreCounted() throws IOException {
    Path export = file("log.csv", LOG);
    JsonNode said = asked(export, "{}");
    assertThat(said.path("words").toString())
        .contains(
            "{\"column\":\"Was\",\"word\":\"blubb\",\"count\":1,\"means\":null,\"settled\":false}")
        .contains("\"word\":\"Eingang\",\"count\":2,\"means\":\"COMPLAINT_RECEIVED\"");
    JsonNode told =
        asked(export, "{\"unknown-words\": \"each\", \"word:blubb\": \"MESSAGE_SENT\"}");
    assertThat(told.path("after").path("events").asInt())
        .isEqualTo(said.path("after").path("events").asInt() + 1);
    assertThat(told.path("questions").valueStream())
        .filteredOn(one -> one.path("id").asText().equals("word:blubb"))
        .singleElement()
        .extracting(one -> one.path("answered").asText())
        .isEqualTo("MESSAGE_SENT");
  }

  @Test
  void aProfileThatReadsTheFileIsNamedUnlessItIsAskedAnew() {
    Path sample = Path.of("sample-data/nyc311/service_requests.csv");
    JsonNode known = PrintedJson.of(Run.fine("profile ask --json %s", sample), "ask");
    assertThat(known.path("read_by").asText()).isEqualTo("nyc311");
    JsonNode anew =
        PrintedJson.of(Run.fine("profile ask --json --anew --rows 3 %s", sample), "ask");
    assertThat(anew.path("readable").asBoolean()).isFalse();
    assertThat(anew.path("partial").asBoolean()).isTrue();
  }
}
