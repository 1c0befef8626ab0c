package org.complaintauditor.console.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.complaintauditor.model.RecordGap;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.report.json.RecordGapJson;
import org.complaintauditor.report.json.VocabularyJson;
import org.complaintauditor.text.TextSanitizer;

/**
 * What a run's {@code summary.json} says that the database does not: how far its figures are to be
 * trusted, and what is wrong with the data. Its sentences are in the language of the run.
 *
 * @param language the language of the sentences
 * @param cases how many cases were judged
 * @param events how many events they have
 * @param records rows and records of the files, of which a profile may make other rows
 * @param rowsRead rows that were made of them, each an event
 * @param rowsRejected those that cannot be used
 * @param rowsDuplicate those that say nothing new
 * @param titles the commitments, in the pack's order
 * @param trust how far the figures are to be trusted, the most serious first
 * @param problems what is wrong with the data
 * @param gaps the commitments of which the export can show no breach, and why
 */
public record RunSummary(
    String language,
    long cases,
    long events,
    long records,
    long rowsRead,
    long rowsRejected,
    long rowsDuplicate,
    List<CommitmentTitle> titles,
    List<TrustLine> trust,
    List<ProblemCount> problems,
    Map<String, RecordGap> gaps) {

  private static final String FILE = "summary.json";
  private static final JsonMapper JSON = new JsonMapper();

  public RunSummary {
    titles = List.copyOf(titles);
    trust = List.copyOf(trust);
    problems = List.copyOf(problems);
    gaps = Collections.unmodifiableMap(new LinkedHashMap<>(gaps));
  }

  /** Whether the files have another number of rows than they tell of events. */
  public boolean isOfRecords() {
    return records > 0 && records != rowsRead;
  }

  /** A commitment with its title. */
  public record CommitmentTitle(String id, String title) {}

  /**
   * A sentence of the trust statement.
   *
   * @param code which statement it is
   * @param severe whether it says that figures are wrong, rather than that something is to be known
   * @param sentence what is to be known
   * @param action what to do
   * @param commitments those that it is about; none if it is about all
   */
  public record TrustLine(
      String code, boolean severe, String sentence, String action, List<String> commitments) {
    public TrustLine {
      commitments = List.copyOf(commitments);
    }
  }

  /**
   * A kind of data problem.
   *
   * @param code its code
   * @param count how often it occurs
   */
  public record ProblemCount(String code, long count) {}

  /**
   * Reads it.
   *
   * @throws IOException if it is not there, or no summary
   */
  static RunSummary read(RunFiles folder) throws IOException {
    Path file = folder.file(FILE);
    JsonNode root = JSON.readTree(file.toFile());
    JsonNode population = root.path("population");
    List<CommitmentTitle> titles = new ArrayList<>();
    Map<String, RecordGap> gaps = new LinkedHashMap<>();
    Vocabulary words = VocabularyJson.read(root);
    for (JsonNode one : root.path("commitments")) {
      RecordGapJson.of(one, words).ifPresent(gap -> gaps.put(text(one, "id"), gap));
      titles.add(new CommitmentTitle(text(one, "id"), text(one, "title")));
    }
    List<TrustLine> trust = new ArrayList<>();
    for (JsonNode one : root.path("trust")) {
      trust.add(
          new TrustLine(
              text(one, "code"),
              !text(one, "severity").equals("NOTICE"),
              text(one, "sentence"),
              text(one, "action"),
              named(one.path("commitments"))));
    }
    List<ProblemCount> problems = new ArrayList<>();
    root.path("problems")
        .properties()
        .forEach(
            one ->
                problems.add(
                    new ProblemCount(
                        TextSanitizer.line(one.getKey()), one.getValue().path("count").asLong())));
    return new RunSummary(
        root.at("/run/language").asText("en"),
        population.path("cases").asLong(),
        population.path("events").asLong(),
        population.at("/records/read").asLong(),
        population.at("/rows/read").asLong(),
        population.at("/rows/rejected").asLong(),
        population.at("/rows/duplicate").asLong(),
        titles,
        trust,
        problems,
        gaps);
  }

  private static List<String> named(JsonNode list) {
    List<String> named = new ArrayList<>();
    list.forEach(one -> named.add(TextSanitizer.line(one.asText())));
    return named;
  }

  private static String text(JsonNode object, String key) {
    return TextSanitizer.line(object.path(key).asText());
  }
}
