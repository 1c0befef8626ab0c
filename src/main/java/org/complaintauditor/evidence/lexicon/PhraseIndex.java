package org.complaintauditor.evidence.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which phrases can be in a sentence, told by the words that are there. Most phrases are in hardly
 * any sentence, and are never looked for. Phrases have numbers; a set of them is a row of bits.
 */
final class PhraseIndex {
  private final Map<Integer, Integer> used = new HashMap<>();
  private final ByWord rarest = new ByWord();
  private final ByWord next = new ByWord();
  private int size;

  /** The number that a set of the dictionary has here, where a phrase looks for words of it. */
  int use(int set) {
    return used.computeIfAbsent(set, key -> used.size());
  }

  /** The numbers that sets of the dictionary have here, of those that phrases look for. */
  int[] used(int[] sets) {
    return Arrays.stream(sets).filter(used::containsKey).map(this::use).toArray();
  }

  /** How many sets phrases look for. */
  int sets() {
    return used.size();
  }

  /** Gives phrases with these needs numbers, one after the other; the first of them. */
  int add(List<Both> phrases) {
    int first = size;
    for (Both needs : phrases) {
      rarest.add(needs.rarest(), size);
      next.add(needs.next(), size);
      size++;
    }
    return first;
  }

  /**
   * The words without which a phrase is not there.
   *
   * @param rarest those that tell most; empty if it can be there without any
   * @param next those that tell most of the others; empty if it can be there without them
   */
  record Both(Optional<Needs> rarest, Optional<Needs> next) {}

  /** The phrases whose rarest words are there. */
  ByWord rarest() {
    return rarest;
  }

  /** The phrases whose next words are there. */
  ByWord next() {
    return next;
  }

  /** Phrases by one of the words that they need. */
  final class ByWord {
    private static final int[] NONE = {};

    private final List<int[]> bySet = new ArrayList<>();
    private final List<int[]> byKind = new ArrayList<>();
    private int[] always = NONE;

    private void add(Optional<Needs> needs, int phrase) {
      if (needs.isEmpty()) {
        always = with(always, phrase);
        return;
      }
      needs.get().sets().forEach(set -> add(bySet, set, phrase));
      needs.get().kinds().forEach(kind -> add(byKind, kind.place(), phrase));
    }

    private static void add(List<int[]> rows, int at, int phrase) {
      while (rows.size() <= at) {
        rows.add(NONE);
      }
      rows.set(at, with(rows.get(at), phrase));
    }

    /** The numbers with one more; the first tells how many there are, so that the rest can grow. */
    private static int[] with(int[] phrases, int phrase) {
      int count = phrases.length == 0 ? 0 : phrases[0];
      int[] more =
          count + 1 < phrases.length ? phrases : Arrays.copyOf(phrases, 2 * phrases.length + 4);
      more[0] = count + 1;
      more[count + 1] = phrase;
      return more;
    }

    /** The phrases that can be there whatever the words are. */
    long[] always() {
      long[] row = row();
      mark(always, row);
      return row;
    }

    /** The phrases that can be there because of a word that is in these sets. */
    long[] ofSets(int[] sets) {
      long[] row = row();
      for (int set : sets) {
        mark(bySet, set, row);
      }
      return row;
    }

    /** The phrases that can be there because a word of this kind is. */
    long[] ofKind(int kind) {
      long[] row = row();
      mark(byKind, kind, row);
      return row;
    }

    private long[] row() {
      return new long[(size + Long.SIZE - 1) / Long.SIZE];
    }

    private static void mark(List<int[]> rows, int at, long[] row) {
      if (at < rows.size()) {
        mark(rows.get(at), row);
      }
    }

    private static void mark(int[] phrases, long[] row) {
      int count = phrases.length == 0 ? 0 : phrases[0];
      for (int i = 1; i <= count; i++) {
        row[phrases[i] / Long.SIZE] |= 1L << phrases[i];
      }
    }
  }
}
