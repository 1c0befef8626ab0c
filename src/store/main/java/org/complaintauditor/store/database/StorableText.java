package org.complaintauditor.store.database;

/**
 * What can stand in a text column of every database. PostgreSQL takes neither the character NUL nor
 * half a character, so both are shown as what they are: {@code U+2400} and {@code U+FFFD}.
 */
public final class StorableText {

  private static final char SYMBOL_FOR_NULL = '\u2400';
  private static final char REPLACEMENT = '\ufffd';

  private StorableText() {}

  /** The text, as every database takes it. */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == 0 || Character.isSurrogate(character)) {
        return repaired(text);
      }
    }
    return text;
  }

  private static String repaired(String text) {
    StringBuilder repaired = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (point == 0) {
                repaired.append(SYMBOL_FOR_NULL);
              } else if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                repaired.append(REPLACEMENT);
              } else {
                repaired.appendCodePoint(point);
              }
            });
    return repaired.toString();
  }
}
