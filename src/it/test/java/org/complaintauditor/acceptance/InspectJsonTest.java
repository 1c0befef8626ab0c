package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code inspect --json} says. */
final class InspectJsonTest {
  private static final Path SAMPLE = Path.of("sample-data/complaints-2026-q1.csv");

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void whatIsUnderstoodOfTheSampleQuarter() {
    JsonNode said = PrintedJson.of(Run.fine("inspect", SAMPLE, "--json"), "inspect");
    assertThat(said.path("rows").toString())
        .isEqualTo("{\"read\":2217,\"used\":2217,\"rejected\":0,\"duplicate\":0}");
    assertThat(said.path("cases").asInt()).isEqualTo(326);
    assertThat(said.path("partial").asBoolean()).isFalse();
    assertThat(said.path("files").get(0).path("rows").asInt()).isEqualTo(2217);
    assertThat(said.path("period").toString())
        .isEqualTo("{\"from\":\"2026-01-02T11:29:20-05:00\",\"to\":\"2026-04-15T17:42:10-04:00\"}");
    JsonNode first = said.path("columns").get(0);
    assertThat(first.path("name").asText()).isEqualTo("case_id");
    assertThat(first.path("samples")).hasSize(5);
    assertThat(first.path("means").toString())
        .isEqualTo("[{\"as\":\"COLUMN\",\"of\":\"case_id\"}]");
    assertThat(said.path("commitments")).hasSize(10);
  }

  @Test
  void columnsTimesWordsAndWhatIsMissingInTheLanguage() throws IOException {
    Path export =
        file(
            "own.csv",
            """
            case_id;timestamp;activity;channel;team
            A;2026-02-02T09:00:00;COMPLAINT_RECEIVED;EMAIL;Nord
            A;2026-02-03T09:00:00;erledigt;EMAIL;Nord
            A;2026-02-04T09:00:00;erledigt;EMAIL;Nord
            B;2026-02-05T09:00:00;COMPLAINT_RECEIVED;Brieftaube;Nord
            """);
    JsonNode said = PrintedJson.of(Run.of("inspect %s --json --language de", export), "inspect");
    assertThat(said.path("files").get(0).path("delimiter").asText()).isEqualTo(";");
    assertThat(said.path("words").toString())
        .isEqualTo(
            "[{\"column\":\"activity\",\"word\":\"erledigt\",\"count\":2,\"means\":null},"
                + "{\"column\":\"channel\",\"word\":\"Brieftaube\",\"count\":1,\"means\":null}]");
    assertThat(said.path("rows").path("rejected").asInt()).isEqualTo(2);
    assertThat(said.path("problems").get(0).path("code").asText()).isEqualTo("UNKNOWN_ACTIVITY");
    assertThat(said.path("problems").get(0).path("title").asText()).isEqualTo("Vorgang unbekannt");
    JsonNode time = said.path("times").get(0);
    assertThat(time.path("example").toString())
        .isEqualTo("{\"text\":\"2026-02-02T09:00:00\",\"read\":\"2026-02-02T09:00:00-05:00\"}");
    JsonNode escalation =
        said.path("commitments")
            .valueStream()
            .filter(one -> one.path("id").asText().equals("ACK-01"))
            .findFirst()
            .orElseThrow();
    assertThat(escalation.path("judgeable").asText()).isIn("partly", "no");
    assertThat(escalation.path("missing")).isNotEmpty();
    assertThat(escalation.path("because").toString())
        .contains("Nachricht an den Kunden")
        .doesNotContain("MESSAGE_SENT");
  }

  @Test
  void whereSeveralProfilesCouldReadItTheyAreNamed() throws IOException {
    Path own = Files.createDirectory(folder.resolve("own"));
    for (String name : List.of("desk-a", "desk-b")) {
      Files.writeString(
          own.resolve(name + ".yaml"),
          """
          profile: %s
          recorded_channels: []
          sources:
            records:
              recognised_by: [Ref, Came in]
              case_id: Ref
              events:
                - activity: COMPLAINT_RECEIVED
                  timestamp: Came in
                  actor_role: CUSTOMER
          """
              .formatted(name));
    }
    Path export = file("reg.csv", "Ref,Came in\nA,2026-01-05\n");
    JsonNode said =
        PrintedJson.of(Run.fine("inspect %s --json --profiles %s", export, own), "inspect");
    assertThat(said.path("readable").asBoolean()).isFalse();
    assertThat(said.path("choose").toString()).isEqualTo("[\"desk-a\",\"desk-b\"]");
    assertThat(said.path("message").asText()).contains("desk-a, desk-b");
    JsonNode chosen =
        PrintedJson.of(
            Run.of("inspect %s --json --profiles %s --profile desk-b", export, own), "inspect");
    assertThat(chosen.path("files").get(0).path("profile").asText()).isEqualTo("desk-b");
  }

  @Test
  void theFirstRowsOnly() {
    JsonNode said = PrintedJson.of(Run.fine("inspect %s --json --rows 40", SAMPLE), "inspect");
    assertThat(said.path("partial").asBoolean()).isTrue();
    assertThat(said.path("rows").path("read").asInt()).isEqualTo(40);
    assertThat(said.path("files").get(0).path("rows").asInt()).isEqualTo(40);
    JsonNode all = PrintedJson.of(Run.fine("inspect %s --json --rows 2217", SAMPLE), "inspect");
    assertThat(all.path("partial").asBoolean()).isFalse();
    assertThat(Run.of("inspect %s --rows 40", SAMPLE).err())
        .isEqualTo("auditor: --rows: goes with --json; without it, all rows are looked at\n");
    assertThat(Run.of("inspect %s --json --rows 0", SAMPLE).err())
        .isEqualTo("auditor: --rows 0: at least one is needed\n");
    Path pieces = Path.of("sample-data/cfpb/complaints.json");
    JsonNode some = PrintedJson.of(Run.of("inspect %s --json --rows 2", pieces), "inspect");
    assertThat(some.path("partial").asBoolean()).isTrue();
    assertThat(some.path("cases").asInt()).isEqualTo(2);
  }

  @Test
  void undecidedDatesAreNoErrorButSaid() throws IOException {
    Path export = file("requests.csv", "Fall,Am\nA,03/04/2026\nB,05/06/2026\n");
    Path profile =
        file(
            "p.yaml",
            """
            profile: own
            title: Own
            recorded_channels: []
            sources:
              cases:
                recognised_by: [Fall, Am]
                case_id: Fall
                events:
                  - activity: COMPLAINT_RECEIVED
                    timestamp: {from: Am, timestamps: [dd/MM/yyyy, MM/dd/yyyy]}
            """);
    Run run = Run.of("inspect %s --profile %s --json", export, profile);
    JsonNode said = PrintedJson.of(run, "inspect");
    assertThat(run.code()).isEqualTo(1);
    assertThat(said.path("rows").isNull()).isTrue();
    assertThat(said.path("not_judged").asText()).isNotEmpty();
    assertThat(said.path("times").get(0).path("decision").asText()).isEqualTo("AMBIGUOUS");
    assertThat(said.path("times").get(0).path("example").toString())
        .isEqualTo("{\"text\":\"03/04/2026\",\"read\":null}");
  }

  @Test
  void whatNoProfileReadsHasADraft() throws IOException {
    Path log =
        file(
            "log.csv",
            "Vorgang;Wann;Was\nA-1;03.02.2026;Eingang\nA-1;05.02.2026;erledigt\n"
                + "A-2;04.02.2026;Eingang\nA-2;13.02.2026;erledigt\n");
    JsonNode said = PrintedJson.of(Run.fine("inspect", log, "--json"), "inspect");
    assertThat(said.path("readable").asBoolean()).isFalse();
    assertThat(said.path("draft"))
        .isEqualTo(new JsonMapper().readTree(Run.fine("profile", "suggest", log, "--json").out()));
  }
}
