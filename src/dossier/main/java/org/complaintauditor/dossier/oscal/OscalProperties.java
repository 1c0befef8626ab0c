package org.complaintauditor.dossier.oscal;

import java.util.List;
import java.util.Map;

/** Properties in our own name space: what OSCAL has no place for. */
final class OscalProperties {
  /** The name space of the properties; nothing is found there. */
  static final String NAMESPACE = "urn:complaint-auditor:oscal:1";

  private record Property(String name, String ns, String value) {}

  private OscalProperties() {}

  /** The {@code props}; those without a value are left out, as OSCAL has no empty values. */
  static List<?> of(Map<String, ?> values) {
    return values.entrySet().stream()
        .map(one -> new Property(one.getKey(), NAMESPACE, line(String.valueOf(one.getValue()), "")))
        .filter(one -> !one.value().isEmpty())
        .toList();
  }

  /** A text as OSCAL wants it: one line, no space before or after; the other text if empty. */
  static String line(String text, String other) {
    String line = text.replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ").strip();
    return line.isEmpty() ? other : line;
  }
}
