package org.complaintauditor.model;

import java.util.regex.Pattern;

/**
 * Something that a message was found to say, to be pointed at.
 *
 * @param label what it says
 * @param entry the lexicon entry by which it was found
 * @param language the tag of that entry's language, such as {@code fr}
 * @param quote the words, exactly as they stand, but for names: {@link #HIDDEN} stands for each of
 *     their characters where they are not asked for
 * @param start where the quote begins in the message as its reader sees it, counted in characters
 *     from 0
 * @param value the number that is told, of a {@link Label#TRACKING_NUMBER}, with the groups of
 *     digits behind it, which may belong to it; else empty
 * @param opinion what the second opinion says of it
 */
public record Detection(
    Label label,
    String entry,
    String language,
    String quote,
    int start,
    String value,
    Opinion opinion) {

  /** Stands for a character of a name that is not shown. */
  public static final char HIDDEN = '\u2026';

  private static final Pattern HIDDEN_WORDS =
      Pattern.compile(HIDDEN + "+(?:[ \u00A0.-]+" + HIDDEN + "+)*");

  /** A detection of which no second opinion was asked. */
  public Detection(
      Label label, String entry, String language, String quote, int start, String value) {
    this(label, entry, language, quote, start, value, Opinion.NONE);
  }

  /** The same with this opinion. */
  public Detection with(Opinion said) {
    return said == opinion
        ? this
        : new Detection(label, entry, language, quote, start, value, said);
  }

  /** The same in the words of a vocabulary. */
  Detection in(Vocabulary words) {
    return new Detection(words.mine(label), entry, language, quote, start, value, opinion);
  }

  /** The same with this quote, which is as long and has names hidden. */
  public Detection hiding(String shown) {
    return shown.equals(quote)
        ? this
        : new Detection(label, entry, language, shown, start, value, opinion);
  }

  /** Whether it is a quote of this text, seen as its reader does; a hidden name may be any. */
  public boolean standsIn(String seen) {
    if (end() > seen.length()) {
      return false;
    }
    for (int i = 0; i < quote.length(); i++) {
      if (quote.charAt(i) != seen.charAt(start + i) && quote.charAt(i) != HIDDEN) {
        return false;
      }
    }
    return true;
  }

  /** A quote as it is shown: one ellipsis for a hidden name, however long it is. */
  public static String shown(String quote) {
    return quote.indexOf(HIDDEN) < 0
        ? quote
        : HIDDEN_WORDS.matcher(quote).replaceAll(String.valueOf(HIDDEN));
  }

  /** Whether the lexicon found it and the second opinion does not. */
  public boolean isDoubted() {
    return opinion == Opinion.DOUBTED;
  }

  /** The end of the quote: the position after its last character. */
  public int end() {
    return start + quote.length();
  }
}
