package org.complaintauditor.evidence.lexicon;

import java.util.List;

/** An index of phrases. A phrase is only tried on a sentence that has the words it needs. */
final class PhraseIndex {
  private final Phrase[] all;

  /**
   * For each phrase, its most selective set of required words: a sentence without one of them
   * cannot match.
   */
  private final int[] rarest;

  /** For each phrase, a second set of required words. */
  private final int[] next;

  private final int needed;

  /**
   * Phrases.
   *
   * @param all the phrases
   * @param rarest for each, the number of a set of words of which one is there if it is
   * @param next for each, the number of another such set
   * @param needed the number of a set of words of which one is there if one of the phrases is
   */
  PhraseIndex(List<Phrase> all, int[] rarest, int[] next, int needed) {
    this.all = all.toArray(new Phrase[0]);
    this.rarest = rarest;
    this.next = next;
    this.needed = needed;
  }

  /** The places at which one of the phrases can begin. */
  long starts(WordPositions marks, long to) {
    long starts = 0;
    for (int i = next(marks, 0); i < all.length; i = next(marks, i + 1)) {
      starts |= all[i].starts(marks, to);
    }
    return starts;
  }

  /** The places at which one of the phrases can end. */
  long ends(WordPositions marks, long from) {
    long ends = 0;
    for (int i = next(marks, 0); i < all.length; i = next(marks, i + 1)) {
      ends |= all[i].ends(marks, from);
    }
    return ends;
  }

  /** The number of a set of words of which one is there if one of the phrases is. */
  int needed() {
    return needed;
  }

  /**
   * The next phrase whose required words are all in the sentence.
   *
   * @param from the first number that counts, from 0
   * @return as many as there are phrases if there is none
   */
  int next(WordPositions marks, int from) {
    int i = from;
    while (i < rarest.length && (marks.places(rarest[i]) == 0 || marks.places(next[i]) == 0)) {
      i++;
    }
    return i;
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
