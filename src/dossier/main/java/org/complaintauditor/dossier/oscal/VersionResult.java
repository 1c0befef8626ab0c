package org.complaintauditor.dossier.oscal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.complaintauditor.dossier.oscal.AssessmentFacts.AssessedCommitment;
import org.complaintauditor.dossier.oscal.AssessmentFacts.AssessedVersion;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.json.JsonFile;
import org.complaintauditor.report.json.JsonObject;

/** The result of one pack version: what was looked at, observations, risks and findings. */
final class VersionResult {
  private final AssessmentFacts facts;
  private final AssessedVersion version;
  private final NamedUuid uuids;
  private final String evidence;
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

  VersionResult(AssessmentFacts facts, AssessedVersion version, NamedUuid uuids, String evidence) {
    this.facts = facts;
    this.version = version;
    this.uuids = uuids;
    this.evidence = evidence;
    version.commitments().forEach(one -> standings.put(one.id(), new Standing()));
  }

  /** The result; observations and risks are made while they are written. */
  JsonObject of(Iterable<AssessedFinding> findings) {
    findings.forEach(this::count);
    String time = AssessmentResults.time(facts.auditInstant());
    JsonObject result =
        JsonFile.object()
            .with("uuid", uuids.of("result", version.version()))
            .with(
                "title", OscalProperties.line(facts.packName() + " " + version.version(), "Result"))
            .with(
                "description",
                "The selected cases that were received while this version of the pack was in force.")
            .with("start", time)
            .with("end", time)
            .with("props", OscalProperties.of(Map.of("pack-version", version.version())))
            .with("reviewed-controls", reviewedControls());
    if (standings.values().stream().anyMatch(one -> !one.observations.isEmpty())) {
      result.with("observations", each(findings, this::isException, this::observation));
    }
    if (standings.values().stream().anyMatch(one -> !one.risks.isEmpty())) {
      result.with("risks", each(findings, this::isBreach, this::risk));
    }
    return result.with("findings", version.commitments(), this::finding);
  }

  private void count(AssessedFinding finding) {
    if (facts.versions().stream().noneMatch(v -> v.version().equals(finding.packVersion()))) {
      throw new IllegalArgumentException("no pack version " + finding.packVersion());
    }
    if (finding.packVersion().equals(version.version())) {
      Standing standing =
          Optional.ofNullable(standings.get(finding.commitment()))
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "pack version %s has no commitment %s"
                              .formatted(version.version(), finding.commitment())));
      standing.counts.merge(finding.verdict(), 1L, Long::sum);
      if (isException(finding)) {
        standing.observations.add(uuid("observation", finding));
      }
      if (isBreach(finding)) {
        standing.risks.add(uuid("risk", finding));
      }
    }
  }

  private boolean isException(AssessedFinding finding) {
    return finding.verdict().isException();
  }

  private boolean isBreach(AssessedFinding finding) {
    return finding.verdict() == Verdict.BREACHED;
  }

  private Iterable<JsonObject> each(
      Iterable<AssessedFinding> findings,
      Predicate<AssessedFinding> which,
      Function<AssessedFinding, JsonObject> form) {
    return () ->
        StreamSupport.stream(findings.spliterator(), false)
            .filter(one -> one.packVersion().equals(version.version()) && which.test(one))
            .map(form)
            .iterator();
  }

  private JsonObject reviewedControls() {
    JsonObject selection =
        JsonFile.object()
            .with(
                "include-controls",
                version.commitments(),
                one -> Map.of("control-id", control(one.id())));
    return JsonFile.object().with("control-selections", List.of(selection));
  }

  /** A commitment as OSCAL writes ids of controls. */
  private static String control(String commitment) {
    return commitment.toLowerCase(Locale.ROOT);
  }

  private UUID uuid(String kind, AssessedFinding finding) {
    return uuids.of(kind, version.version(), finding.caseId(), finding.commitment());
  }

  private JsonObject head(String kind, AssessedFinding finding) {
    String title =
        OscalProperties.line(
            finding.commitment() + ", case " + finding.caseId() + ": " + finding.verdict(),
            "Finding");
    return JsonFile.object()
        .with("uuid", uuid(kind, finding))
        .with("title", title)
        .with("description", OscalProperties.line(finding.explanation(), title));
  }

  private JsonObject observation(AssessedFinding finding) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("case", finding.caseId());
    properties.put("commitment", finding.commitment());
    properties.put("verdict", finding.verdict());
    properties.put("reason", finding.reason());
    properties.put("due", finding.due());
    properties.put("finding-key", finding.findingKey());
    properties.put("evidence-digest", finding.evidenceDigest());
    JsonObject row =
        JsonFile.object()
            .with("href", "#" + evidence)
            .with("description", "The row of this case and commitment.");
    return head("observation", finding)
        .with("props", OscalProperties.of(properties))
        .with("methods", List.of("TEST"))
        .with("relevant-evidence", List.of(row))
        .with("collected", AssessmentResults.time(facts.auditInstant()));
  }

  private JsonObject risk(AssessedFinding finding) {
    return related(
        head("risk", finding)
            .with("statement", "A published commitment was not kept in this case.")
            .with("status", finding.waived() ? "deviation-approved" : "open"),
        "observation",
        List.of(uuid("observation", finding)));
  }

  /** OSCAL allows no array without elements. */
  private static JsonObject related(JsonObject to, String what, List<UUID> uuids) {
    return uuids.isEmpty()
        ? to
        : to.with("related-" + what + "s", uuids, one -> Map.of(what + "-uuid", one));
  }

  private JsonObject finding(AssessedCommitment commitment) {
    Standing standing = Optional.ofNullable(standings.get(commitment.id())).orElseThrow();
    String title = OscalProperties.line(commitment.title(), commitment.id());
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("commitment", commitment.id());
    for (Verdict verdict : Verdict.values()) {
      properties.put(
          verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'), standing.of(verdict));
    }
    JsonObject finding =
        JsonFile.object()
            .with("uuid", uuids.of("finding", version.version(), commitment.id()))
            .with("title", title)
            .with("description", OscalProperties.line(commitment.text(), title))
            .with("props", OscalProperties.of(properties))
            .with("target", target(commitment, standing));
    return related(related(finding, "observation", standing.observations), "risk", standing.risks);
  }

  /** OSCAL knows satisfied or not; what could not be evidenced is not satisfied. */
  private static JsonObject target(AssessedCommitment commitment, Standing standing) {
    boolean breached = standing.of(Verdict.BREACHED) > 0;
    boolean satisfied = !breached && standing.of(Verdict.NOT_EVIDENCED) == 0;
    String whySatisfied = standing.of(Verdict.MET) > 0 ? "pass" : "other";
    String whyNot = breached ? "fail" : "other";
    return JsonFile.object()
        .with("type", "objective-id")
        .with("target-id", control(commitment.id()) + "_obj")
        .with(
            "status",
            JsonFile.object()
                .with("state", satisfied ? "satisfied" : "not-satisfied")
                .with("reason", satisfied ? whySatisfied : whyNot));
  }
}
