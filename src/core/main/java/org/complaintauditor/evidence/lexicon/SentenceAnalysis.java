package org.complaintauditor.evidence.lexicon;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.complaintauditor.evidence.message.Sentence;
import org.complaintauditor.evidence.message.TokenKind;

/** A sentence of a message, and where in it something is denied or made a condition. */
final class SentenceAnalysis {
  private static final long UNKNOWN = -1;

  private final WordPositions marks;
  private final Sentence sentence;
  private final Phrase negation;
  private final Phrase noNegation;
  private final Phrase conditions;

  /** The places of what denies; not looked for until it matters. */
  private long denied = UNKNOWN;

  /** The first place of what makes a condition; not looked for until it matters. */
  private long condition = UNKNOWN;

  /**
   * Looks at a sentence.
   *
   * @param marks of this sentence
   * @param negation words that deny
   * @param noNegation phrases with such words that deny nothing
   * @param conditions words that begin a condition
   */
  SentenceAnalysis(
      WordPositions marks,
      Sentence sentence,
      Phrase negation,
      Phrase noNegation,
      Phrase conditions) {
    this.marks = marks;
    this.sentence = sentence;
    this.negation = negation;
    this.noNegation = noNegation;
    this.conditions = conditions;
  }

  /** Whether it ends with a question mark. */
  boolean isQuestion() {
    return sentence.question();
  }

  /** Whether the sentence has words that one of the phrases of each group needs. */
  boolean canHoldAll(List<PhraseIndex> groups) {
    for (int i = 0; i < groups.size(); i++) {
      if (marks.places(groups.get(i).needed()) == 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether the sentence holds one of the phrases, denied or not. */
  boolean holdsOneOf(List<Phrase> phrases) {
    for (Phrase phrase : phrases) {
      if (phrase.starts(marks, marks.all()) != 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether one of the phrases is in the sentence and speaks of this number: it takes the number
   * up, with no figures of another clause, or it takes up no figures at all.
   *
   * @param number the place of the number
   */
  boolean speaksOf(int number, List<Phrase> phrases) {
    for (Phrase phrase : phrases) {
      for (long left = starts(phrase); left != 0; left &= left - 1) {
        int start = Long.numberOfTrailingZeros(left);
        for (long ends = phrase.ends(marks, 1L << start); ends != 0; ends &= ends - 1) {
          if (isOf(number, start, Long.numberOfTrailingZeros(ends))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean isOf(int number, int start, int end) {
    boolean figures = false;
    boolean elsewhere = false;
    for (int i = start; i < end; i++) {
      if (TokenKind.isFigure(sentence.kinds(i))) {
        figures = true;
        elsewhere |= sentence.clause(i) != sentence.clause(number);
      }
    }
    return !figures || (start <= number && number < end && !elsewhere);
  }

  private WordSpan span(int first, int last) {
    int number = last;
    while (number >= first && !TokenKind.CODE.isIn(sentence.kinds(number))) {
      number--;
    }
    return new WordSpan(first, last, number < first ? WordSpan.NO_NUMBER : number);
  }

  /**
   * The first place of the first phrase that is somewhere neither denied nor conditional.
   *
   * @param counts whether a place counts
   */
  Optional<WordSpan> first(
      PhraseIndex group, boolean negated, boolean conditional, Predicate<WordSpan> counts) {
    for (int i = group.next(marks, 0); i < group.size(); i = group.next(marks, i + 1)) {
      Optional<WordSpan> span = first(group.get(i), negated, conditional, counts);
      if (span.isPresent()) {
        return span;
      }
    }
    return Optional.empty();
  }

  /**
   * The first span of the phrase that counts; of spans with one end, the one in the latest clause.
   */
  private Optional<WordSpan> first(
      Phrase phrase, boolean negated, boolean conditional, Predicate<WordSpan> counts) {
    Optional<WordSpan> first = Optional.empty();
    for (long left = starts(phrase); left != 0; left &= left - 1) {
      int start = Long.numberOfTrailingZeros(left);
      int end = Long.numberOfTrailingZeros(phrase.ends(marks, 1L << start));
      WordSpan span = span(start, Math.max(start, end - 1));
      if (first.isPresent() && first.get().last() != span.last()) {
        return first;
      }
      boolean nearer =
          first.isEmpty() || sentence.clause(first.get().first()) < sentence.clause(start);
      if (nearer
          && (negated || !isDenied(span))
          && (conditional || !isConditional(span))
          && counts.test(span)) {
        first = Optional.of(span);
      }
    }
    return first;
  }

  /**
   * The first place of the first phrase, as {@link #first}, but one in the clauses of a span first.
   */
  Optional<WordSpan> beside(
      WordSpan span, PhraseIndex group, boolean negated, boolean conditional) {
    int firstClause = sentence.clause(span.first());
    int lastClause = sentence.clause(span.last());
    Optional<WordSpan> beside =
        first(
            group,
            negated,
            conditional,
            one ->
                sentence.clause(one.first()) >= firstClause
                    && sentence.clause(one.last()) <= lastClause);
    return beside.isPresent() ? beside : first(group, negated, conditional, any -> true);
  }

  /** The places of words at which the phrase begins. */
  private long starts(Phrase phrase) {
    return phrase.starts(marks, marks.all()) & (marks.all() >>> 1);
  }

  /** A negation denies all of its clause. */
  private boolean isDenied(WordSpan span) {
    if (denied == UNKNOWN) {
      long all = places(negation);
      denied = all == 0 ? 0 : all & ~places(noNegation);
    }
    for (long left = denied; left != 0; left &= left - 1) {
      int clause = sentence.clause(Long.numberOfTrailingZeros(left));
      if (clause >= sentence.clause(span.first()) && clause <= sentence.clause(span.last())) {
        return true;
      }
    }
    return false;
  }

  /** Whether what makes a condition begins at or before it. */
  private boolean isConditional(WordSpan span) {
    if (condition == UNKNOWN) {
      condition = Long.numberOfTrailingZeros(places(conditions));
    }
    return condition <= span.first();
  }

  /** All places that the phrase takes up somewhere. */
  private long places(Phrase phrase) {
    long places = 0;
    for (long left = starts(phrase); left != 0; left &= left - 1) {
      int start = Long.numberOfTrailingZeros(left);
      int end = 63 - Long.numberOfLeadingZeros(phrase.ends(marks, 1L << start));
      places |= ((1L << end) - 1) & -(1L << start);
    }
    return places;
  }
}
