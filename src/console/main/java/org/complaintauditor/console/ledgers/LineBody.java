package org.complaintauditor.console.ledgers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.StringJoiner;
import org.complaintauditor.store.ledger.LedgerLine;

/**
 * The keys of what a line of the ledger says, as texts. A key within another has both names with a
 * dot between, and a list is one text with commas.
 *
 * @param values what the keys say, in the line's order
 */
public record LineBody(Map<String, String> values) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public LineBody {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** What a line says. */
  public static LineBody of(LedgerLine line) {
    Map<String, String> values = new LinkedHashMap<>();
    try {
      put("", JSON.readTree(line.body()), values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the ledger takes JSON objects only", e);
    }
    return new LineBody(values);
  }

  private static void put(String name, JsonNode value, Map<String, String> values) {
    if (value.isObject()) {
      value
          .properties()
          .forEach(
              one ->
                  put(
                      name.isEmpty() ? one.getKey() : name + "." + one.getKey(),
                      one.getValue(),
                      values));
    } else if (value.isArray()) {
      StringJoiner all = new StringJoiner(", ");
      value.forEach(one -> all.add(one.asText()));
      values.put(name, all.toString());
    } else if (!value.isNull()) {
      values.put(name, value.asText());
    }
  }

  /** What a key says; empty if it is not there. */
  public String get(String key) {
    return values.getOrDefault(key, "");
  }

  /** The line that this one is about, where it is about another. */
  public OptionalLong of() {
    String of = get("of");
    return of.matches("[1-9][0-9]{0,17}")
        ? OptionalLong.of(Long.parseLong(of))
        : OptionalLong.empty();
  }
}
