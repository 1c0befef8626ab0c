package org.complaintauditor.console.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.complaintauditor.console.upload.InspectionView;
import org.complaintauditor.console.upload.JudgeabilitySummary;
import org.complaintauditor.console.upload.JudgeableCommitment;

/**
 * What {@code profile ask --json} says (docs/programs.md): what is asked, what columns mean, and
 * what would come of it.
 *
 * @param failed why nothing is known; empty if something is
 * @param readBy the profile that reads the files already; empty if none does
 * @param questions the questions, those that are open first
 * @param columns the columns
 * @param meanings what can be said of a column
 * @param words words that are translated
 * @param answerProblems answers that could not be taken
 * @param before what would be judged without the answers
 * @param after what would be judged with them
 * @param partial whether that is of the first rows only
 * @param preview the first rows that come of it
 * @param profile the text of the profile
 */
public record MappingDocument(
    Optional<InspectionView.Failed> failed,
    String readBy,
    List<Asked> questions,
    List<MappedColumn> columns,
    List<Meaning> meanings,
    List<MappedWord> words,
    List<WrongAnswer> answerProblems,
    Outcome before,
    Outcome after,
    boolean partial,
    List<PreviewRow> preview,
    String profile) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A question with its choices. */
  public record Asked(
      String id,
      String kind,
      String text,
      String column,
      List<String> decides,
      boolean several,
      List<Meaning> choices,
      List<String> proposed,
      List<String> answered,
      List<CountedWord> words,
      List<String> examples) {

    /** Whether nobody has answered it. */
    public boolean isOpen() {
      return answered.isEmpty();
    }

    /** Whether several unknown words are asked for together. */
    public boolean isOfWords() {
      return kind.equals("UNKNOWN_WORDS");
    }
  }

  /** A word and how often it occurs. */
  public record CountedWord(String word, long count) {}

  /** A column, its values, and what it means. */
  public record MappedColumn(
      String id,
      String name,
      List<String> samples,
      long filled,
      long different,
      boolean dates,
      String note,
      String means,
      String proposed,
      Optional<String> answered) {}

  /** Something that can be said. */
  public record Meaning(String code, String text, boolean needsDates, boolean activity) {}

  /** A word of a column and what it means; empty where nobody can guess it. */
  public record MappedWord(String column, String word, long count, Optional<String> means) {}

  /** An answer that could not be taken, and why. */
  public record WrongAnswer(String id, String message) {}

  /** What would be judged. */
  public record Outcome(
      String problem,
      long rows,
      long cases,
      long events,
      List<JudgeableCommitment> commitments,
      List<CountedWord> words,
      String notJudged) {

    /** What can be judged. */
    public JudgeabilitySummary outlook() {
      return new JudgeabilitySummary(commitments);
    }

    /** Whether a commitment can be judged; empty where that is not known. */
    public Optional<JudgeableCommitment> of(String id) {
      return commitments.stream().filter(one -> one.id().equals(id)).findFirst();
    }
  }

  /** A row that comes of it. */
  public record PreviewRow(
      String place,
      String caseId,
      String timestamp,
      String activity,
      String role,
      String channel,
      String discloses,
      String text) {}

  public MappingDocument {
    questions = List.copyOf(questions);
    columns = List.copyOf(columns);
    meanings = List.copyOf(meanings);
    words = List.copyOf(words);
    answerProblems = List.copyOf(answerProblems);
    preview = List.copyOf(preview);
  }

  /** Whether a profile reads the files already. */
  public boolean isKnown() {
    return !readBy.isEmpty();
  }

  /** The questions that nobody has answered. */
  public List<Asked> open() {
    return questions.stream().filter(Asked::isOpen).toList();
  }

  /** The ids of the questions that somebody has answered. */
  public Set<String> answered() {
    return questions.stream()
        .filter(one -> !one.isOpen())
        .map(Asked::id)
        .collect(Collectors.toSet());
  }

  /** Whether a meaning is one that this column can have. */
  public static boolean fits(Meaning meaning, MappedColumn column) {
    return !meaning.needsDates() || column.dates();
  }

  /** The words of a meaning. */
  public String textOf(String code) {
    return meanings.stream()
        .filter(one -> one.code().equals(code))
        .map(Meaning::text)
        .findFirst()
        .orElse(code);
  }

  static MappingDocument read(String document) {
    try {
      return of(JSON.readTree(document));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what a command printed is no JSON", e);
    }
  }

  private static MappingDocument of(JsonNode json) {
    return new MappingDocument(
        json.has("failed")
            ? Optional.of(
                new InspectionView.Failed(
                    json.path("failed").asText(), json.path("message").asText()))
            : Optional.empty(),
        json.path("readable").asBoolean() ? json.path("read_by").asText("-") : "",
        list(json.path("questions"), MappingDocument::asked),
        list(json.path("columns"), MappingDocument::column),
        list(json.path("meanings"), MappingDocument::meaning),
        list(
            json.path("words"),
            one ->
                new MappedWord(
                    one.path("column").asText(),
                    one.path("word").asText(),
                    one.path("count").asLong(),
                    Optional.ofNullable(one.path("means").textValue()))),
        list(
            json.path("answer_problems"),
            one -> new WrongAnswer(one.path("id").asText(), one.path("message").asText())),
        outcome(json.path("before")),
        outcome(json.path("after")),
        json.path("partial").asBoolean(),
        list(json.path("preview"), MappingDocument::row),
        json.path("profile").asText());
  }

  private static Asked asked(JsonNode one) {
    return new Asked(
        one.path("id").asText(),
        one.path("kind").asText(),
        one.path("text").asText(),
        one.path("column").asText(),
        texts(one.path("decides")),
        one.path("several").asBoolean(),
        list(one.path("choices"), MappingDocument::meaning),
        codes(one.path("proposed")),
        codes(one.path("answered")),
        words(one.path("words")),
        texts(one.path("examples")));
  }

  private static List<String> codes(JsonNode text) {
    return text.isTextual() && !text.asText().isBlank()
        ? Arrays.stream(text.asText().split(",", -1)).map(String::strip).toList()
        : List.of();
  }

  private static MappedColumn column(JsonNode one) {
    return new MappedColumn(
        one.path("id").asText(),
        one.path("name").asText(),
        texts(one.path("samples")),
        one.path("filled").asLong(),
        one.path("different").asLong(),
        !one.path("dates").isEmpty(),
        one.path("note").asText(),
        one.path("means").asText(),
        one.path("proposed").asText(),
        Optional.ofNullable(one.path("answered").textValue()));
  }

  private static Meaning meaning(JsonNode one) {
    return new Meaning(
        one.path("code").asText(),
        one.path("text").asText(),
        one.path("needs_dates").asBoolean(),
        one.path("activity").asBoolean());
  }

  private static Outcome outcome(JsonNode one) {
    return new Outcome(
        one.path("problem").asText(),
        one.path("rows").asLong(),
        one.path("cases").asLong(),
        one.path("events").asLong(),
        list(one.path("commitments"), JudgeableCommitment::read),
        words(one.path("words")),
        one.path("not_judged").asText());
  }

  private static List<CountedWord> words(JsonNode array) {
    return list(
        array, one -> new CountedWord(one.path("word").asText(), one.path("count").asLong()));
  }

  private static PreviewRow row(JsonNode one) {
    return new PreviewRow(
        one.path("place").asText(),
        one.path("case_id").asText(),
        one.path("timestamp").asText(),
        one.path("activity").asText(),
        one.path("actor_role").asText(),
        one.path("channel").asText(),
        String.join(", ", texts(one.path("discloses"))),
        one.path("text").asText());
  }

  private static List<String> texts(JsonNode array) {
    return list(array, JsonNode::asText);
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> of) {
    List<T> all = new ArrayList<>();
    array.forEach(one -> all.add(of.apply(one)));
    return List.copyOf(all);
  }
}
