package org.complaintauditor.evidence.lexicon;

import java.util.List;

/** Phrases of which only those are tried of which a sentence has the words. */
final class Phrases {
  private final int first;
  private final int end;
  private final Phrase[] all;

  /**
   * Phrases.
   *
   * @param first the number of the first in the {@link PhraseIndex}; the others follow
   * @param all the phrases
   */
  Phrases(int first, List<Phrase> all) {
    this.first = first;
    this.end = first + all.size();
    this.all = all.toArray(new Phrase[0]);
  }

  /** Where one of them can begin. */
  long starts(Marks marks, long to) {
    long starts = 0;
    for (int i = marks.next(first, end); i < end; i = marks.next(i + 1, end)) {
      starts |= all[i - first].starts(marks, to);
    }
    return starts;
  }

  /** Where one of them can end. */
  long ends(Marks marks, long from) {
    long ends = 0;
    for (int i = marks.next(first, end); i < end; i = marks.next(i + 1, end)) {
      ends |= all[i - first].ends(marks, from);
    }
    return ends;
  }

  /** Whether the sentence has words that one of them needs. */
  boolean canBe(Marks marks) {
    return marks.next(first, end) < end;
  }

  /**
   * The number of the next phrase of which the sentence has the words.
   *
   * @param from the first number that counts, from 0
   * @return as many as there are phrases if there is none
   */
  int next(Marks marks, int from) {
    return marks.next(first + from, end) - first;
  }

  /** How many there are. */
  int size() {
    return all.length;
  }

  /** The phrase of this number, from 0. */
  Phrase get(int i) {
    return all[i];
  }

  /** All of them, for checks. */
  List<Phrase> all() {
    return List.of(all);
  }
}
