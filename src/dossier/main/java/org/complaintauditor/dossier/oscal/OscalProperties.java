package org.complaintauditor.dossier.oscal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;

/** Properties in our own name space: what OSCAL has no place for. */
final class OscalProperties {
  /** The name space of the properties; nothing is found there. */
  static final String NAMESPACE = "urn:complaint-auditor:oscal:1";

  private OscalProperties() {}

  /** Writes {@code props}; those without a value are left out, as OSCAL has no empty values. */
  static void write(JsonGenerator json, Map<String, String> values) throws IOException {
    json.writeArrayFieldStart("props");
    for (Map.Entry<String, String> entry : values.entrySet()) {
      String value = line(entry.getValue(), "");
      if (!value.isEmpty()) {
        json.writeStartObject();
        json.writeStringField("name", entry.getKey());
        json.writeStringField("ns", NAMESPACE);
        json.writeStringField("value", value);
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  /** A text as OSCAL wants it: one line, no space before or after; the other text if empty. */
  static String line(String text, String other) {
    String line = text.replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ").strip();
    return line.isEmpty() ? other : line;
  }
}
