package org.complaintauditor.console.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.complaintauditor.comparison.Factor;
import org.complaintauditor.model.Tally;
import org.complaintauditor.text.TextSanitizer;

/**
 * What {@code compare.json} says of a comparison.
 *
 * @param both how many cases both runs have
 * @param added how many cases only the new run has
 * @param gone how many cases only the old run has
 * @param judgedAgain whether cases were judged again, so that every change has its cause
 * @param commitments the commitments, in the pack's order
 */
public record ComparisonFigures(
    long both, long added, long gone, boolean judgedAgain, List<ComparedCommitment> commitments) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public ComparisonFigures {
    commitments = List.copyOf(commitments);
  }

  /**
   * A commitment in both runs.
   *
   * @param id the commitment
   * @param before what the rate of the old run is of
   * @param after what the rate of the new run is of
   * @param points the difference of the rates in percentage points; empty where one is not told
   * @param changed how many verdicts are another
   * @param causes how many of these each cause has changed, the cause as a set of factors
   * @param notAttributed how many of them have no cause that can be told
   */
  public record ComparedCommitment(
      String id,
      Tally before,
      Tally after,
      Optional<BigDecimal> points,
      long changed,
      Map<String, Long> causes,
      long notAttributed) {
    public ComparedCommitment {
      causes = Collections.unmodifiableMap(new TreeMap<>(causes));
    }
  }

  /**
   * Reads the file.
   *
   * @throws IOException if it cannot be read
   */
  static ComparisonFigures read(Path file) throws IOException {
    JsonNode root = JSON.readTree(Files.readAllBytes(file));
    List<ComparedCommitment> commitments = new ArrayList<>();
    for (JsonNode one : root.path("commitments")) {
      Map<String, Long> causes = new TreeMap<>();
      one.path("causes")
          .properties()
          .forEach(
              cause -> causes.put(TextSanitizer.line(cause.getKey()), cause.getValue().asLong()));
      commitments.add(
          new ComparedCommitment(
              TextSanitizer.line(one.path("commitment").asText()),
              tally(one.path("old")),
              tally(one.path("new")),
              number(one.path("points")),
              one.at("/changes/CHANGED").asLong(),
              causes,
              one.path("not_attributed").asLong()));
    }
    return new ComparisonFigures(
        root.at("/cases/both").asLong(),
        root.at("/cases/new").asLong(),
        root.at("/cases/gone").asLong(),
        root.path("judged_again").asBoolean(),
        commitments);
  }

  private static Tally tally(JsonNode rate) {
    long met = rate.path("met").asLong();
    Tally tally =
        new Tally(
            met, rate.path("judged").asLong() - met, 0, 0, rate.path("not_evidenced").asLong());
    return rate.path("not_recorded").asBoolean() ? tally.unrated() : tally;
  }

  private static Optional<BigDecimal> number(JsonNode node) {
    return node.isNumber() ? Optional.of(node.decimalValue()) : Optional.empty();
  }

  /** The factors that a cause names, in the program's order. */
  static List<Factor> factors(String cause) {
    List<String> names = List.of(cause.split("[|+]", -1));
    return Arrays.stream(Factor.values()).filter(one -> names.contains(one.name())).toList();
  }
}
