package org.complaintauditor.intake.file;

/**
 * Texts without halves of characters. A system that cuts texts at a number of UTF-16 units leaves
 * half an emoji at the end, which no file in UTF-8 can hold.
 */
public final class WholeCharacters {
  private static final char REPLACEMENT = '\uFFFD';

  private WholeCharacters() {}

  /** The text, with U+FFFD in place of each half of a character. */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return replaced(text);
      }
    }
    return text;
  }

  private static String replaced(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }
}
