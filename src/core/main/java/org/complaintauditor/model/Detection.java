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
 */
public record Detection(
    Label label, String entry, String language, String quote, int start, String value) {

  /** Where the quote ends: the position after its last character. */
  public int end() {
    return start + quote.length();
  }
}
