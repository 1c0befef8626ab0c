package org.complaintauditor.evidence.lexicon;

import org.complaintauditor.evidence.message.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The places of words in a sentence. Each word set that phrases look for has a bit mask: bit i is
 * set if the word at place i belongs to the set.
 */
final class WordPositions {
  private final DirectionVocabulary vocabulary;
  private final long[] places;
  private final int[] known;
  private final long[] starts;
  private @Nullable LookedUpSentence marked;
  private int sentences;
  private long all;

  /**
   * Marks of no sentence yet.
   *
   * @param shared how many phrases are used by others
   */
  WordPositions(DirectionVocabulary vocabulary, int shared) {
    this.vocabulary = vocabulary;
    this.places = new long[vocabulary.size()];
    this.known = new int[shared];
    this.starts = new long[shared];
  }

  /** Marks a sentence, unless it is the one that is marked. */
  void mark(LookedUpSentence row) {
    if (marked != null) {
      if (marked.sentence() == row.sentence()) {
        return;
      }
      set(marked, 0);
    }
    marked = row;
    sentences++;
    all = (1L << (row.size() + 1)) - 1;
    places[WordSets.ALL] = all;
    set(row, 1);
  }

  /** Sets the bit of each word in the places of its sets; or, with none, clears them. */
  private void set(LookedUpSentence row, long bit) {
    Sentence sentence = row.sentence();
    for (int i = 0; i < row.size(); i++) {
      for (int bits = sentence.kinds(i); bits != 0; bits &= bits - 1) {
        set(vocabulary.setsOfKind(Integer.numberOfTrailingZeros(bits)), bit << i);
      }
      set(row.word(i).sets(vocabulary), bit << i);
    }
  }

  private void set(int[] sets, long bit) {
    for (int set : sets) {
      places[set] = bit == 0 ? 0 : places[set] | bit;
    }
  }

  /**
   * The places at which the shared phrase of this number can begin, wherever it ends; computed
   * once.
   */
  long starts(int number, Phrase phrase) {
    if (known[number] != sentences) {
      known[number] = sentences;
      starts[number] = phrase.starts(this, all);
    }
    return starts[number];
  }

  /** The places at which a word of the set of this number stands. */
  long places(int set) {
    return places[set];
  }

  /** Whether the sentence has a word of each of these sets. */
  boolean hasAll(int[] sets) {
    for (int set : sets) {
      if (places[set] == 0) {
        return false;
      }
    }
    return true;
  }

  /** Every place, and the one after the last. */
  long all() {
    return all;
  }
}
