package org.complaintauditor.intake.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complaintauditor.intake.profile.draft.Choice;
import org.complaintauditor.intake.profile.draft.Column;
import org.complaintauditor.intake.profile.draft.DatesWritten;
import org.complaintauditor.intake.profile.draft.Draft;
import org.complaintauditor.intake.profile.draft.DraftYaml;
import org.complaintauditor.intake.profile.draft.EventPlan;
import org.complaintauditor.intake.profile.draft.Plan;
import org.complaintauditor.intake.profile.draft.Question;
import org.complaintauditor.intake.profile.draft.Value;
import org.complaintauditor.model.Channel;
import org.jspecify.annotations.Nullable;

/** A draft of a profile and its questions as JSON (docs/profiles.md, "Questions as data"). */
public final class DraftJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private DraftJson() {}

  /** How questions are put to people. */
  public interface Wording {
    /** The languages in which there are words. */
    List<String> languages();

    /** The question in a language. */
    String question(Question question, String language);

    /** What an answer means, in a language. */
    String choice(Question question, Choice choice, String language);

    /** The commitments that hang on the answer. */
    Set<String> decides(Question question);
  }

  /** The draft, with a line end at its end. */
  public static String of(Draft draft, Wording words) {
    return text(object(draft, words));
  }

  /** The same as an object. */
  public static Map<String, @Nullable Object> object(Draft draft, Wording words) {
    Map<String, @Nullable Object> root = new LinkedHashMap<>();
    root.put("file", draft.evidence().name());
    root.put("format", draft.evidence().described());
    root.put("columns", draft.evidence().columns().stream().map(DraftJson::column).toList());
    root.put("draft", plan(draft.plan()));
    root.put(
        "questions",
        draft.questions().stream().map(question -> question(question, words)).toList());
    root.put("profile", DraftYaml.of(draft, ""));
    return root;
  }

  /**
   * A text for files that a profile reads already.
   *
   * @param readBy the profile's name
   */
  public static String of(String readBy, String profile) {
    Map<String, @Nullable Object> root = new LinkedHashMap<>();
    root.put("read_by", readBy);
    root.put("questions", List.of());
    root.put("profile", profile);
    return text(root);
  }

  private static String text(Map<String, @Nullable Object> root) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.setPrettyPrinter(IndentedJson.printer());
      write(root, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text + "\n";
  }

  private static void write(@Nullable Object value, JsonGenerator json) throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(String.valueOf(entry.getKey()));
        write(entry.getValue(), json);
      }
      json.writeEndObject();
    } else if (value instanceof Iterable<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        write(item, json);
      }
      json.writeEndArray();
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else {
      json.writeString(String.valueOf(value));
    }
  }

  private static Map<String, @Nullable Object> column(Column column) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", column.name());
    json.put("filled", column.filled());
    json.put("different", column.texts().size());
    json.put("dates", column.dates().map(DatesWritten::patterns).orElse(List.of()));
    json.put("dates_settled", column.dates().map(DatesWritten::settled).orElse(true));
    return json;
  }

  private static Map<String, @Nullable Object> plan(Plan plan) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("case_id", plan.caseId());
    json.put("case_id_settled", plan.caseDoubt().isEmpty());
    json.put("recorded_channels", plan.recordedChannels().stream().map(Channel::name).toList());
    json.put("all_contacts", plan.allContacts());
    json.put("recorded_channels_settled", plan.recordedSettled());
    json.put("personal", plan.personal());
    Map<String, @Nullable Object> shared = new LinkedHashMap<>();
    plan.shared().forEach((column, value) -> shared.put(column.title(), value(value)));
    json.put("values", shared);
    json.put("events", plan.events().stream().map(DraftJson::event).toList());
    return json;
  }

  private static Map<String, @Nullable Object> event(EventPlan event) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("activity", value(event.activity()));
    json.put("when", event.when());
    json.put("first_of_case", event.firstOfCase());
    json.put("timestamp", event.stamp().fields());
    json.put("patterns", event.stamp().dates().patterns());
    Map<String, @Nullable Object> cells = new LinkedHashMap<>();
    event.cells().forEach((column, value) -> cells.put(column.title(), value(value)));
    json.put("values", cells);
    json.put("settled", event.doubt().isEmpty());
    return json;
  }

  private static Object value(Value value) {
    if (value instanceof Value.Constant constant) {
      return Map.of("word", constant.word());
    }
    if (value instanceof Value.Field field) {
      return Map.of("column", field.name());
    }
    if (value instanceof Value.FirstOf first) {
      return Map.of("first_of", first.values().stream().map(DraftJson::value).toList());
    }
    Value.Table table = (Value.Table) value;
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("column", table.field());
    List<Object> words = new ArrayList<>();
    table
        .words()
        .forEach(
            (word, translation) -> {
              Map<String, @Nullable Object> fields = new LinkedHashMap<>();
              fields.put("word", word);
              fields.put("count", translation.count());
              fields.put("meaning", translation.meaning());
              fields.put("settled", translation.settled());
              words.add(fields);
            });
    json.put("words", words);
    return json;
  }

  private static Map<String, @Nullable Object> question(Question question, Wording words) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", question.id());
    json.put("kind", question.kind().name());
    json.put("text", in(words, language -> words.question(question, language)));
    json.put("column", question.column());
    json.put("words", question.words());
    json.put("examples", question.examples());
    json.put("several", question.several());
    json.put("proposed", question.proposed());
    json.put("decides", List.copyOf(words.decides(question)));
    List<Object> choices = new ArrayList<>();
    for (Choice choice : question.choices()) {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      fields.put("code", choice.code());
      fields.put("text", in(words, language -> words.choice(question, choice, language)));
      choices.add(fields);
    }
    json.put("choices", choices);
    return json;
  }

  private static Map<String, String> in(
      Wording words, java.util.function.UnaryOperator<String> text) {
    Map<String, String> all = new LinkedHashMap<>();
    words.languages().forEach(language -> all.put(language, text.apply(language)));
    return all;
  }
}
