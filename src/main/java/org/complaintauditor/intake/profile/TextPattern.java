package org.complaintauditor.intake.profile;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * What a profile asks of a text: {@code /.../} is a pattern that is found in it, anything else is
 * the whole text; upper and lower case do not matter. Patterns match in linear time.
 */
final class TextPattern {
  private final String written;
  private final Optional<Pattern> pattern;

  private TextPattern(String written, Optional<Pattern> pattern) {
    this.written = written;
    this.pattern = pattern;
  }

  /**
   * The pattern that is written so.
   *
   * @throws IllegalArgumentException if it is no pattern
   */
  static TextPattern of(String written) {
    if (written.length() < 2 || !written.startsWith("/") || !written.endsWith("/")) {
      return new TextPattern(fold(written.strip()), Optional.empty());
    }
    String expression = written.substring(1, written.length() - 1);
    try {
      return new TextPattern(
          written, Optional.of(Pattern.compile(expression, Pattern.CASE_INSENSITIVE)));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "is not a pattern that can be matched in linear time (%s)".formatted(e.getDescription()),
          e);
    }
  }

  /** Whether the text is, or holds, what is asked. */
  boolean fits(String text) {
    return pattern
        .map(compiled -> compiled.matcher(text).find())
        .orElseGet(() -> fold(text.strip()).equals(written));
  }

  /** What the pattern's first group (without one: the pattern) holds in the text, or empty. */
  String in(String text) {
    if (pattern.isEmpty()) {
      return fits(text) ? text.strip() : "";
    }
    Matcher matcher = pattern.get().matcher(text);
    if (!matcher.find()) {
      return "";
    }
    String found = matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
    return found == null ? "" : found;
  }

  /** Whether this is a whole text, and which, in lower case. */
  Optional<String> whole() {
    return pattern.isPresent() ? Optional.empty() : Optional.of(written);
  }

  static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return written;
  }
}
