package org.complaintauditor.intake.file;

/** A cell's value as messages show it. */
public final class CellText {
  private static final int LONGEST = 80;

  private CellText() {}

  /** The text, of which no more than 80 characters are shown. */
  public static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = LONGEST - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
