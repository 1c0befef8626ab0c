package org.complaintauditor.report.xlsx;

import java.util.regex.Pattern;

/** Text as a cell can hold it, whatever an export had in it. */
public final class CellString {

  /** The most characters that a cell holds. */
  public static final int LONGEST = 32_767;

  /** Stands at the end of a text that was cut. */
  static final String CUT = " […]";

  private static final char REPLACEMENT = '\ufffd';
  private static final String STARTS_A_FORMULA = "=+-@\t\r";

  /** What a reader of the file would take for an escaped character. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private CellString() {}

  /**
   * The text cut where a cell ends, with what XML cannot say and what turns the direction of
   * writing replaced by a visible mark.
   */
  public static String of(String text) {
    String clean = escaped(allowed(text));
    if (clean.length() <= LONGEST) {
      return clean;
    }
    int cut = LONGEST - CUT.length();
    if (Character.isHighSurrogate(clean.charAt(cut - 1))) {
      cut--;
    }
    return clean.substring(0, cut) + CUT;
  }

  /** The text as a reader of the workbook gets it back. */
  public static String seen(String text) {
    return of(text).replace("_x005F_", "_");
  }

  /** Whether a spreadsheet would read a formula if somebody entered the text again. */
  public static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
  }

  private static String escaped(String text) {
    return text.contains("_x") ? ESCAPE.matcher(text).replaceAll("_x005F_") : text;
  }

  private static String allowed(String text) {
    if (text.chars().allMatch(CellString::isAllowed)) {
      return text;
    }
    return text.codePoints()
        .map(c -> isAllowed(c) ? c : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isAllowed(int c) {
    if (c < 0x20) {
      return c == '\t' || c == '\n' || c == '\r';
    }
    return c < 0x7f
        || (c > 0x9f && !isLoneSurrogate(c) && !turnsDirection(c) && c != 0xfffe && c != 0xffff);
  }

  private static boolean isLoneSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  private static boolean turnsDirection(int c) {
    return c == 0x61c
        || (c >= 0x200e && c <= 0x200f)
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
