package org.complaintauditor.intake.profile.draft;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Texts of an export as profiles have them. */
public final class ProfileText {
  private static final int LONGEST = 60;

  private ProfileText() {}

  /** A profile's name after that of a file. */
  public static String profileName(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    int dot = name.indexOf('.');
    String plain =
        (dot > 0 ? name.substring(0, dot) : name)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    return plain.isEmpty() ? "my-export" : "my-" + plain;
  }

  /** A text as a key of a table, where between slashes stand patterns. */
  public static String key(String text) {
    return quoted(literal(text));
  }

  /** A text as a condition asks for it. */
  static String literal(String text) {
    return text.length() > 1 && text.startsWith("/") && text.endsWith("/")
        ? "/^" + Pattern.quote(text) + "$/"
        : text;
  }

  /** A field as a value: a name in capitals could be taken for a word of a closed list. */
  static String field(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT))
        ? "{from: %s}".formatted(quoted(name))
        : quoted(name);
  }

  /** In one line. */
  public static String inComment(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ");
    return line.codePointCount(0, line.length()) > LONGEST
        ? line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…"
        : line;
  }

  /** How often something occurs. */
  static String times(long count) {
    return count == 1 ? "once" : count + " times";
  }

  /** Several texts, with commas between. */
  public static String list(List<String> texts) {
    return texts.stream().map(ProfileText::quoted).collect(Collectors.joining(", "));
  }

  /** As YAML has texts; in quotes, unless it is plain. */
  public static String quoted(String text) {
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
