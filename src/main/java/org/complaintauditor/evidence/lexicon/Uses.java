package org.complaintauditor.evidence.lexicon;

import java.util.stream.IntStream;

/** What the phrases of one direction make of a word. */
final class Uses {

  /** Of a word that no phrase has. */
  static final Uses NONE = new Uses(new long[0], new long[0], new long[0]);

  private final long[] sets;
  private final Bits rarest;
  private final Bits next;

  private Uses(long[] sets, long[] rarest, long[] next) {
    this.sets = sets;
    this.rarest = Bits.of(rarest);
    this.next = Bits.of(next);
  }

  /** A row of bits of which most are not set: only the others are kept. */
  private static final class Bits {
    private final int[] at;
    private final long[] bits;

    private Bits(int[] at, long[] bits) {
      this.at = at;
      this.bits = bits;
    }

    static Bits of(long[] row) {
      int[] at = IntStream.range(0, row.length).filter(i -> row[i] != 0).toArray();
      return new Bits(at, IntStream.of(at).mapToLong(i -> row[i]).toArray());
    }

    void addTo(long[] row) {
      for (int i = 0; i < at.length; i++) {
        row[at[i]] |= bits[i];
      }
    }
  }

  /**
   * Uses of a word.
   *
   * @param sets the numbers of the sets that it is in
   */
  static Uses of(int[] sets, PhraseIndex phrases) {
    long[] row = new long[(phrases.sets() + Long.SIZE - 1) / Long.SIZE];
    for (int set : sets) {
      row[set / Long.SIZE] |= 1L << set;
    }
    return new Uses(row, phrases.rarest().ofSets(sets), phrases.next().ofSets(sets));
  }

  /** Uses of any word of a kind. */
  static Uses ofKind(int kind, PhraseIndex phrases) {
    return new Uses(new long[0], phrases.rarest().ofKind(kind), phrases.next().ofKind(kind));
  }

  /** Whether the word is in the set of this number. */
  boolean isIn(int set) {
    int at = set / Long.SIZE;
    return at < sets.length && (sets[at] & 1L << set) != 0;
  }

  /** Adds the phrases whose rarest words this is one of, and those whose next, to rows. */
  void addTo(long[] allRarest, long[] allNext) {
    rarest.addTo(allRarest);
    next.addTo(allNext);
  }
}
