package org.complaintauditor.review.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;

/**
 * What a review takes from the file of a sample.
 *
 * @param run the run that it was drawn from
 * @param keys the keys of the findings that were drawn, as in findings.csv
 */
public record SampleKeys(String run, Set<String> keys) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  public SampleKeys {
    keys = Set.copyOf(keys);
  }

  /**
   * Reads a sample.
   *
   * @throws UnusableExportException if it is none, or of another run
   * @throws IOException if it cannot be read
   */
  public static SampleKeys read(Path file, String run) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UnusableExportException(Wording.of("%s: there is no such file.", file));
    }
    SampleKeys sample = of(file);
    if (!sample.run().equals(run)) {
      throw new UnusableExportException(
          Wording.of(
              "%s: the sample was drawn from run %s, and this is run %s. Draw one of this run",
              file, sample.run(), run));
    }
    return sample;
  }

  private static SampleKeys of(Path file) throws IOException {
    Set<String> keys = new LinkedHashSet<>();
    try {
      JsonNode json = MAPPER.readTree(Files.readAllBytes(file));
      for (JsonNode population : json.path("populations")) {
        for (JsonNode selected : population.path("selected")) {
          keys.add(selected.path("key").asText());
        }
      }
      if (json.path("run").isTextual() && !keys.isEmpty() && !keys.contains("")) {
        return new SampleKeys(json.path("run").asText(), keys);
      }
    } catch (JsonProcessingException e) {
      throw unusable(file, e);
    }
    throw unusable(file, new IllegalArgumentException("no findings"));
  }

  private static UnusableExportException unusable(Path file, Exception cause) {
    return new UnusableExportException(
        Wording.of(
            "%s: is no sample as \"auditor sample\" writes it. Draw it again", file),
        cause);
  }
}
