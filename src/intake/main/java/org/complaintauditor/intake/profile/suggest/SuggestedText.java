package org.complaintauditor.intake.profile.suggest;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.complaintauditor.intake.file.CellText;
import org.complaintauditor.intake.file.ExportFile;

/** Texts of an export as suggested profiles have them. */
final class SuggestedText {

  private SuggestedText() {}

  /** A profile's name after that of the file. */
  static String profileName(ExportFile file) {
    String name = file.lastName().toLowerCase(Locale.ROOT);
    int dot = name.indexOf('.');
    String plain =
        (dot > 0 ? name.substring(0, dot) : name)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    return plain.isEmpty() ? "my-export" : "my-" + plain;
  }

  /** How sure it is how dates are written; nothing where no value proves it. */
  static List<String> certainty(FieldSample.Dates dates) {
    List<String> lines = new ArrayList<>();
    if (dates.mixed()) {
      lines.add("# UNCERTAIN: these dates are written in several ways; each pattern reads some.");
    }
    if (!dates.settled()) {
      lines.add(
          "# UNCERTAIN: the data do not settle which of these patterns is right. Leave %s."
              .formatted(dates.mixed() ? "those that are" : "one"));
    } else if (!dates.mixed() && !dates.proof().isEmpty()) {
      lines.add("# proved by " + quoted(dates.proof()));
    }
    dates
        .unread()
        .ifPresent(
            text ->
                lines.add(
                    "# UNCERTAIN: not all are dates: \"%s\". Such an event is lost, and listed."
                        .formatted(inComment(text))));
    return lines;
  }

  /** A text as a key of a table, where between slashes stand patterns. */
  static String key(String text) {
    return text.length() > 1 && text.startsWith("/") && text.endsWith("/")
        ? quoted("/^" + Pattern.quote(text) + "$/")
        : quoted(text);
  }

  /** A field as a value: a name in capitals could be taken for a word of a closed list. */
  static String field(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT))
        ? "{from: %s}".formatted(quoted(name))
        : quoted(name);
  }

  /** In one line. */
  static String inComment(String text) {
    return CellText.cut(text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " "));
  }

  /** How often something occurs. */
  static String times(long count) {
    return count == 1 ? "once" : count + " times";
  }

  /** Several texts, with commas between. */
  static String list(List<String> texts) {
    return texts.stream().map(SuggestedText::quoted).collect(Collectors.joining(", "));
  }

  /** As YAML has texts; in quotes, unless it is plain. */
  static String quoted(String text) {
    if (text.matches("[A-Za-z_][A-Za-z0-9_ ]*[A-Za-z0-9_]")
        && !text.matches("(?i)true|false|null|yes|no|on|off")) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c == '\u007f' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
