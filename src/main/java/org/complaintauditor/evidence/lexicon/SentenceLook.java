package org.complaintauditor.evidence.lexicon;

import java.util.List;
import java.util.Optional;
import org.complaintauditor.evidence.message.Sentence;

/** A sentence of a message, and where in it something is denied or made a condition. */
final class SentenceLook {
  private final Marks marks;
  private final Sentence sentence;
  private final long denied;
  private final int condition;

  /**
   * Looks at a sentence.
   *
   * @param marks of this sentence
   * @param negation words that deny
   * @param noNegation phrases with such words that deny nothing
   * @param conditions words that begin a condition
   */
  SentenceLook(
      Marks marks, Sentence sentence, Phrase negation, Phrase noNegation, Phrase conditions) {
    this.marks = marks;
    this.sentence = sentence;
    this.denied = places(negation) & ~places(noNegation);
    long condition = places(conditions);
    this.condition = condition == 0 ? Integer.MAX_VALUE : Long.numberOfTrailingZeros(condition);
  }

  Sentence sentence() {
    return sentence;
  }

  /** Whether the sentence holds one of the phrases, denied or not. */
  boolean holdsOneOf(List<Phrase> phrases) {
    for (Phrase phrase : phrases) {
      if (phrase.ends(marks, marks.all()) != 0) {
        return true;
      }
    }
    return false;
  }

  /** The phrase's first place in the sentence where it is neither denied nor conditional. */
  Optional<Span> first(Phrase phrase, boolean negated, boolean conditional) {
    if (phrase.ends(marks, marks.all()) == 0) {
      return Optional.empty();
    }
    for (int i = 0; i < sentence.size(); i++) {
      long ends = phrase.ends(marks, 1L << i);
      if (ends != 0) {
        Span span = new Span(i, Math.max(i, Long.numberOfTrailingZeros(ends) - 1));
        if ((negated || !isDenied(span)) && (conditional || condition > span.first())) {
          return Optional.of(span);
        }
      }
    }
    return Optional.empty();
  }

  /** A negation denies all of its clause. */
  private boolean isDenied(Span span) {
    for (long left = denied; left != 0; left &= left - 1) {
      int clause = sentence.clause(Long.numberOfTrailingZeros(left));
      if (clause >= sentence.clause(span.first()) && clause <= sentence.clause(span.last())) {
        return true;
      }
    }
    return false;
  }

  /** All places that the phrase takes up somewhere. */
  private long places(Phrase phrase) {
    long places = 0;
    if (phrase.ends(marks, marks.all()) == 0) {
      return places;
    }
    for (int i = 0; i < sentence.size(); i++) {
      long ends = phrase.ends(marks, 1L << i);
      if (ends != 0) {
        int end = 63 - Long.numberOfLeadingZeros(ends);
        places |= ((1L << end) - 1) & -(1L << i);
      }
    }
    return places;
  }
}
