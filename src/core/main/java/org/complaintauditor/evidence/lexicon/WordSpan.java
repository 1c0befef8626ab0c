package org.complaintauditor.evidence.lexicon;

/**
 * Words of a sentence.
 *
 * @param first the place of the first
 * @param last the place of the last
 * @param number the place of the last of them that can be a case's number, or {@link #NO_NUMBER}
 */
record WordSpan(int first, int last, int number) {
  static final int NO_NUMBER = -1;

  /** From the first word of both to the last; its number is that of this one if it has any. */
  WordSpan joined(WordSpan other) {
    return new WordSpan(
        Math.min(first, other.first),
        Math.max(last, other.last),
        number == NO_NUMBER ? other.number : number);
  }
}
