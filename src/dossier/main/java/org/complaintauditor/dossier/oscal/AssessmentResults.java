package org.complaintauditor.dossier.oscal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.complaintauditor.dossier.oscal.AssessmentFacts.Resource;
import org.complaintauditor.report.json.JsonFile;
import org.complaintauditor.report.json.JsonObject;

/**
 * OSCAL assessment results 1.1.3 in JSON: a copy of the findings for those whose tools read it. It
 * is never the master, as OSCAL knows two verdicts only; ours stand beside in {@link
 * OscalProperties#NAMESPACE our own name space}. Nothing in it hangs on when it was made: UUIDs are
 * made of names, times are the audit instant.
 */
public final class AssessmentResults {
  /** The document's place in a dossier. */
  public static final String FILE = "data/oscal/assessment-results.json";

  static final String OSCAL_VERSION = "1.1.3";

  /** The name space of our UUIDs, itself made of the DNS name space of RFC 9562. */
  private static final UUID SPACE =
      new NamedUuid(UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"))
          .of("dossier.complaintauditor.org");

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final AssessmentFacts facts;
  private final NamedUuid uuids;

  private AssessmentResults(AssessmentFacts facts) {
    this.facts = facts;
    this.uuids = new NamedUuid(new NamedUuid(SPACE).of(facts.runId(), facts.requestId()));
  }

  /**
   * Writes the document. One observation per finding that is an exception, one risk per breach, one
   * OSCAL finding per commitment; and that for each pack version.
   *
   * @param root the dossier's folder
   * @param findings of the selected cases, in the order of {@code findings.csv}. They are gone
   *     through three times for each pack version and not held, so they may be read from a file.
   * @throws IOException if it cannot be written
   */
  public static void write(Path root, AssessmentFacts facts, Iterable<AssessedFinding> findings)
      throws IOException {
    Path file = root.resolve(FILE);
    Files.createDirectories(file.resolveSibling("."));
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    try (BufferedWriter text = Files.newBufferedWriter(file, UTF_8)) {
      MAPPER
          .writer(printer)
          .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .writeValue(text, new AssessmentResults(facts).document(findings));
      text.write('\n');
    }
  }

  /** An instant as OSCAL writes it. */
  static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private JsonObject document(Iterable<AssessedFinding> findings) {
    return JsonFile.object()
        .with(
            "assessment-results",
            JsonFile.object()
                .with("uuid", uuids.of("document"))
                .with("metadata", metadata())
                .with(
                    "import-ap",
                    JsonFile.object()
                        .with("href", "#" + resource(catalogue()))
                        .with(
                            "remarks",
                            "There was no assessment plan apart from the catalogue of"
                                + " commitments."))
                .with(
                    "results",
                    facts.versions(),
                    version -> new VersionResult(facts, version, uuids, evidence()).of(findings))
                .with(
                    "back-matter",
                    JsonFile.object().with("resources", facts.resources(), this::backMatter)));
  }

  private JsonObject metadata() {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("run", facts.runId());
    properties.put("request", facts.requestId());
    properties.put("organisation", facts.organisation());
    properties.put("program-version", facts.programVersion());
    properties.put("pack", facts.packName());
    return JsonFile.object()
        .with("title", OscalProperties.line("Assessment of " + facts.packTitle(), "Assessment"))
        .with("last-modified", time(facts.auditInstant()))
        .with("version", facts.runId())
        .with("oscal-version", OSCAL_VERSION)
        .with("props", OscalProperties.of(properties))
        .with(
            "remarks",
            "Made of the findings of the selected cases. Where this document and findings.csv differ,"
                + " findings.csv holds. Cases have pseudonyms.");
  }

  private Resource catalogue() {
    return facts.resources().stream()
        .filter(Resource::catalogue)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no resource is the catalogue"));
  }

  /** The file in which the findings stand, as what observations rest on. */
  private String evidence() {
    return facts.resources().stream()
        .filter(one -> one.path().endsWith("findings.csv"))
        .findFirst()
        .map(this::resource)
        .orElseThrow(() -> new IllegalArgumentException("no resource is findings.csv"));
  }

  private String resource(Resource resource) {
    return uuids.of("resource", resource.path()).toString();
  }

  private JsonObject backMatter(Resource resource) {
    JsonObject hash =
        JsonFile.object().with("algorithm", "SHA-256").with("value", resource.sha256());
    JsonObject link =
        JsonFile.object()
            .with("href", resource.path())
            .with("media-type", resource.mediaType())
            .with("hashes", List.of(hash));
    return JsonFile.object()
        .with("uuid", resource(resource))
        .with("title", OscalProperties.line(resource.title(), resource.path()))
        .with("rlinks", List.of(link));
  }
}
