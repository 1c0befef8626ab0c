package org.complaintauditor.text;

import java.util.regex.Pattern;

/**
 * Makes text of an export harmless for a terminal or a page: nothing in it can move the cursor,
 * change colours or turn the direction of writing. What is replaced stays visible.
 */
public final class TextSanitizer {

  private static final char REPLACEMENT = '\uFFFD';

  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  private TextSanitizer() {}

  /**
   * The text in one line: line breaks and tabs become a space, other control characters visible.
   */
  public static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean space = true;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      if (isSpace(character)) {
        if (!space) {
          line.append(' ');
        }
        space = true;
      } else {
        line.appendCodePoint(visible(character));
        space = false;
      }
    }
    return line.toString().stripTrailing();
  }

  /** The text in one line, cut to this many characters, with an ellipsis if something was cut. */
  public static String line(String text, int atMost) {
    String line = line(text);
    if (line.codePointCount(0, line.length()) <= atMost) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, atMost - 1)).stripTrailing() + "\u2026";
  }

  /** The text in its lines, each as {@link #line(String)} makes it; empty ones as one between. */
  public static String lines(String text) {
    StringBuilder lines = new StringBuilder(text.length());
    boolean gap = false;
    for (String each : LINE_BREAK.split(text, -1)) {
      String line = line(each);
      if (line.isEmpty()) {
        gap = lines.length() > 0;
      } else {
        lines.append(lines.length() == 0 ? "" : gap ? "\n\n" : "\n").append(line);
        gap = false;
      }
    }
    return lines.toString();
  }

  private static boolean isSpace(int character) {
    return character == ' '
        || character == '\t'
        || character == '\n'
        || character == '\r'
        || character == 0x85
        || character == 0x2028
        || character == 0x2029;
  }

  private static int visible(int character) {
    if (character < 0x20) {
      return 0x2400 + character;
    }
    if (character == 0x7F) {
      return 0x2421;
    }
    int type = Character.getType(character);
    boolean harmful =
        type == Character.CONTROL
            || type == Character.SURROGATE
            || character == 0x061C
            || (character >= 0x200E && character <= 0x200F)
            || (character >= 0x202A && character <= 0x202E)
            || (character >= 0x2066 && character <= 0x2069)
            || (character & 0xFFFE) == 0xFFFE;
    return harmful ? REPLACEMENT : character;
  }
}
