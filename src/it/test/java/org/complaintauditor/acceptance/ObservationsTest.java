package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Observations and metrics of whole runs. */
final class ObservationsTest {
  private static final Path SAMPLES = Path.of("sample-data");
  private static final Path QUARTER = SAMPLES.resolve("complaints-2026-q1.csv");

  /** Number of such cases in the sample as it was made: sample-data/README.md. */
  private static final int SOLVED_ON_THE_LINE = 16;

  @TempDir private Path folder;

  private JsonNode observations(Object... more) throws IOException {
    Path out = folder.resolve("report");
    Object[] arguments = new Object[more.length + 5];
    arguments[0] = "audit";
    arguments[1] = "--out";
    arguments[2] = out;
    arguments[3] = "--format";
    arguments[4] = "json";
    System.arraycopy(more, 0, arguments, 5, more.length);
    Run run = Run.of(arguments);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return new JsonMapper()
        .readTree(Files.readString(out.resolve("summary.json")))
        .get("observations");
  }

  private static void assertMetric(
      JsonNode metric, int numerator, int denominator, int open, int unknown, int dateNotKnown) {
    assertThat(metric.get("numerator").asInt()).as("numerator").isEqualTo(numerator);
    assertThat(metric.get("denominator").asInt()).as("denominator").isEqualTo(denominator);
    assertThat(metric.get("open").asInt()).as("open").isEqualTo(open);
    assertThat(metric.get("unknown").asInt()).as("unknown").isEqualTo(unknown);
    assertThat(metric.get("date_not_known").asInt()).as("date not known").isEqualTo(dateNotKnown);
  }

  @Test
  @DisplayName("the quarter has what was counted from its rows by hand, and what it was made with")
  void quarter() throws IOException {
    JsonNode found = observations(QUARTER);

    JsonNode counts = found.get("counts");
    assertThat(counts.get("TIMEFRAME_MISSED").asInt()).isEqualTo(170);
    assertThat(counts.get("IDENTITY_CHECK_DELAYED").asInt()).isZero();
    assertThat(counts.get("SECOND_COMPLAINT").asInt()).isZero();
    assertThat(counts.get("ABANDONED_CLOSING").asInt()).isEqualTo(4);
    assertThat(counts.get("REOPENED_WITHOUT_STANCE").asInt()).isEqualTo(2);
    assertThat(counts.get("UNLISTED_CHANNEL").asInt()).isEqualTo(115);
    JsonNode metrics = found.get("metrics");
    assertMetric(metrics.get("FIRST_CONTACT_RESOLUTION"), SOLVED_ON_THE_LINE, 47, 0, 0, 0);
    assertMetric(metrics.get("TIMEFRAME_KEPT"), 103, 103 + 170, 1, 9, 0);
  }

  @Test
  @DisplayName("where texts are not read, no promised date is known")
  void recordedOnly() throws IOException {
    JsonNode found = observations(QUARTER, "--evidence", "recorded");

    assertThat(found.get("counts").get("TIMEFRAME_MISSED").asInt()).isZero();
    JsonNode kept = found.get("metrics").get("TIMEFRAME_KEPT");
    assertThat(kept.get("denominator").asInt()).isZero();
    assertThat(kept.get("date_not_known").asInt()).isGreaterThan(250);
  }

  @ParameterizedTest
  @CsvSource({
    "4-second-complaint-after-closing, second complaint in a closed case",
    "4-abandoned-closing, closed while waiting on the customer",
    "CON-01-reopened-alone, reopened although the customer did not object"
  })
  @DisplayName("the edge case made for an observation shows it")
  void edgeCases(String caseId, String observation) {
    Run run = Run.of("explain", SAMPLES.resolve("edge-cases.csv"), "--case", caseId);

    assertThat(run.out())
        .contains("Observations (they breach no commitment)\n")
        .contains("  - " + observation + "\n");
  }

  @Test
  @DisplayName("the edge case of an answer in between is no abandoned closing")
  void nearMiss() {
    Run run =
        Run.of(
            "explain %s --case 4-inbound-between-makes-closing-real",
            SAMPLES.resolve("edge-cases.csv"));

    assertThat(run.out()).doesNotContain("closed while waiting on the customer");
  }

  @Test
  @DisplayName("an identity check that held up the acknowledgement is shown with its words")
  void identityCheck() throws IOException {
    Path export = folder.resolve("export.csv");
    Files.writeString(
        export,
        """
        case_id,event_id,timestamp,activity,actor_role,channel,language,text
        A-1,e1,2026-03-02T10:00:00-05:00,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,en,You charged me twice.
        A-1,e2,2026-03-02T15:00:00-05:00,MESSAGE_SENT,AGENT,EMAIL,en,"Before we can look into this, we need to verify your identity. What is your date of birth?"
        A-1,e3,2026-03-04T09:00:00-05:00,MESSAGE_RECEIVED,CUSTOMER,EMAIL,en,It is 4 May 1970.
        A-1,e4,2026-03-05T09:00:00-05:00,MESSAGE_SENT,AGENT,EMAIL,en,"We have received your complaint, case number TN-4471203. You will hear from us within 5 to 7 business days."
        A-1,e5,2026-03-17T09:00:00-04:00,MESSAGE_SENT,AGENT,EMAIL,en,We have looked into your complaint and refunded the second charge of $20.
        """);
    Run explained = Run.of("explain", export, "--case", "A-1", "--language", "de");

    assertThat(explained.out())
        .contains("Bestätigung durch Identitätsprüfung verzögert, 3 Arbeitstage von der Frage")
        .contains(
            "genannter Zeitrahmen nicht eingehalten, zugesagt bis 16. März 2026, 1 Arbeitstag verspätet");
    JsonNode found = observations(export);
    assertThat(found.get("counts").get("IDENTITY_CHECK_DELAYED").asInt()).isEqualTo(1);
    assertThat(found.get("counts").get("TIMEFRAME_MISSED").asInt()).isEqualTo(1);
  }

  @Test
  @DisplayName("the summary of a run says it in a sentence, explain of one commitment says nothing")
  void texts() {
    Run run = Run.of("audit", QUARTER, "--out", folder.resolve("report"), "--format", "csv");
    assertThat(run.out().replace("\n", " "))
        .contains("Observations, no breaches: timeframe not kept: 170; ")
        .contains("resolved in the first contact: 16 of 47 (34.0%); ")
        .contains("timeframe kept: 103 of 273 (37.7%).");
    Run first =
        Run.of(
            "explain %s --case 4-abandoned-closing --commitment OUT-01",
            SAMPLES.resolve("edge-cases.csv"));
    assertThat(first.out()).doesNotContain("Observations");
  }
}
