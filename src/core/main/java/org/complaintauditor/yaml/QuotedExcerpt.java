package org.complaintauditor.yaml;

import java.util.regex.Pattern;
import org.complaintauditor.model.Wording;

/**
 * What messages quote of a file: enough to find the place, and no more. A file that is named by
 * mistake may hold what customers wrote.
 */
final class QuotedExcerpt {
  private static final int LONGEST_PIECE = 40;
  private static final int LONGEST_REASON = 120;
  private static final String REPEATED = "found duplicate key ";
  private static final Pattern NAME = Pattern.compile("[\\w.-]{1,40}");

  private QuotedExcerpt() {}

  /** The beginning of the first line. */
  static String piece(String text) {
    return cut(text, LONGEST_PIECE);
  }

  /** What a parser says is wrong, which may quote the file. */
  static Wording reason(String text) {
    if (text.startsWith(REPEATED)) {
      String key = text.substring(REPEATED.length());
      return NAME.matcher(key).matches()
          ? Wording.of("core.found-duplicate-key", key)
          : Wording.of("core.found-one-key-twice");
    }
    return Wording.verbatim(cut(text, LONGEST_REASON));
  }

  private static String cut(String text, int longest) {
    String line = text.lines().findFirst().orElse("");
    if (line.codePointCount(0, line.length()) > longest) {
      return line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
    }
    return line.length() < text.stripTrailing().length() ? line + "…" : line;
  }
}
