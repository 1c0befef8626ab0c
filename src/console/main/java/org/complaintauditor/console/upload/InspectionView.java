package org.complaintauditor.console.upload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.complaintauditor.console.job.CommandEnd;

/**
 * What {@code inspect --json} has understood of an export (docs/programs.md).
 *
 * @param failed why nothing is known; empty if something is
 * @param readable whether a profile reads it
 * @param partial whether there are more rows than were looked at
 * @param instead what to export instead, where the program knows that
 * @param passedOver why profiles of the office do not read it that have its columns, or nearly
 * @param choose the profiles that could read it, of which somebody has to say which is meant
 * @param files the files
 * @param rows how many events the files tell of and are used; empty where they cannot be read
 * @param cases how many cases there are
 * @param openCases how many of them are open
 * @param events how many events there are
 * @param from the first event's time
 * @param to the last event's time
 * @param times how timestamps are read
 * @param columns the columns
 * @param words words that mean nothing yet
 * @param commitments what can be judged
 * @param notJudged why nothing can be judged at all; empty if something can
 * @param judgeable whether anything can be judged
 * @param problems data problems
 * @param remarks what people should know of how it is read
 */
public record InspectionView(
    Optional<Failed> failed,
    boolean readable,
    boolean partial,
    String instead,
    List<String> passedOver,
    List<String> choose,
    List<ReadFile> files,
    Optional<Rows> rows,
    long cases,
    long openCases,
    long events,
    String from,
    String to,
    List<ReadTimes> times,
    List<ReadColumn> columns,
    List<OpenWord> words,
    List<JudgeableCommitment> commitments,
    String notJudged,
    boolean judgeable,
    List<FoundProblem> problems,
    List<String> remarks) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Why nothing is known. */
  public record Failed(String how, String message) {}

  /** The profile by which it is read; empty if none is. */
  public Optional<ReadFile> readBy() {
    return files.stream().findFirst().filter(file -> !file.profile().isEmpty());
  }

  /**
   * How many rows the files have, where that is another number than that of the events that they
   * tell of: a profile makes several of one row, or none. Empty where some file is no table.
   */
  public OptionalLong otherRows() {
    long all = files.stream().mapToLong(ReadFile::rows).sum();
    boolean tables = files.stream().allMatch(file -> file.rows() >= 0);
    return tables && rows.filter(one -> one.read() != all).isPresent()
        ? OptionalLong.of(all)
        : OptionalLong.empty();
  }

  /** What the profile asks for and no file has. */
  public List<String> missing() {
    return files.stream().flatMap(file -> file.missing().stream()).distinct().toList();
  }

  /** The columns of which nothing becomes. */
  public List<String> unused() {
    return columns.stream()
        .filter(column -> column.means().isEmpty())
        .map(ReadColumn::name)
        .distinct()
        .toList();
  }

  /** A file, and what it is; {@code missing} is what the profile asks for and it does not have. */
  public record ReadFile(
      String name,
      String format,
      String profile,
      boolean detected,
      long rows,
      String sheet,
      List<String> missing) {
    public ReadFile {
      missing = List.copyOf(missing);
    }
  }

  /** What was read, event by event, and how many of them are used. */
  public record Rows(long read, long used, long rejected, long duplicate) {}

  /** How the timestamps of a column are read, in words and by an example. */
  public record ReadTimes(String file, String column, String said, String example, String read) {}

  /** A column, what it is called and what becomes of it. */
  public record ReadColumn(
      String file, String name, List<String> samples, List<String> means, boolean personal) {
    public ReadColumn {
      samples = List.copyOf(samples);
      means = List.copyOf(means);
    }
  }

  /** A word that nobody has said the meaning of. */
  public record OpenWord(String column, String word, long count) {}

  /** A kind of data problem. */
  public record FoundProblem(
      String code,
      String severity,
      String title,
      String effect,
      long count,
      String column,
      String first,
      List<String> values) {
    public FoundProblem {
      values = List.copyOf(values);
    }
  }

  /** What is kept of a look; empty if it was ended, so that another begins. */
  public static String document(CommandEnd end) throws JsonProcessingException {
    return switch (end.how()) {
      case BY_ITSELF -> end.message().isPresent() ? failed(end) : end.said();
      case TIMED_OUT, OUT_OF_MEMORY, KILLED, NOT_STARTED, TOO_MUCH_PRINTED -> failed(end);
      case CANCELLED, CONSOLE_CLOSED -> "";
    };
  }

  private static String failed(CommandEnd end) {
    ObjectNode json = JSON.createObjectNode();
    json.put("failed", end.how().name());
    json.put("message", end.message().orElse(""));
    return json.toString();
  }

  /** Reads the document. */
  public static InspectionView read(String document) {
    try {
      return of(JSON.readTree(document));
    } catch (JsonProcessingException e) {
      return of(JSON.createObjectNode().put("failed", CommandEnd.How.KILLED.name()));
    }
  }

  private static InspectionView of(JsonNode json) {
    return new InspectionView(
        json.has("failed")
            ? Optional.of(new Failed(text(json, "failed"), text(json, "message")))
            : Optional.empty(),
        json.path("readable").asBoolean(),
        json.path("partial").asBoolean(),
        text(json, "instead"),
        texts(json.path("passed_over")),
        texts(json.path("choose")),
        list(json.path("files"), InspectionView::file),
        json.path("rows").isObject() ? Optional.of(rows(json.path("rows"))) : Optional.empty(),
        json.path("cases").asLong(),
        json.path("open_cases").asLong(),
        json.path("events").asLong(),
        text(json.path("period"), "from"),
        text(json.path("period"), "to"),
        list(json.path("times"), InspectionView::times).stream()
            .filter(times -> !times.said().isEmpty())
            .toList(),
        list(json.path("columns"), InspectionView::column),
        list(
            json.path("words"),
            one ->
                new OpenWord(text(one, "column"), text(one, "word"), one.path("count").asLong())),
        list(json.path("commitments"), JudgeableCommitment::read),
        text(json, "not_judged"),
        json.path("can_be_judged").asBoolean(),
        list(json.path("problems"), InspectionView::problem),
        texts(json.path("remarks")));
  }

  private static ReadFile file(JsonNode one) {
    return new ReadFile(
        text(one, "name"),
        text(one, "format"),
        text(one, "profile"),
        one.path("detected").asBoolean(),
        one.path("rows").asLong(-1),
        text(one, "sheet"),
        texts(one.path("missing")));
  }

  private static Rows rows(JsonNode one) {
    return new Rows(
        one.path("read").asLong(),
        one.path("used").asLong(),
        one.path("rejected").asLong(),
        one.path("duplicate").asLong());
  }

  private static ReadTimes times(JsonNode one) {
    return new ReadTimes(
        text(one, "file"),
        text(one, "column"),
        text(one, "said"),
        text(one.path("example"), "text"),
        text(one.path("example"), "read"));
  }

  private static ReadColumn column(JsonNode one) {
    return new ReadColumn(
        text(one, "file"),
        text(one, "name"),
        texts(one.path("samples")),
        list(
            one.path("means"),
            use -> {
              String of = text(use, "of");
              return of.isEmpty() ? text(use, "as") : of;
            }),
        one.path("personal").asBoolean());
  }

  private static FoundProblem problem(JsonNode one) {
    return new FoundProblem(
        text(one, "code"),
        text(one, "severity"),
        text(one, "title"),
        text(one, "effect"),
        one.path("count").asLong(),
        text(one, "column"),
        text(one, "first"),
        list(one.path("values"), value -> text(value, "value")));
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).asText("").equals("null") ? "" : node.path(key).asText("");
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
