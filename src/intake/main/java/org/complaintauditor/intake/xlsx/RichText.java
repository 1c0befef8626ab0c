package org.complaintauditor.intake.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of cells that may change their font on the way. */
final class RichText {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private RichText() {}

  /**
   * The text of the element that has just begun; goes to its end. How Japanese texts are pronounced
   * is left out.
   */
  static String of(PartXmlReader tags) {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    int hiddenBelow = Integer.MAX_VALUE;
    boolean inText = false;
    while (depth > 0 && tags.next(inText ? text : null)) {
      if (tags.begins()) {
        depth++;
        if (tags.name().equals("rPh")) {
          hiddenBelow = Math.min(hiddenBelow, depth);
        }
        inText = tags.name().equals("t") && depth < hiddenBelow;
      } else {
        if (depth == hiddenBelow) {
          hiddenBelow = Integer.MAX_VALUE;
        }
        depth--;
        inText = false;
      }
    }
    return unescaped(text.toString());
  }

  /** The text in which characters that XML cannot hold are written as {@code _x000D_}. */
  static String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    return ESCAPED
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }
}
