package org.complaintauditor.model;

/**
 * Something that a message was found to say, to be pointed at.
 *
 * @param label what it says
 * @param entry the lexicon entry by which it was found
 * @param language the tag of that entry's language, such as {@code fr}
 * @param quote the words, exactly as they stand
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

  /** Whether the lexicon found it and the second opinion does not. */
  public boolean isDoubted() {
    return opinion == Opinion.DOUBTED;
  }

  /** Where the quote ends: the position after its last character. */
  public int end() {
    return start + quote.length();
  }
}
