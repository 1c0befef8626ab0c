package org.complaintauditor.dossier.oscal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.complaintauditor.dossier.oscal.AssessmentFacts.AssessedVersion;
import org.complaintauditor.dossier.oscal.AssessmentFacts.Resource;

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

  private final AssessmentFacts facts;
  private final NamedUuid uuids;
  private final JsonGenerator json;

  private AssessmentResults(AssessmentFacts facts, JsonGenerator json) {
    this.facts = facts;
    this.json = json;
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
    try (BufferedWriter text = Files.newBufferedWriter(file, UTF_8);
        JsonGenerator json = new JsonFactory().createGenerator(text)) {
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
      printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
      json.setPrettyPrinter(printer);
      new AssessmentResults(facts, json).document(findings);
      json.writeRaw('\n');
    }
  }

  /** An instant as OSCAL writes it. */
  static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private void document(Iterable<AssessedFinding> findings) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("assessment-results");
    json.writeStringField("uuid", uuids.of("document").toString());
    metadata();
    json.writeObjectFieldStart("import-ap");
    json.writeStringField("href", "#" + resource(catalogue()));
    json.writeStringField(
        "remarks", "There was no assessment plan apart from the catalogue of commitments.");
    json.writeEndObject();
    json.writeArrayFieldStart("results");
    for (AssessedVersion version : facts.versions()) {
      new ResultWriter(facts, version, uuids, evidence(), json).write(findings);
    }
    json.writeEndArray();
    backMatter();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void metadata() throws IOException {
    json.writeObjectFieldStart("metadata");
    json.writeStringField(
        "title", OscalProperties.line("Assessment of " + facts.packTitle(), "Assessment"));
    json.writeStringField("last-modified", time(facts.auditInstant()));
    json.writeStringField("version", facts.runId());
    json.writeStringField("oscal-version", OSCAL_VERSION);
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("run", facts.runId());
    properties.put("request", facts.requestId());
    properties.put("organisation", facts.organisation());
    properties.put("program-version", facts.programVersion());
    properties.put("pack", facts.packName());
    OscalProperties.write(json, properties);
    json.writeStringField(
        "remarks",
        "Made of the findings of the selected cases. Where this document and findings.csv differ,"
            + " findings.csv holds. Cases have pseudonyms.");
    json.writeEndObject();
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

  private void backMatter() throws IOException {
    json.writeObjectFieldStart("back-matter");
    json.writeArrayFieldStart("resources");
    for (Resource resource : facts.resources()) {
      json.writeStartObject();
      json.writeStringField("uuid", resource(resource));
      json.writeStringField("title", OscalProperties.line(resource.title(), resource.path()));
      json.writeArrayFieldStart("rlinks");
      json.writeStartObject();
      json.writeStringField("href", resource.path());
      json.writeStringField("media-type", resource.mediaType());
      json.writeArrayFieldStart("hashes");
      json.writeStartObject();
      json.writeStringField("algorithm", "SHA-256");
      json.writeStringField("value", resource.sha256());
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
