package org.complaintauditor.evidence.lexicon;

import java.util.stream.IntStream;

/** What the phrases of one direction make of a word. */
final class Uses {

  /** Of a word that no phrase has. */
  static final Uses NONE = new Uses(new long[0], new long[0]);

  private final long[] sets;

  /** The words of the row that are not zero: where they stand, and what they are. */
  private final int[] at;

  private final long[] bits;

  private Uses(long[] sets, long[] phrases) {
    this.sets = sets;
    this.at = IntStream.range(0, phrases.length).filter(i -> phrases[i] != 0).toArray();
    this.bits = IntStream.of(at).mapToLong(i -> phrases[i]).toArray();
  }

  /**
   * Uses of a word.
   *
   * @param sets the numbers of the sets that it is in
   * @param size how many sets there are
   * @param phrases the row of the phrases that can be where it is
   */
  static Uses of(int[] sets, int size, long[] phrases) {
    long[] row = new long[(size + Long.SIZE - 1) / Long.SIZE];
    for (int set : sets) {
      row[set / Long.SIZE] |= 1L << set;
    }
    return new Uses(row, phrases);
  }

  /** Uses of any word of a kind. */
  static Uses ofKind(long[] phrases) {
    return new Uses(new long[0], phrases);
  }

  /** Whether the word is in the set of this number. */
  boolean isIn(int set) {
    int at = set / Long.SIZE;
    return at < sets.length && (sets[at] & 1L << set) != 0;
  }

  /** Adds the phrases to a row. */
  void addTo(long[] row) {
    for (int i = 0; i < at.length; i++) {
      row[at[i]] |= bits[i];
    }
  }
}
