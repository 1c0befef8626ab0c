package org.complaintauditor.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.complaintauditor.figures.AlternativeReading;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.RecordGap;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.SmallAudit;
import org.complaintauditor.report.SmallReport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryJsonTest {

  private static final JsonMapper MAPPER = new JsonMapper();

  @TempDir Path folder;

  private String written(SmallReport model) throws IOException {
    assertThat(model.write(new SummaryJson(), folder))
        .containsExactly(folder.resolve("summary.json"));
    return Files.readString(folder.resolve("summary.json"));
  }

  private static List<String> complaints(String summary) throws IOException {
    try (InputStream stream = SummaryJson.class.getResourceAsStream("summary.schema.json")) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(
                  new String(stream.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
      return schema.validate(summary, InputFormat.JSON).stream()
          .map(error -> error.getInstanceLocation() + " " + error.getKeyword())
          .toList();
    }
  }

  private static SmallReport whatIf() {
    return SmallAudit.report(
        SmallAudit.run("fr", SmallAudit.pack("ACK-01.written=1"), SmallAudit.options("exceptions")),
        List.of(SmallAudit.acknowledged(), SmallAudit.saying("\"quoted\"\n😀")));
  }

  @Test
  @DisplayName("a commitment of which the export can show no breach has no rate, and says why")
  void notRecorded() throws IOException {
    RecordGap gap =
        new RecordGap(
            RecordGap.Kind.DISCHARGE,
            Set.of(Activity.ESCALATED),
            Set.of(Disclosure.TRACKING_NUMBER),
            true);
    SmallReport rated =
        SmallAudit.report(
            SmallAudit.run("en", SmallAudit.pack(), SmallAudit.options("all")),
            List.of(SmallAudit.acknowledged(), SmallAudit.late()));
    String summary = written(rated.lacking(Map.of("ACK-01", gap)));
    JsonNode root = MAPPER.readTree(summary);
    JsonNode commitment = root.path("commitments").get(0);

    assertThat(complaints(summary)).isEmpty();
    assertThat(commitment.path("id").asText()).isEqualTo("ACK-01");
    assertThat(commitment.path("not_recorded").toString())
        .isEqualTo(
            "{\"kind\":\"DISCHARGE\",\"activities\":[\"ESCALATED\"],"
                + "\"disclosures\":[\"TRACKING_NUMBER\"],\"contacts\":true}");
    assertThat(RecordGapJson.of(commitment, Vocabulary.core())).contains(gap);
    assertThat(commitment.path("met").asLong()).isPositive();
    assertThat(SummaryJson.tally(commitment).rated()).isFalse();
    assertThat(root.at("/commitments/1").has("not_recorded")).isFalse();
    assertThat(SummaryJson.tally(root.at("/commitments/1")).rated()).isTrue();
    root.findParents("rate_told").stream()
        .filter(one -> one.path("id").asText("ACK-01").equals("ACK-01") && one.has("met"))
        .filter(one -> !one.has("parameter"))
        .forEach(one -> assertThat(one.path("rate").isNull()).as(one.toString()).isTrue());
    assertThat(root.path("trend").toString()).doesNotContain("ACK-01");
  }

  @Test
  @DisplayName("the top keys, in this order")
  void topKeys() throws IOException {
    List<String> keys = new ArrayList<>();
    MAPPER.readTree(written(whatIf())).fieldNames().forEachRemaining(keys::add);

    assertThat(keys)
        .containsExactly(
            "run",
            "trust",
            "population",
            "commitments",
            "alternative_readings",
            "sensitivity",
            "breakdowns",
            "not_broken_down",
            "trend",
            "what_if",
            "observations",
            "problems",
            "findings_filter");
  }

  @Test
  @DisplayName("the whole file of an empty audit")
  void wholeFileOfAnEmptyAudit() throws IOException {
    assertThat(written(SmallAudit.report("en", List.of()))).isEqualTo(text("empty-summary.json"));
  }

  @Test
  @DisplayName("the commitments of a small audit, with limits, counts and rate")
  void commitments() throws IOException {
    JsonNode commitments = MAPPER.readTree(written(SmallAudit.report())).get("commitments");

    assertThat(commitments)
        .isEqualTo(
            MAPPER.readTree(
                """
                [ {"id": "ACK-01", "title": "Prompt acknowledgement", "clause": "II",
                   "basis": "promise",
                   "limits": [{"name": "written", "value": "2", "source": "A standard"}],
                   "met": 1, "breached": 1, "pending": 0, "not_applicable": 0,
                   "not_evidenced": 0, "rate": 0.5, "rate_told": true, "lowest": 0.5,
                   "highest": 0.5, "review": 0,
                   "unreliable": false,
                   "reasons": {"IN_TIME": 1, "LATE": 1},
                   "late_by_business_days": {"2": 1}, "early_by_business_days": {"1": 1}},
                  {"id": "ESC-02", "title": "Escalation request honoured", "clause": "III",
                   "basis": "right",
                   "limits": [{"name": "after", "value": "PT4H", "source": "A reading"}],
                   "met": 0, "breached": 0, "pending": 1, "not_applicable": 1,
                   "not_evidenced": 0, "rate": null, "rate_told": false, "lowest": null,
                   "highest": null, "review": 0,
                   "unreliable": false,
                   "reasons": {"RUNNING": 1, "NO_TRIGGER": 1},
                   "late_by_business_days": {}, "early_by_business_days": {}} ]
                """));
  }

  @Test
  @DisplayName("beside each rate how low and high it could be, and how many verdicts hang on that")
  void bounds() throws IOException {
    JsonNode summary = MAPPER.readTree(written(SmallAudit.doubtful("en")));

    for (JsonNode node : List.of(summary.at("/commitments/0"), summary.at("/trend/0/months/0"))) {
      assertThat(node.get("rate").doubleValue()).isEqualTo(0.666667);
      assertThat(node.get("lowest").doubleValue()).isZero();
      assertThat(node.get("highest").doubleValue()).isEqualTo(0.666667);
      assertThat(node.get("review").intValue()).isEqualTo(2);
    }
    assertThat(summary.at("/commitments/1/review").intValue()).isEqualTo(1);
    assertThat(summary.at("/commitments/1/highest").isNull()).isTrue();
  }

  @Test
  @DisplayName("observations and metrics are counted apart from the verdicts")
  void observations() throws IOException {
    SmallReport report =
        SmallAudit.report("en", List.of(SmallAudit.observed(), SmallAudit.acknowledged()));
    String summary = written(report);

    assertThat(complaints(summary)).isEmpty();
    assertThat(MAPPER.readTree(summary).get("observations"))
        .isEqualTo(
            MAPPER.readTree(
                """
                {"counts": {"TIMEFRAME_MISSED": 1, "IDENTITY_CHECK_DELAYED": 0,
                            "SECOND_COMPLAINT": 0, "ABANDONED_CLOSING": 0,
                            "REOPENED_WITHOUT_STANCE": 0, "UNLISTED_CHANNEL": 2},
                 "metrics": {
                   "FIRST_CONTACT_RESOLUTION": {"numerator": 1, "denominator": 1, "rate": 1,
                     "open": 0, "unknown": 1, "date_not_known": 0},
                   "TIMEFRAME_KEPT": {"numerator": 1, "denominator": 3, "rate": 0.333333,
                     "open": 1, "unknown": 2, "date_not_known": 1}}}
                """));
  }

  @Test
  @DisplayName("rates have six decimals at most, and are never in scientific notation")
  void rates() throws IOException {
    SmallReport model = SmallAudit.report();
    List<AlternativeReading> alternatives = new ArrayList<>();
    for (long[] counts : new long[][] {{2, 1}, {1, 999_999}, {1, 9_999_999}, {3, 0}, {0, 3}}) {
      Tally tally = new Tally(counts[0], counts[1], 0, 0, 0);
      alternatives.add(new AlternativeReading("ACK-01", "p", 1, tally));
    }
    SmallReport rates =
        SmallReport.of(
            model.model().run(),
            model.cases(),
            model.model().population().rows(),
            List.of(),
            model.model().sensitivity(),
            alternatives);

    assertThat(written(rates).lines().filter(line -> line.contains("\"rate\": ")).skip(2).limit(5))
        .extracting(line -> line.strip())
        .containsExactly(
            "\"rate\": 0.666667,",
            "\"rate\": 0.000001,",
            "\"rate\": 0,",
            "\"rate\": 1,",
            "\"rate\": 0,");
  }

  @Test
  @DisplayName("what is written is what the published schema describes")
  void fitsItsSchema() throws IOException {
    for (SmallReport model :
        List.of(
            SmallAudit.report(),
            SmallAudit.report("de", List.of()),
            whatIf(),
            SmallAudit.doubtful("fr"))) {
      assertThat(complaints(written(model))).isEmpty();
    }
  }

  @Test
  @DisplayName("the schema knows every data problem")
  void schemaKnowsEveryProblem() throws IOException {
    List<Problem> all = new ArrayList<>();
    for (Problem.Code code : Problem.Code.values()) {
      all.add(
          new Problem(
              new Origin("export.csv", 0, all.size() + 2), "", "", code, Wording.verbatim("")));
    }
    String summary = written(SmallAudit.reportWith(all));

    assertThat(complaints(summary)).isEmpty();
    assertThat(MAPPER.readTree(summary).get("problems")).hasSameSizeAs(all);
  }

  @Test
  @DisplayName("the schema is strict: it sees a missing, an unknown and a wrong value")
  void schemaIsStrict() throws IOException {
    assertThat(broken(summary -> summary.remove("population"))).containsExactly(" required");
    assertThat(broken(summary -> summary.put("surprise", 1)))
        .containsExactly(" additionalProperties");
    assertThat(broken(summary -> ((ObjectNode) summary.at("/commitments/0")).put("rate", 1.5)))
        .containsExactly("/commitments/0/rate maximum");
    assertThat(broken(summary -> ((ObjectNode) summary.at("/population/rows")).put("read", -1)))
        .containsExactly("/population/rows/read minimum");
    assertThat(broken(summary -> ((ObjectNode) summary.get("problems")).put("OTHER", 1)))
        .isNotEmpty();
  }

  private List<String> broken(Consumer<ObjectNode> change) throws IOException {
    ObjectNode summary = (ObjectNode) MAPPER.readTree(written(SmallAudit.report()));
    change.accept(summary);
    return complaints(summary.toString());
  }

  private static String text(String resource) throws IOException {
    try (InputStream stream = SummaryJsonTest.class.getResourceAsStream(resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
