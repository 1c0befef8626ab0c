package org.complaintauditor.deciding.file;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.complaintauditor.decision.Decision;

/** Writes decisions as {@code decisions.yaml}. */
public final class DecisionYaml {

  private static final List<String> KEYS =
      List.of(
          "case",
          "commitment",
          "trigger",
          "decision",
          "verdict",
          "reason_code",
          "reason",
          "question",
          "to",
          "waiver",
          "evidence_ref",
          "by",
          "date",
          "seen",
          "basis");

  /** What needs no quotes: it is no number, no truth value and no sign of YAML. */
  private static final Pattern PLAIN = Pattern.compile("[a-z]+_[a-z_]+|[A-Z]+(?:_[A-Z]+)+");

  private DecisionYaml() {}

  /** Writes a list of decisions. */
  public static void write(List<Decision> decisions, Writer to) throws IOException {
    for (Decision decision : decisions) {
      Map<String, String> values = DecisionJson.values(decision);
      String before = "- ";
      for (String key : KEYS) {
        String value = values.getOrDefault(key, "");
        if (!value.isEmpty()) {
          to.write(before + key + ": " + quoted(value) + "\n");
          before = "  ";
        }
      }
    }
  }

  private static String quoted(String value) {
    if (PLAIN.matcher(value).matches()) {
      return value;
    }
    StringBuilder quoted = new StringBuilder("\"");
    value
        .codePoints()
        .forEach(
            letter -> {
              if (letter == '"' || letter == '\\') {
                quoted.append('\\').appendCodePoint(letter);
              } else if (letter == '\n') {
                quoted.append("\\n");
              } else if (letter == '\r') {
                quoted.append("\\r");
              } else if (letter == '\t') {
                quoted.append("\\t");
              } else if (letter < ' '
                  || (letter >= 0x7f && letter < 0xa0)
                  || letter == 0x2028
                  || letter == 0x2029
                  || letter == 0xfeff) {
                quoted.append("\\u%04x".formatted(letter));
              } else {
                quoted.appendCodePoint(letter);
              }
            });
    return quoted.append('"').toString();
  }
}
