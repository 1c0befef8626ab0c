package org.complaintauditor.dossier.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.complaintauditor.model.Wording;

/**
 * Holds a JSON document against its schema, as far as the dossier's own schemas go: {@code type},
 * {@code required}, {@code properties}, {@code additionalProperties}, {@code items}, {@code enum},
 * {@code const}, {@code pattern} and {@code minimum}. A test holds it against a validator that
 * knows all of JSON Schema; that one would bring the program five libraries for three small files.
 */
final class StructureCheck {
  private final String file;
  private final Deviations found;

  StructureCheck(String file, Deviations found) {
    this.file = file;
    this.found = found;
  }

  /** Adds a deviation for each place that is not as the schema says. */
  void check(JsonNode schema, JsonNode value) {
    check(schema, value, "");
  }

  private void check(JsonNode schema, JsonNode value, String at) {
    JsonNode types = schema.path("type");
    if (!types.isMissingNode() && !isOneOf(types, value)) {
      deviates(at, Wording.of("dossier.should-be", Wording.choice(names(types))));
      return;
    }
    if (schema.has("const") && !schema.get("const").equals(value)) {
      deviates(at, Wording.of("dossier.should-be", schema.get("const").asText()));
    }
    if (schema.has("enum") && !contains(schema.get("enum"), value)) {
      deviates(at, Wording.of("dossier.should-be", Wording.choice(names(schema.get("enum")))));
    }
    if (value.isTextual()
        && schema.has("pattern")
        && !Pattern.compile(schema.get("pattern").asText()).matcher(value.asText()).find()) {
      deviates(at, Wording.of("dossier.should-look-like", schema.get("pattern").asText()));
    }
    if (value.isNumber()
        && schema.has("minimum")
        && value.decimalValue().compareTo(schema.get("minimum").decimalValue()) < 0) {
      deviates(at, Wording.of("dossier.should-be-at-least", schema.get("minimum").asText()));
    }
    if (value.isObject()) {
      checkObject(schema, value, at);
    }
    if (value.isArray() && schema.has("items")) {
      for (int i = 0; i < value.size(); i++) {
        check(schema.get("items"), value.get(i), at + "/" + i);
      }
    }
  }

  private void checkObject(JsonNode schema, JsonNode value, String at) {
    for (JsonNode name : schema.path("required")) {
      if (!value.has(name.asText())) {
        deviates(at, Wording.of("dossier.lacks", name.asText()));
      }
    }
    JsonNode others = schema.path("additionalProperties");
    for (Map.Entry<String, JsonNode> property : value.properties()) {
      JsonNode known = schema.path("properties").path(property.getKey());
      String place = at + "/" + property.getKey();
      if (!known.isMissingNode()) {
        check(known, property.getValue(), place);
      } else if (others.isObject()) {
        check(others, property.getValue(), place);
      } else if (others.isBoolean() && !others.asBoolean()) {
        deviates(place, Wording.of("dossier.is-not-known-here"));
      }
    }
  }

  private void deviates(String at, Wording what) {
    found.add(file, at.isEmpty() ? what : Wording.of("core.two-parts", at, what));
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    if (object.isArray()) {
      object.forEach(name -> names.add(name.asText()));
    } else {
      names.add(object.asText());
    }
    return names;
  }

  private static boolean contains(JsonNode values, JsonNode value) {
    for (JsonNode node : values) {
      if (node.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOneOf(JsonNode types, JsonNode value) {
    return names(types).stream().anyMatch(type -> is(type, value));
  }

  private static boolean is(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      case "number" -> value.isNumber();
      case "integer" ->
          value.isNumber()
              && value.decimalValue().stripTrailingZeros().scale() <= 0
              && value.decimalValue().abs().compareTo(BigDecimal.TEN.pow(18)) < 0;
      default -> throw new IllegalArgumentException("no type of JSON Schema: " + type);
    };
  }
}
