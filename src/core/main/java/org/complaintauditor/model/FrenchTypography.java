package org.complaintauditor.model;

import java.util.regex.Pattern;

/**
 * How French texts are set, as in Canada: a no-break space before a colon and within quotation
 * marks, none before other marks, and the curved apostrophe. In one place, so that whoever writes a
 * text writes plain blanks and apostrophes.
 */
public final class FrenchTypography {

  private static final Pattern COLON = Pattern.compile("[ \u00a0\u202f]:(?=[\\s\u00a0]|$)");
  private static final Pattern OTHER_MARK = Pattern.compile("[ \u00a0\u202f]([;?!])");
  private static final Pattern OPENING = Pattern.compile("«[ \u00a0\u202f]?");
  private static final Pattern CLOSING = Pattern.compile("[ \u00a0\u202f]?»");

  /** In a pattern of {@link java.text.MessageFormat} an apostrophe is doubled. */
  private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})''?(?=[\\p{L}\\d«{])");

  private FrenchTypography() {}

  /** The same text, or pattern of texts, as it is set. */
  public static String set(String text) {
    String colons = COLON.matcher(text).replaceAll("\u00a0:");
    String marks = OTHER_MARK.matcher(colons).replaceAll("$1");
    String opened = OPENING.matcher(marks).replaceAll("«\u00a0");
    String closed = CLOSING.matcher(opened).replaceAll("\u00a0»");
    return APOSTROPHE.matcher(closed).replaceAll("’");
  }
}
