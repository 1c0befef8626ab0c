package org.complaintauditor.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.report.csv.FindingsCsv;
import org.complaintauditor.report.csv.RecordedFindings;
import org.complaintauditor.report.json.ManifestJson;
import org.complaintauditor.report.json.SummaryJson;
import org.complaintauditor.text.TextSanitizer;

/** What a run wrote into its folder about itself, each file as its manifest has it. */
public final class WrittenRun {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String UNKNOWN = "unknown";

  private final Path folder;
  private final JsonNode manifest;

  private WrittenRun(Path folder, JsonNode manifest) {
    this.folder = folder;
    this.manifest = manifest;
  }

  /**
   * The run in a folder; empty where none wrote a manifest there.
   *
   * @throws UnusableExportException if the manifest cannot be read
   */
  public static Optional<WrittenRun> in(Path folder) {
    Path file = folder.resolve(ManifestJson.FILE);
    return Files.isRegularFile(file)
        ? Optional.of(new WrittenRun(folder, parsed(file, content(file))))
        : Optional.empty();
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UnusableExportException(Wording.of("office.cannot-be-read", file), e);
    }
  }

  private static JsonNode parsed(Path file, byte[] content) {
    try {
      return MAPPER.readTree(content);
    } catch (IOException e) {
      throw new UnusableExportException(Wording.of("office.is-not-json", file), e);
    }
  }

  /** Its folder. */
  public Path folder() {
    return folder;
  }

  /** Its manifest. */
  JsonNode manifest() {
    return manifest;
  }

  /** The hash of the program that judged, or {@code unknown}. */
  public String program() {
    return manifest.at("/program/jars_sha256").asText(UNKNOWN);
  }

  /** The name of the pack that judged. */
  public String packName() {
    return text("/pack/name");
  }

  /** The hashes of the files that it read, in order. */
  public List<String> inputs() {
    TreeSet<String> hashes = new TreeSet<>();
    manifest.path("inputs").forEach(one -> hashes.add(one.path("sha256").asText()));
    return List.copyOf(hashes);
  }

  /** The options that decided its results. */
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    manifest
        .path("options")
        .properties()
        .forEach(one -> options.put(one.getKey(), one.getValue().asText()));
    return options;
  }

  /** What the other run was judged by otherwise than this one, by the manifests' keys. */
  public List<String> judgedOtherwise(WrittenRun other) {
    List<String> others = new ArrayList<>();
    for (String key :
        List.of(
            "/pack",
            "/what_if",
            "/audit_instant",
            "/zone",
            "/zone_data_version",
            "/calendar",
            "/profile",
            "/reading/profile_sha256",
            "/evidence",
            "/recorded_channels",
            "/inputs")) {
      if (!manifest.at(key).equals(other.manifest.at(key))) {
        others.add(key.substring(1).replace('/', '.'));
      }
    }
    return others;
  }

  /**
   * What stands at a place of the manifest.
   *
   * @throws UnusableExportException if nothing does
   */
  String text(String place) {
    JsonNode found = manifest.at(place);
    if (found.isMissingNode() || found.isNull()) {
      throw new UnusableExportException(
          Wording.of(
              "office.has-no-is-not-what-an-audit",
              folder.resolve(ManifestJson.FILE),
              place.substring(1).replace('/', '.')));
    }
    return TextSanitizer.line(found.asText());
  }

  /** The hash that a file of the folder had when the run had written it. */
  private Optional<String> hash(String name) {
    for (JsonNode output : manifest.path("outputs")) {
      if (output.path("name").asText().equals(name)) {
        return Optional.of(output.path("sha256").asText());
      }
    }
    return Optional.empty();
  }

  /**
   * Its findings, one by one; empty where it does not list all of them.
   *
   * @throws org.complaintauditor.report.UnusableReportException if they cannot be read
   */
  Optional<RecordedFindings> findings() {
    return listsAll() ? listed() : Optional.empty();
  }

  /** Whether it lists all of its findings. */
  boolean listsAll() {
    return manifest.at("/options/findings").asText().equals("all")
        && hash(FindingsCsv.FILE).isPresent()
        && Files.isRegularFile(folder.resolve(FindingsCsv.FILE));
  }

  /** The titles of the commitments by id: as its summary has them, else none but ids. */
  Map<String, LocalizedText> titles() {
    Map<String, LocalizedText> titles = new LinkedHashMap<>();
    summary()
        .ifPresent(
            summary ->
                summary
                    .path("commitments")
                    .forEach(
                        one ->
                            titles.put(
                                one.path("id").asText(),
                                LocalizedText.of(TextSanitizer.line(one.path("title").asText())))));
    return titles;
  }

  /** What is said of it where its cases cannot be judged again. */
  RunDescription description() {
    List<String> versions = new ArrayList<>();
    manifest
        .at("/pack/versions")
        .forEach(one -> versions.add(TextSanitizer.line(one.path("version").asText())));
    List<String> whatIf = new ArrayList<>();
    manifest.path("what_if").forEach(one -> whatIf.add(TextSanitizer.line(one.asText())));
    List<String> channels = new ArrayList<>();
    manifest
        .path("recorded_channels")
        .forEach(one -> channels.add(TextSanitizer.line(one.asText())));
    return new RunDescription(
        packName(),
        LocalizedText.of(
            summary()
                .map(summary -> TextSanitizer.line(summary.at("/run/pack/title").asText()))
                .orElse(packName())),
        versions,
        whatIf,
        instant(),
        zone(),
        String.join(
            " ",
            text("/calendar/name"),
            manifest.at("/calendar/version").asText(),
            text("/zone"),
            text("/zone_data_version")),
        channels,
        text("/evidence"),
        program(),
        inputs(),
        titles(),
        humanRates(),
        RecordedVerdicts.Source.LISTED);
  }

  private Instant instant() {
    String written = text("/audit_instant");
    try {
      return OffsetDateTime.parse(written).toInstant();
    } catch (DateTimeException e) {
      throw malformed("audit_instant", written, e);
    }
  }

  private ZoneId zone() {
    String written = text("/zone");
    try {
      return ZoneId.of(written);
    } catch (DateTimeException e) {
      throw malformed("zone", written, e);
    }
  }

  private UnusableExportException malformed(String key, String written, Exception cause) {
    return new UnusableExportException(
        Wording.of("office.column-is-none", folder.resolve(ManifestJson.FILE), key, written),
        cause);
  }

  /** The findings that it lists, all or the exceptions; empty where there is no list. */
  Optional<RecordedFindings> listed() {
    Path file = folder.resolve(FindingsCsv.FILE);
    return hash(FindingsCsv.FILE)
        .filter(hash -> Files.isRegularFile(file))
        .map(hash -> new RecordedFindings(file, hash));
  }

  /**
   * Its summary; empty where it wrote none.
   *
   * @throws UnusableExportException if it was changed since
   */
  Optional<JsonNode> summary() {
    Path file = folder.resolve(SummaryJson.FILE);
    Optional<String> expected = hash(SummaryJson.FILE).filter(hash -> Files.isRegularFile(file));
    if (expected.isEmpty()) {
      return Optional.empty();
    }
    byte[] content = content(file);
    try {
      String found =
          RunFacts.FileFacts.of(SummaryJson.FILE, new ByteArrayInputStream(content)).sha256();
      if (!found.equals(expected.get())) {
        throw new UnusableExportException(
            Wording.of("report.was-changed-since-run-wrote", file, expected.get(), found));
      }
    } catch (IOException e) {
      throw new UnusableExportException(Wording.of("office.cannot-be-read", file), e);
    }
    return Optional.of(parsed(file, content));
  }

  /** The figures of its summary; empty where it wrote none. */
  Optional<RecordedTallies> tallies() {
    return summary()
        .map(
            summary -> {
              Map<String, Tally> verdicts = new LinkedHashMap<>();
              for (JsonNode node : summary.path("commitments")) {
                verdicts.put(node.path("id").asText(), SummaryJson.tally(node));
              }
              return new RecordedTallies(summary.at("/population/cases").asLong(), verdicts);
            });
  }

  /** The rates after what people decided, by commitment, where they decided. */
  Map<String, BigDecimal> humanRates() {
    Map<String, BigDecimal> rates = new LinkedHashMap<>();
    summary()
        .ifPresent(
            summary ->
                summary
                    .path("commitments")
                    .forEach(
                        one -> {
                          if (one.at("/human/rate").isNumber()) {
                            rates.put(
                                one.path("id").asText(), one.at("/human/rate").decimalValue());
                          }
                        }));
    return rates;
  }

  /**
   * The verdicts of a run whose cases can be judged again.
   *
   * @param record what the run wrote about itself; empty where only its material is left
   * @param judgedBy the hash of the program that judged, as the material has it
   * @param running the hash of this program, or {@code unknown}
   */
  public static RecordedVerdicts verdicts(
      Optional<WrittenRun> record, String judgedBy, String running) {
    if (judgedBy.equals(running) && !running.equals(UNKNOWN)) {
      return new TrustedRun(
          RecordedVerdicts.Source.SAME_PROGRAM, record.flatMap(WrittenRun::tallies));
    }
    return record
        .flatMap(WrittenRun::findings)
        .<RecordedVerdicts>map(ListedVerdicts::new)
        .orElseGet(() -> new TrustedRun(RecordedVerdicts.Source.JUDGED_AGAIN, Optional.empty()));
  }
}
