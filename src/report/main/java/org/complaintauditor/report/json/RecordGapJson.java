package org.complaintauditor.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.RecordGap;
import org.complaintauditor.model.Vocabulary;

/** {@code not_recorded}: why a commitment has no rate, as programs read it. */
public final class RecordGapJson {

  private RecordGapJson() {}

  /** What an export does not record. */
  public static JsonObject of(RecordGap gap) {
    return JsonFile.object()
        .with("kind", gap.kind())
        .with("activities", gap.acts())
        .with("disclosures", gap.told())
        .with("contacts", gap.contacts());
  }

  /**
   * What a commitment of a summary says of it; empty where it has a rate.
   *
   * @param words those of the pack of the summary
   * @throws IllegalArgumentException if it names what this program does not know
   */
  public static Optional<RecordGap> of(JsonNode commitment, Vocabulary words) {
    JsonNode json = commitment.path("not_recorded");
    return json.isObject()
        ? Optional.of(
            new RecordGap(
                RecordGap.Kind.valueOf(json.path("kind").asText()),
                values(json.path("activities"), name -> words.named(Activity.class, name)),
                values(json.path("disclosures"), words::disclosure),
                json.path("contacts").asBoolean()))
        : Optional.empty();
  }

  private static <T> Set<T> values(JsonNode names, Function<String, T> value) {
    Set<T> values = new LinkedHashSet<>();
    names.forEach(name -> values.add(value.apply(name.asText())));
    return values;
  }
}
