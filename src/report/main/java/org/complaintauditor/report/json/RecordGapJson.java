package org.complaintauditor.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.RecordGap;
import org.jspecify.annotations.Nullable;

/** {@code not_recorded}: why a commitment has no rate, as programs read it. */
public final class RecordGapJson {

  private RecordGapJson() {}

  /** What an export does not record. */
  public static Map<String, @Nullable Object> of(RecordGap gap) {
    Map<String, @Nullable Object> json = JsonFile.object();
    json.put("kind", gap.kind().name());
    json.put("activities", gap.acts().stream().map(Enum::name).toList());
    json.put("disclosures", gap.told().stream().map(Enum::name).toList());
    json.put("contacts", gap.contacts());
    return json;
  }

  /**
   * What a commitment of a summary says of it; empty where it has a rate.
   *
   * @throws IllegalArgumentException if it names what this program does not know
   */
  public static Optional<RecordGap> of(JsonNode commitment) {
    JsonNode json = commitment.path("not_recorded");
    return json.isObject()
        ? Optional.of(
            new RecordGap(
                RecordGap.Kind.valueOf(json.path("kind").asText()),
                values(json.path("activities"), Activity::valueOf),
                values(json.path("disclosures"), Disclosure::valueOf),
                json.path("contacts").asBoolean()))
        : Optional.empty();
  }

  private static <T> Set<T> values(JsonNode names, Function<String, T> value) {
    Set<T> values = new LinkedHashSet<>();
    names.forEach(name -> values.add(value.apply(name.asText())));
    return values;
  }
}
