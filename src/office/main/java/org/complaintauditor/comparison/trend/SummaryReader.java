package org.complaintauditor.comparison.trend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.json.SummaryJson;
import org.complaintauditor.text.TextSanitizer;

/** Reads what the files of a run's folder say of its figures and of what it was judged by. */
final class SummaryReader {
  private static final String SUMMARY = "summary.json";
  private static final String MANIFEST = "manifest.json";
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Path folder;

  private SummaryReader(Path folder) {
    this.folder = folder;
  }

  /**
   * The run in a folder.
   *
   * @throws UnusableExportException if it is none of a run; says what is missing
   */
  static SummarizedRun read(Path folder) {
    return new SummaryReader(folder).run();
  }

  private SummarizedRun run() {
    JsonNode summary = file(SUMMARY);
    JsonNode manifest = file(MANIFEST);
    String id = text(MANIFEST, manifest, "/run");
    if (!id.equals(text(SUMMARY, summary, "/run/id"))) {
      throw new UnusableExportException(
          Wording.of("office.and-are-of-different-runs", folder, SUMMARY, MANIFEST));
    }
    List<String> versions = new ArrayList<>();
    needed(MANIFEST, manifest, "/pack/versions")
        .forEach(one -> versions.add(TextSanitizer.line(one.path("version").asText())));
    return new SummarizedRun(
        id,
        text(MANIFEST, manifest, "/pack/name"),
        versions,
        instant(text(MANIFEST, manifest, "/audit_instant")),
        basis(manifest),
        figures(summary, manifest));
  }

  private OffsetDateTime instant(String written) {
    try {
      return OffsetDateTime.parse(written);
    } catch (DateTimeParseException e) {
      throw new UnusableExportException(
          Wording.of("office.audit-instant-is-none", folder.resolve(MANIFEST), written));
    }
  }

  private JsonNode file(String name) {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new UnusableExportException(Wording.of("office.no-so-is-not-folder", folder, name));
    }
    try {
      return MAPPER.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      throw new UnusableExportException(Wording.of("office.is-not-json", file));
    } catch (IOException e) {
      throw new UnusableExportException(Wording.of("office.cannot-be-read", file));
    }
  }

  private JsonNode needed(String file, JsonNode root, String place) {
    JsonNode found = root.at(place);
    if (found.isMissingNode() || found.isNull()) {
      throw new UnusableExportException(
          Wording.of(
              "office.has-no-is-not-what-an-audit",
              folder.resolve(file),
              place.substring(1).replace('/', '.')));
    }
    return found;
  }

  private String text(String file, JsonNode root, String place) {
    return TextSanitizer.line(needed(file, root, place).asText());
  }

  private Map<Circumstance, String> basis(JsonNode manifest) {
    Map<Circumstance, String> basis = new EnumMap<>(Circumstance.class);
    StringBuilder rules = new StringBuilder();
    for (JsonNode version : needed(MANIFEST, manifest, "/pack/versions")) {
      rules.append(version.path("valid_from")).append(version.path("valid_until"));
      rules.append(version.path("rules"));
    }
    basis.put(Circumstance.RULES, rules.toString());
    basis.put(
        Circumstance.CALENDAR,
        String.valueOf(needed(MANIFEST, manifest, "/calendar"))
            + manifest.path("zone")
            + manifest.path("zone_data_version")
            + manifest.at("/options/holidays"));
    basis.put(Circumstance.CATALOGUE, manifest.at("/pack/catalogue/sha256").asText());
    basis.put(
        Circumstance.READING,
        String.valueOf(manifest.at("/pack/lexicon"))
            + manifest.path("profile")
            + manifest.at("/reading/profile_sha256")
            + manifest.path("evidence")
            + manifest.at("/options/doubtful"));
    basis.put(Circumstance.CHANNELS, manifest.path("recorded_channels").toString());
    basis.put(Circumstance.PROGRAM, manifest.at("/program/jars_sha256").asText());
    return basis;
  }

  private Map<String, SummaryFigures> figures(JsonNode summary, JsonNode manifest) {
    Map<String, Map<String, Optional<BigDecimal>>> months = new LinkedHashMap<>();
    for (JsonNode trend : summary.path("trend")) {
      Map<String, Optional<BigDecimal>> rates = new LinkedHashMap<>();
      trend
          .path("months")
          .forEach(
              one ->
                  rates.put(
                      TextSanitizer.line(one.path("month").asText()),
                      one.path("rate_told").asBoolean() ? rate(one) : Optional.empty()));
      months.put(trend.path("commitment").asText(), rates);
    }
    Map<String, SummaryFigures> figures = new LinkedHashMap<>();
    for (JsonNode node : needed(SUMMARY, summary, "/commitments")) {
      String id = TextSanitizer.line(node.path("id").asText());
      figures.put(
          id,
          new SummaryFigures(
              TextSanitizer.line(node.path("title").asText()),
              limits(manifest, id),
              tally(node),
              rate(node),
              rate(node.path("human")),
              months.getOrDefault(id, Map.of())));
    }
    return figures;
  }

  private Tally tally(JsonNode commitment) {
    for (Verdict verdict : Verdict.values()) {
      String key = verdict.name().toLowerCase(Locale.ROOT);
      if (!commitment.path(key).isIntegralNumber()) {
        throw new UnusableExportException(
            Wording.of(
                "office.has-no-is-not-what-an-audit",
                folder.resolve(SUMMARY),
                "commitments." + key));
      }
    }
    return SummaryJson.tally(commitment);
  }

  private static Optional<BigDecimal> rate(JsonNode figures) {
    return figures.path("rate").isNumber()
        ? Optional.of(figures.path("rate").decimalValue())
        : Optional.empty();
  }

  private String limits(JsonNode manifest, String commitment) {
    StringBuilder limits = new StringBuilder();
    for (JsonNode version : needed(MANIFEST, manifest, "/pack/versions")) {
      limits.append(version.path("valid_from"));
      version
          .path("limits")
          .properties()
          .forEach(
              one -> {
                if (one.getKey().startsWith(commitment + ".")) {
                  limits.append(' ').append(one.getKey()).append('=').append(one.getValue());
                }
              });
      limits.append('\n');
    }
    return limits.toString();
  }
}
