package org.complaintauditor.dossier.oscal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.complaintauditor.dossier.oscal.AssessmentFacts.AssessedCommitment;
import org.complaintauditor.dossier.oscal.AssessmentFacts.AssessedVersion;
import org.complaintauditor.model.Verdict;

/** Writes the result of one pack version: what was looked at, observations, risks and findings. */
final class ResultWriter {
  private final AssessmentFacts facts;
  private final AssessedVersion version;
  private final NamedUuid uuids;
  private final String evidence;
  private final JsonGenerator json;
  private final Map<String, Standing> standings = new HashMap<>();

  /** How a commitment stands over the selected cases. */
  private static final class Standing {
    private final Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    private final List<UUID> observations = new ArrayList<>();
    private final List<UUID> risks = new ArrayList<>();

    private long of(Verdict verdict) {
      return counts.getOrDefault(verdict, 0L);
    }
  }

  ResultWriter(
      AssessmentFacts facts,
      AssessedVersion version,
      NamedUuid uuids,
      String evidence,
      JsonGenerator json) {
    this.facts = facts;
    this.version = version;
    this.uuids = uuids;
    this.evidence = evidence;
    this.json = json;
    version.commitments().forEach(one -> standings.put(one.id(), new Standing()));
  }

  private interface Taker {
    void take(AssessedFinding finding) throws IOException;
  }

  void write(Iterable<AssessedFinding> findings) throws IOException {
    String time = AssessmentResults.time(facts.auditInstant());
    json.writeStartObject();
    json.writeStringField("uuid", uuids.of("result", version.version()).toString());
    json.writeStringField(
        "title", OscalProperties.line(facts.packName() + " " + version.version(), "Result"));
    json.writeStringField(
        "description",
        "The selected cases that were received while this version of the pack was in force.");
    json.writeStringField("start", time);
    json.writeStringField("end", time);
    OscalProperties.write(json, Map.of("pack-version", version.version()));
    reviewedControls();
    array("observations", findings, this::isException, this::observation);
    array("risks", findings, one -> one.verdict() == Verdict.BREACHED, this::risk);
    each(findings, one -> standing(one).counts.merge(one.verdict(), 1L, Long::sum));
    json.writeArrayFieldStart("findings");
    for (AssessedCommitment commitment : version.commitments()) {
      finding(commitment);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private boolean isException(AssessedFinding finding) {
    return finding.verdict().isException();
  }

  private Standing standing(AssessedFinding finding) {
    return Optional.ofNullable(standings.get(finding.commitment()))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "pack version "
                        + version.version()
                        + " has no commitment "
                        + finding.commitment()));
  }

  private void each(Iterable<AssessedFinding> findings, Taker taker) throws IOException {
    for (AssessedFinding finding : findings) {
      if (facts.versions().stream().noneMatch(v -> v.version().equals(finding.packVersion()))) {
        throw new IllegalArgumentException("no pack version " + finding.packVersion());
      }
      if (finding.packVersion().equals(version.version())) {
        taker.take(finding);
      }
    }
  }

  /** Writes an array, but none without elements, which OSCAL does not allow. */
  private void array(
      String name,
      Iterable<AssessedFinding> findings,
      Predicate<AssessedFinding> which,
      Taker element)
      throws IOException {
    boolean[] begun = {false};
    each(
        findings,
        one -> {
          if (which.test(one)) {
            if (!begun[0]) {
              json.writeArrayFieldStart(name);
              begun[0] = true;
            }
            element.take(one);
          }
        });
    if (begun[0]) {
      json.writeEndArray();
    }
  }

  private void reviewedControls() throws IOException {
    json.writeObjectFieldStart("reviewed-controls");
    json.writeArrayFieldStart("control-selections");
    json.writeStartObject();
    json.writeArrayFieldStart("include-controls");
    for (AssessedCommitment commitment : version.commitments()) {
      json.writeStartObject();
      json.writeStringField("control-id", control(commitment.id()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  /** A commitment as OSCAL writes ids of controls. */
  private static String control(String commitment) {
    return commitment.toLowerCase(Locale.ROOT);
  }

  private UUID uuid(String kind, AssessedFinding finding) {
    return uuids.of(kind, version.version(), finding.caseId(), finding.commitment());
  }

  private static String title(AssessedFinding finding) {
    return OscalProperties.line(
        finding.commitment() + ", case " + finding.caseId() + ": " + finding.verdict(), "Finding");
  }

  private static String description(AssessedFinding finding) {
    return OscalProperties.line(finding.explanation(), title(finding));
  }

  private void observation(AssessedFinding finding) throws IOException {
    UUID uuid = uuid("observation", finding);
    standing(finding).observations.add(uuid);
    json.writeStartObject();
    json.writeStringField("uuid", uuid.toString());
    json.writeStringField("title", title(finding));
    json.writeStringField("description", description(finding));
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("case", finding.caseId());
    properties.put("commitment", finding.commitment());
    properties.put("verdict", finding.verdict().name());
    properties.put("reason", finding.reason().name());
    properties.put("due", finding.due());
    properties.put("finding-key", finding.findingKey());
    properties.put("evidence-digest", finding.evidenceDigest());
    OscalProperties.write(json, properties);
    json.writeArrayFieldStart("methods");
    json.writeString("TEST");
    json.writeEndArray();
    json.writeArrayFieldStart("relevant-evidence");
    json.writeStartObject();
    json.writeStringField("href", "#" + evidence);
    json.writeStringField("description", "The row of this case and commitment.");
    json.writeEndObject();
    json.writeEndArray();
    json.writeStringField("collected", AssessmentResults.time(facts.auditInstant()));
    json.writeEndObject();
  }

  private void risk(AssessedFinding finding) throws IOException {
    UUID uuid = uuid("risk", finding);
    standing(finding).risks.add(uuid);
    json.writeStartObject();
    json.writeStringField("uuid", uuid.toString());
    json.writeStringField("title", title(finding));
    json.writeStringField("description", description(finding));
    json.writeStringField("statement", "A published commitment was not kept in this case.");
    json.writeStringField("status", finding.waived() ? "deviation-approved" : "open");
    related("related-observations", "observation-uuid", List.of(uuid("observation", finding)));
    json.writeEndObject();
  }

  private void related(String name, String key, List<UUID> uuidsOf) throws IOException {
    if (uuidsOf.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(name);
    for (UUID id : uuidsOf) {
      json.writeStartObject();
      json.writeStringField(key, id.toString());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void finding(AssessedCommitment commitment) throws IOException {
    Standing standing = Optional.ofNullable(standings.get(commitment.id())).orElseThrow();
    json.writeStartObject();
    json.writeStringField(
        "uuid", uuids.of("finding", version.version(), commitment.id()).toString());
    String title = OscalProperties.line(commitment.title(), commitment.id());
    json.writeStringField("title", title);
    json.writeStringField("description", OscalProperties.line(commitment.text(), title));
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("commitment", commitment.id());
    for (Verdict verdict : Verdict.values()) {
      properties.put(
          verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'),
          Long.toString(standing.of(verdict)));
    }
    OscalProperties.write(json, properties);
    target(commitment, standing);
    related("related-observations", "observation-uuid", standing.observations);
    related("related-risks", "risk-uuid", standing.risks);
    json.writeEndObject();
  }

  /** OSCAL knows satisfied or not; what could not be evidenced is not satisfied. */
  private void target(AssessedCommitment commitment, Standing standing) throws IOException {
    boolean breached = standing.of(Verdict.BREACHED) > 0;
    boolean satisfied = !breached && standing.of(Verdict.NOT_EVIDENCED) == 0;
    json.writeObjectFieldStart("target");
    json.writeStringField("type", "objective-id");
    json.writeStringField("target-id", control(commitment.id()) + "_obj");
    json.writeObjectFieldStart("status");
    json.writeStringField("state", satisfied ? "satisfied" : "not-satisfied");
    String whySatisfied = standing.of(Verdict.MET) > 0 ? "pass" : "other";
    String whyNot = breached ? "fail" : "other";
    json.writeStringField("reason", satisfied ? whySatisfied : whyNot);
    json.writeEndObject();
    json.writeEndObject();
  }
}
