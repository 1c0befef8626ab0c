package org.complaintauditor.dossier.making;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.json.JsonFile;
import org.jspecify.annotations.Nullable;

/**
 * What goes along of the run's {@code summary.json}: what is named here, and nothing else. Groups,
 * agents and trends of few cases could single somebody out.
 */
final class SummaryPart {
  static final String FILE = "summary.json";

  private static final List<String> OF_RUN =
      List.of(
          "id",
          "program",
          "pack",
          "audit_instant",
          "zone",
          "zone_data_version",
          "calendar",
          "evidence",
          "recorded_channels",
          "language");
  private static final List<String> OF_COMMITMENT =
      List.of(
          "id",
          "title",
          "clause",
          "basis",
          "limits",
          "met",
          "breached",
          "pending",
          "not_applicable",
          "not_evidenced",
          "rate",
          "rate_told",
          "lowest",
          "highest",
          "review",
          "unreliable",
          "not_recorded",
          "reasons",
          "late_by_business_days",
          "human");
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final Path file;
  private final JsonNode summary;

  private SummaryPart(Path file, JsonNode summary) {
    this.file = file;
    this.summary = summary;
  }

  /**
   * Reads the summary of a run.
   *
   * @throws UnusableExportException if there is none
   */
  static SummaryPart of(Path run) {
    Path file = run.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new UnusableExportException(
          Wording.of("dossier.run-has-no-summary-json-against-rates", run));
    }
    try {
      return new SummaryPart(file, MAPPER.readTree(file.toFile()));
    } catch (JsonProcessingException e) {
      throw new UnusableExportException(
          Wording.of("dossier.is-no-summary-program-can-read", file), e);
    } catch (IOException e) {
      throw new UnusableExportException(Wording.of("dossier.cannot-be-read", file), e);
    }
  }

  /**
   * Ends here if the run counted something else than its material says.
   *
   * @param counted as this program counts the run's cases
   * @throws UnusableExportException that names the first difference
   */
  void refuseUnlessCounted(Map<String, Tally> counted) {
    for (JsonNode commitment : summary.path("commitments")) {
      String id = commitment.path("id").asText();
      Tally here = counted.getOrDefault(id, Tally.EMPTY);
      refuse(commitment, id, "met", here.met());
      refuse(commitment, id, "breached", here.breached());
      refuse(commitment, id, "pending", here.pending());
      refuse(commitment, id, "not_applicable", here.notApplicable());
      refuse(commitment, id, "not_evidenced", here.notEvidenced());
    }
  }

  private void refuse(JsonNode commitment, String id, String key, long here) {
    long there = commitment.path(key).asLong();
    if (there != here) {
      throw new UnusableExportException(
          Wording.of(
              "dossier.is-and-when-runs-material-is-judged",
              file,
              id,
              key,
              there,
              here,
              summary.path("run").path("program").path("version").asText()));
    }
  }

  /** Writes the part. */
  void write(Path data) throws IOException {
    Map<String, @Nullable Object> part = JsonFile.object();
    part.put("run", only(summary.path("run"), OF_RUN));
    part.put("population", MAPPER.convertValue(summary.path("population"), Object.class));
    List<Object> commitments = new ArrayList<>();
    summary.path("commitments").forEach(one -> commitments.add(only(one, OF_COMMITMENT)));
    part.put("commitments", commitments);
    Files.writeString(data.resolve(FILE), JsonFile.text(part), StandardCharsets.UTF_8);
  }

  private static Map<String, @Nullable Object> only(JsonNode object, List<String> keys) {
    Map<String, @Nullable Object> kept = new LinkedHashMap<>();
    for (String key : keys) {
      if (object.has(key)) {
        kept.put(key, MAPPER.convertValue(object.get(key), Object.class));
      }
    }
    return kept;
  }
}
