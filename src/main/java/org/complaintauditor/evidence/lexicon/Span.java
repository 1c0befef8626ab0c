package org.complaintauditor.evidence.lexicon;

/**
 * Words of a sentence.
 *
 * @param first the place of the first
 * @param last the place of the last
 */
record Span(int first, int last) {

  /** From the first word of both to the last. */
  Span joined(Span other) {
    return new Span(Math.min(first, other.first), Math.max(last, other.last));
  }
}
