package org.complaintauditor.console.sampling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.complaintauditor.text.TextSanitizer;

/**
 * A sample as its file says it, with what was concluded.
 *
 * @param seed the seed
 * @param seedReason why it is not the run's id; empty if it is
 * @param purpose what it is for
 * @param tolerable which share of wrong verdicts can be tolerated
 * @param confidence how sure the conclusion is to be
 * @param populations the populations
 * @param concluded whether somebody has concluded
 */
public record SampleFacts(
    String seed,
    String seedReason,
    String purpose,
    BigDecimal tolerable,
    BigDecimal confidence,
    List<DrawnPopulation> populations,
    boolean concluded) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public SampleFacts {
    populations = List.copyOf(populations);
  }

  /**
   * Findings of a commitment with one verdict.
   *
   * @param commitment the commitment
   * @param verdict the verdict
   * @param all how many there are
   * @param drawn how many were drawn
   * @param standing what follows; empty before somebody has concluded
   */
  public record DrawnPopulation(
      String commitment,
      String verdict,
      long all,
      long drawn,
      Optional<PopulationStanding> standing) {}

  /**
   * What follows from what people said.
   *
   * @param word supported, not supported, not looked at yet, or empty
   * @param reviewed how many were looked at
   * @param wrong how many are wrong
   * @param atMost how many of the whole population are wrong at most; empty where nothing can be
   *     said, or the population was divided
   */
  public record PopulationStanding(String word, long reviewed, long wrong, OptionalLong atMost) {}

  /**
   * Reads both files.
   *
   * @throws IOException if one cannot be read
   */
  static SampleFacts read(Path sample, Path conclusion) throws IOException {
    JsonNode root = JSON.readTree(Files.readAllBytes(sample));
    boolean concluded = Files.isRegularFile(conclusion);
    Map<String, PopulationStanding> standings =
        concluded ? standings(JSON.readTree(Files.readAllBytes(conclusion))) : Map.of();
    List<DrawnPopulation> populations = new ArrayList<>();
    for (JsonNode one : root.path("populations")) {
      String commitment = TextSanitizer.line(one.path("commitment").asText());
      String verdict = one.path("verdict").asText();
      populations.add(
          new DrawnPopulation(
              commitment,
              verdict,
              one.path("N").asLong(),
              one.path("n").asLong(),
              Optional.ofNullable(standings.get(commitment + " " + verdict))));
    }
    return new SampleFacts(
        TextSanitizer.line(root.path("seed").asText()),
        root.path("seed_reason").isTextual()
            ? TextSanitizer.line(root.path("seed_reason").asText())
            : "",
        root.path("for").asText(),
        root.path("tolerable").decimalValue(),
        root.path("confidence").decimalValue(),
        populations,
        concluded);
  }

  private static Map<String, PopulationStanding> standings(JsonNode conclusion) {
    Map<String, PopulationStanding> standings = new HashMap<>();
    for (JsonNode one : conclusion.path("populations")) {
      long reviewed = 0;
      long wrong = 0;
      for (JsonNode stratum : one.path("strata")) {
        reviewed += stratum.path("reviewed").asLong();
        wrong += stratum.path("wrong").asLong();
      }
      JsonNode atMost =
          one.path("strata").size() == 1
              ? one.path("strata").get(0).path("at_most")
              : JSON.nullNode();
      standings.put(
          TextSanitizer.line(one.path("commitment").asText()) + " " + one.path("verdict").asText(),
          new PopulationStanding(
              one.path("standing").asText(),
              reviewed,
              wrong,
              atMost.isIntegralNumber() ? OptionalLong.of(atMost.asLong()) : OptionalLong.empty()));
    }
    return standings;
  }
}
