package org.complaintauditor.dossier.oscal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.complaintauditor.dossier.SmallDossier;
import org.complaintauditor.dossier.oscal.AssessmentFacts.AssessedVersion;
import org.complaintauditor.model.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Assessment results are valid OSCAL 1.1.3, and the same whenever they are made. */
final class AssessmentResultsTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Schema SCHEMA = schema();

  @TempDir private Path root;

  /** The schema that NIST has published, from the library that reads OSCAL. */
  private static Schema schema() {
    try (InputStream text =
        Objects.requireNonNull(
            AssessmentResultsTest.class.getResourceAsStream("/schema/json/oscal-ar_schema.json"))) {
      String schema = new String(text.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(schema.contains("oscal-ar-1.1.3-schema.json")).isTrue();
      JsonNode definitions = MAPPER.readTree(schema);
      unwrapIds(definitions);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(definitions.toString(), InputFormat.JSON);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Mends what is wrong in the published schema: the property {@code id} of three objects is
   * wrapped twice, and the inner {@code id} stands where the validator expects a keyword.
   */
  private static void unwrapIds(JsonNode definitions) {
    for (JsonNode definition : definitions) {
      JsonNode wrapped = definition.path("id").path("id");
      if (definition instanceof ObjectNode object && wrapped.isObject()) {
        object.set("id", wrapped);
      }
      unwrapIds(definition);
    }
  }

  private static List<String> errors(String document) {
    return SCHEMA.validate(document, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  private String written(AssessmentFacts facts, Iterable<AssessedFinding> findings)
      throws IOException {
    AssessmentResults.write(root, facts, findings);
    return Files.readString(root.resolve(AssessmentResults.FILE));
  }

  @Test
  void itIsValidAndTheSameWhenMadeTwice() throws IOException {
    String first = written(SmallDossier.assessmentFacts(), SmallDossier.assessed());

    assertThat(errors(first)).isEmpty();
    assertThat(written(SmallDossier.assessmentFacts(), SmallDossier.assessed())).isEqualTo(first);
  }

  @Test
  void aWrongDocumentIsNoticed() throws IOException {
    String document = written(SmallDossier.assessmentFacts(), SmallDossier.assessed());

    assertThat(errors(document.replace("\"not-satisfied\"", "\"BREACHED\""))).isNotEmpty();
    assertThat(errors(document.replace("\"collected\"", "\"gathered\""))).isNotEmpty();
    assertThat(errors(document.replace("\"case\"", "\"case id\""))).isNotEmpty();
    assertThat(
            errors(document.replaceFirst("-5(...-)", "-4$1").replaceFirst("\"uuid\" : \"", "$0x")))
        .isNotEmpty();
  }

  @Test
  void whatItSays() throws IOException {
    JsonNode all =
        MAPPER
            .readTree(written(SmallDossier.assessmentFacts(), SmallDossier.assessed()))
            .get("assessment-results");
    JsonNode result = all.get("results").get(0);

    assertThat(all.at("/metadata/last-modified").asText()).isEqualTo("2026-03-20T21:00:00Z");
    assertThat(all.at("/metadata/oscal-version").asText()).isEqualTo("1.1.3");
    assertThat(all.at("/import-ap/href").asText())
        .isEqualTo("#" + all.at("/back-matter/resources/0/uuid").asText());
    assertThat(all.at("/back-matter/resources/0/rlinks/0/href").asText())
        .isEqualTo("../material/pack/pack.yaml");
    assertThat(
            texts(
                result.at("/reviewed-controls/control-selections/0/include-controls"),
                "control-id"))
        .containsExactly("ack-01", "con-01", "tmf-01");
    assertThat(texts(result.get("observations"), "title"))
        .containsExactly(
            "ACK-01, case C-AAAAAAAAAA: BREACHED",
            "CON-01, case C-BBBBBBBBBB: BREACHED",
            "TMF-01, case C-BBBBBBBBBB: NOT_EVIDENCED",
            "ACK-01, case C-CCCCCCCCCC: PENDING");
    assertThat(texts(result.get("observations"), "description"))
        .containsExactly(
            "As the record shows.",
            "As the record shows.",
            "TMF-01, case C-BBBBBBBBBB: NOT_EVIDENCED",
            "As the record shows.");
    assertThat(properties(result.at("/observations/0")))
        .containsExactly(
            "case=C-AAAAAAAAAA",
            "commitment=ACK-01",
            "verdict=BREACHED",
            "reason=LATE",
            "due=2026-01-06",
            "finding-key=ty8zge4jnzazx0t1",
            "evidence-digest=sm00ajr5caxcj5m1");
    assertThat(texts(result.get("risks"), "status")).containsExactly("open", "deviation-approved");
    assertThat(result.at("/risks/1/related-observations/0/observation-uuid"))
        .isEqualTo(result.at("/observations/1/uuid"));
    assertThat(texts(result.get("findings"), "description"))
        .containsExactly("We acknowledge promptly.", "Regular contact", "We give a timeframe.");
    assertThat(
            StreamSupport.stream(result.get("findings").spliterator(), false)
                .map(one -> one.at("/target/target-id").asText() + one.at("/target/status")))
        .containsExactly(
            "ack-01_obj{\"state\":\"not-satisfied\",\"reason\":\"fail\"}",
            "con-01_obj{\"state\":\"not-satisfied\",\"reason\":\"fail\"}",
            "tmf-01_obj{\"state\":\"not-satisfied\",\"reason\":\"other\"}");
    assertThat(properties(result.at("/findings/0")))
        .containsExactly(
            "commitment=ACK-01",
            "met=1",
            "breached=1",
            "pending=1",
            "not-applicable=0",
            "not-evidenced=0");
    assertThat(result.at("/findings/0/related-observations").size()).isEqualTo(2);
    assertThat(result.at("/findings/0/related-risks/0/risk-uuid"))
        .isEqualTo(result.at("/risks/0/uuid"));
  }

  private static List<String> texts(JsonNode list, String key) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(one -> one.get(key).asText())
        .toList();
  }

  private static List<String> properties(JsonNode node) {
    return StreamSupport.stream(node.get("props").spliterator(), false)
        .map(p -> p.get("name").asText() + "=" + p.get("value").asText())
        .toList();
  }

  @Test
  void whereAllIsMetNothingIsObserved() throws IOException {
    List<AssessedFinding> met =
        SmallDossier.assessed().stream().filter(one -> !one.verdict().isException()).toList();
    String document = written(SmallDossier.assessmentFacts(), met);

    assertThat(errors(document)).isEmpty();
    JsonNode result = MAPPER.readTree(document).at("/assessment-results/results/0");
    assertThat(((ObjectNode) result).has("observations")).isFalse();
    assertThat(result.at("/findings/0/target/status/reason").asText()).isEqualTo("pass");
  }

  @Test
  void eachPackVersionHasAResultOfItsOwn() throws IOException {
    AssessmentFacts facts = SmallDossier.assessmentFacts();
    AssessedVersion old = facts.versions().get(0);
    AssessmentFacts two =
        new AssessmentFacts(
            facts.runId(),
            facts.requestId(),
            "",
            facts.programVersion(),
            facts.auditInstant(),
            facts.packName(),
            facts.packTitle(),
            List.of(new AssessedVersion("0.9.0", old.commitments()), old),
            facts.resources());
    List<AssessedFinding> findings = new ArrayList<>(SmallDossier.assessed());
    findings.add(finding("C-GGGGGGGGGG", "0.9.0"));
    String document = written(two, findings);

    assertThat(errors(document)).isEmpty();
    JsonNode results = MAPPER.readTree(document).at("/assessment-results/results");
    assertThat(results.get(0).get("observations").size()).isEqualTo(1);
    assertThat(results.get(1).get("observations").size()).isEqualTo(4);
    assertThat(uuids(document)).doesNotHaveDuplicates();
    assertThatThrownBy(() -> written(facts, findings)).hasMessage("no pack version 0.9.0");
  }

  private static AssessedFinding finding(String caseId, String version) {
    return new AssessedFinding(
        caseId, "ACK-01", version, Reason.LATE, "2025-12-01", "Late.", "", "", false);
  }

  private static List<String> uuids(String document) {
    return document
        .lines()
        .filter(line -> line.strip().startsWith("\"uuid\""))
        .map(String::strip)
        .toList();
  }

  @Test
  void anotherRequestHasOtherUuids() throws IOException {
    AssessmentFacts facts = SmallDossier.assessmentFacts();
    AssessmentFacts other =
        new AssessmentFacts(
            facts.runId(),
            "2026-0043",
            facts.organisation(),
            facts.programVersion(),
            facts.auditInstant(),
            facts.packName(),
            facts.packTitle(),
            facts.versions(),
            facts.resources());
    Set<String> mine = new HashSet<>(uuids(written(facts, SmallDossier.assessed())));

    assertThat(uuids(written(other, SmallDossier.assessed()))).doesNotContainAnyElementsOf(mine);
  }

  @Test
  void tenThousandCasesAreWrittenAsTheyCome() throws IOException {
    Iterable<AssessedFinding> many =
        () -> {
          Stream<AssessedFinding> findings =
              IntStream.range(0, 10_000).mapToObj(i -> finding("C-" + i, "1.0.0"));
          Iterator<AssessedFinding> iterator = findings.iterator();
          return iterator;
        };
    String document = written(SmallDossier.assessmentFacts(), many);

    assertThat(uuids(document)).hasSize(20_007).doesNotHaveDuplicates();
  }

  @Test
  void uuidsAreThoseOfTheStandard() {
    // RFC 9562, appendix A.4.
    assertThat(
            new NamedUuid(UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"))
                .of("www.example.com"))
        .hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
  }
}
