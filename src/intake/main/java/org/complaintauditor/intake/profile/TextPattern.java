package org.complaintauditor.intake.profile;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import org.complaintauditor.model.InvalidValueException;
import org.complaintauditor.model.Wording;

/**
 * What a profile asks of a text: {@code /.../} is a pattern that is found in it, anything else is
 * the whole text; upper and lower case do not matter. Patterns match in linear time.
 */
public final class TextPattern {
  private static final int MOST_PARTS = 5_000;
  private static final java.util.regex.Pattern CODE_POINT =
      java.util.regex.Pattern.compile("\\\\x\\{\\w*}");
  private static final java.util.regex.Pattern TIMES =
      java.util.regex.Pattern.compile("\\{(\\d{1,4})(?:,(\\d{0,4}))?}");

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
    if (parts(CODE_POINT.matcher(expression).replaceAll("x")) > MOST_PARTS) {
      throw new InvalidValueException(Wording.of("intake.is-a-pattern-of-more-than-5"));
    }
    try {
      return new TextPattern(
          written, Optional.of(Pattern.compile(expression, Pattern.CASE_INSENSITIVE)));
    } catch (PatternSyntaxException e) {
      throw new InvalidValueException(
          Wording.of("intake.is-not-a-pattern-can-be-matched", e.getDescription()), e);
    }
  }

  /**
   * How many parts the pattern has when its repetitions are written out, as the library does before
   * it has seen a text: what has too many fills the memory.
   */
  private static long parts(String expression) {
    Deque<Long> outside = new ArrayDeque<>();
    java.util.regex.Matcher times = TIMES.matcher(expression);
    long all = 0;
    long last = 0;
    boolean list = false;
    for (int i = 0; i < expression.length() && all <= MOST_PARTS; i++) {
      char character = expression.charAt(i);
      if (character == '(' && !list) {
        outside.push(all);
        all = 0;
      } else if (character == ')' && !list && !outside.isEmpty()) {
        last = all + 1;
        all = last + outside.pop();
      } else if (character == '{' && !list && times.region(i, expression.length()).lookingAt()) {
        long more = last * (Math.max(most(times), 1) - 1);
        last += more;
        all += more;
        i = times.end() - 1;
      } else if (!list && "*+?".indexOf(character) < 0) {
        last = 1;
        all++;
      }
      list = character == '[' || (list && character != ']');
      i += character == '\\' ? 1 : 0;
    }
    return all;
  }

  private static int most(java.util.regex.Matcher times) {
    String most = times.group(2);
    return Integer.parseInt(most == null || most.isEmpty() ? times.group(1) : most);
  }

  /** Whether the text is, or holds, what is asked. */
  public boolean fits(String text) {
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
  public Optional<String> whole() {
    return pattern.isPresent() ? Optional.empty() : Optional.of(written);
  }

  public static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return written;
  }
}
