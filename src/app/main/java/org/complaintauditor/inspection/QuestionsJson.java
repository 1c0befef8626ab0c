package org.complaintauditor.inspection;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.intake.profile.draft.Choice;
import org.complaintauditor.intake.profile.draft.Column;
import org.complaintauditor.intake.profile.draft.DatesWritten;
import org.complaintauditor.intake.profile.draft.Draft;
import org.complaintauditor.intake.profile.draft.Durations;
import org.complaintauditor.intake.profile.draft.EventPlan;
import org.complaintauditor.intake.profile.draft.Question;
import org.complaintauditor.intake.profile.draft.Value;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.report.json.JsonFile;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;
import org.jspecify.annotations.Nullable;

/** A draft with its questions and columns, as programs read it (docs/programs.md, "Mapping"). */
public final class QuestionsJson {
  private static final int SAMPLES = 5;
  private static final int LONGEST_SAMPLE = 200;

  private final MessageBundle words;
  private final QuestionText text;
  private final Vocabulary vocabulary;
  private final PackVersion pack;

  /**
   * In these words.
   *
   * @param pack whose commitments hang on the answers
   */
  public QuestionsJson(MessageBundle words, Pack pack) {
    this.words = words;
    this.text = new QuestionText(pack.words(), words);
    this.vocabulary = pack.words();
    this.pack = pack.latest();
  }

  /** The questions: those that are open, then those that are answered. */
  public List<Object> questions(Draft draft) {
    List<Object> all = new ArrayList<>();
    draft.questions().forEach(one -> all.add(question(one, null)));
    draft.settled().forEach(one -> all.add(question(one, draft.answers().get(one.id()))));
    return all;
  }

  private Object question(Question question, @Nullable String answer) {
    Map<String, @Nullable Object> json = JsonFile.object();
    json.put("id", question.id());
    json.put("kind", question.kind().name());
    json.put("text", text.of(question));
    json.put("column", question.column());
    json.put("decides", List.copyOf(QuestionText.decides(question, pack)));
    json.put("several", question.several());
    List<Object> choices = new ArrayList<>();
    question.choices().forEach(one -> choices.add(choice(one.code(), text.of(question, one))));
    json.put("choices", choices);
    json.put("proposed", question.proposed());
    json.put("answered", answer);
    List<Object> counted = new ArrayList<>();
    question
        .words()
        .forEach(
            (word, count) -> {
              Map<String, @Nullable Object> one = JsonFile.object();
              one.put("word", word);
              one.put("count", count);
              counted.add(one);
            });
    json.put("words", counted);
    json.put("examples", question.examples());
    return json;
  }

  private static Map<String, @Nullable Object> choice(String code, String text) {
    Map<String, @Nullable Object> json = JsonFile.object();
    json.put("code", code);
    json.put("text", text);
    return json;
  }

  /**
   * The columns.
   *
   * @param draft with what is answered
   * @param guessed without
   */
  public List<Object> columns(Draft draft, Draft guessed) {
    List<Object> columns = new ArrayList<>();
    Map<String, Wording> durations = Durations.in(draft.evidence());
    for (Column column : draft.evidence().columns()) {
      Map<String, @Nullable Object> json = JsonFile.object();
      String id = Draft.columnId(column.name());
      json.put("id", id);
      json.put("name", column.name());
      json.put(
          "samples",
          column.texts().keySet().stream()
              .limit(SAMPLES)
              .map(one -> TextSanitizer.line(one, LONGEST_SAMPLE))
              .toList());
      json.put("filled", column.filled());
      json.put("different", column.texts().size());
      json.put("dates", column.dates().map(DatesWritten::patterns).orElse(List.of()));
      json.put("note", note(durations.get(column.name())));
      json.put("means", draft.meanings().get(column.name()));
      json.put("proposed", guessed.meanings().get(column.name()));
      json.put("answered", draft.answers().get(id));
      columns.add(json);
    }
    return columns;
  }

  /** What people may miss: that the column is nothing which it looks like. */
  private String note(@Nullable Wording duration) {
    return duration == null ? "" : text.text("duration", words.text(duration));
  }

  /** What can be said that a column means. */
  public List<Object> meanings(Draft draft) {
    List<Object> meanings = new ArrayList<>();
    for (Choice choice : draft.columnChoices()) {
      boolean activity = draft.isActivity(choice.code()) && !choice.code().equals(Question.NONE);
      Map<String, @Nullable Object> json =
          choice(
              choice.code(),
              activity
                  ? words.of(vocabulary.named(Activity.class, choice.code()))
                  : text.text("meaning." + choice.code()));
      json.put("needs_dates", activity || choice.code().equals("timestamp"));
      json.put("activity", activity);
      meanings.add(json);
    }
    return meanings;
  }

  /** What the words of columns mean as things stand; null for those of which nobody can guess. */
  public List<Object> words(Draft draft) {
    List<Object> all = new ArrayList<>();
    for (EventPlan event : draft.plan().events()) {
      event
          .when()
          .forEach(
              (column, counts) -> {
                if (event.activity() instanceof Value.Constant activity
                    && "activity".equals(draft.meanings().get(column))) {
                  counts.forEach(
                      (word, count) ->
                          all.add(
                              word(
                                  column,
                                  word,
                                  new Value.Translation(
                                      activity.word(), count, event.doubt().isEmpty()))));
                }
              });
      words(event.activity(), all);
      event.cells().values().forEach(value -> words(value, all));
    }
    draft.plan().shared().values().forEach(value -> words(value, all));
    return all.stream().distinct().toList();
  }

  private static void words(Value value, List<Object> all) {
    if (value instanceof Value.Table table) {
      table.words().forEach((word, means) -> all.add(word(table.field(), word, means)));
    } else if (value instanceof Value.FirstOf first) {
      first.values().forEach(one -> words(one, all));
    }
  }

  private static Object word(String column, String word, Value.Translation means) {
    boolean open =
        !means.settled() && (means.meaning().isEmpty() || means.meaning().equals(Question.NONE));
    Map<String, @Nullable Object> json = JsonFile.object();
    json.put("column", column);
    json.put("word", word);
    json.put("count", means.count());
    json.put("means", open ? null : means.meaning());
    json.put("settled", means.settled());
    return json;
  }

  /** What would be judged of the rows that a profile makes. */
  public Map<String, @Nullable Object> judged(Inspection inspection, ZoneId zone) {
    Map<String, @Nullable Object> json = JsonFile.object();
    json.put("problem", "");
    Optional<Inspection.Content> content = inspection.content();
    json.put("rows", content.map(Inspection.Content::rows).orElse(null));
    json.put("cases", content.map(Inspection.Content::cases).orElse(null));
    json.put("events", content.map(Inspection.Content::usable).orElse(null));
    json.put(
        "not_judged",
        content.isEmpty()
            ? words.text("inspection.ambiguous")
            : words.text(content.get().notJudged()));
    CommitmentsJson commitments = new CommitmentsJson(words, new LocalizedFormats(words, zone));
    json.put(
        "commitments",
        content
            .map(one -> one.judgeable().stream().map(commitments::of).toList())
            .orElse(List.of()));
    json.put("words", content.map(InspectionJson::words).orElse(List.of()));
    return json;
  }

  /** The same where the rows cannot be read at all. */
  public static Map<String, @Nullable Object> unread(String problem) {
    Map<String, @Nullable Object> json = JsonFile.object();
    json.put("problem", problem);
    json.put("rows", null);
    json.put("cases", null);
    json.put("events", null);
    json.put("not_judged", problem);
    json.put("commitments", List.of());
    json.put("words", List.of());
    return json;
  }
}
