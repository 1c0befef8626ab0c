package org.complaintauditor.evidence.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.evidence.message.Kind;

/**
 * Which phrases can be in a sentence, told by the words that are there. Most phrases are in hardly
 * any sentence, and are never looked for. Phrases have numbers; a set of them is a row of bits.
 */
final class PhraseIndex {
  private static final int[] NONE = {};

  private final List<int[]> bySet = new ArrayList<>();
  private final List<int[]> byKind = new ArrayList<>();
  private final Map<Integer, Integer> used = new HashMap<>();
  private int[] always = NONE;
  private int size;

  PhraseIndex() {
    Arrays.stream(Kind.values()).forEach(kind -> byKind.add(NONE));
  }

  /** The number that a set of the dictionary has here, where a phrase looks for words of it. */
  int use(int set) {
    Integer known = used.get(set);
    if (known != null) {
      return known;
    }
    int number = bySet.size();
    used.put(set, number);
    bySet.add(NONE);
    return number;
  }

  /** The numbers that sets of the dictionary have here, of those that phrases look for. */
  int[] used(int[] sets) {
    return Arrays.stream(sets).filter(used::containsKey).map(this::use).toArray();
  }

  /** How many sets phrases look for. */
  int sets() {
    return bySet.size();
  }

  /** Gives phrases with these needs numbers, one after the other; the first of them. */
  int add(List<Optional<Needs>> phrases) {
    int first = size;
    for (Optional<Needs> needs : phrases) {
      int phrase = size++;
      if (needs.isPresent()) {
        add(needs.get(), phrase);
      } else {
        always = with(always, phrase);
      }
    }
    return first;
  }

  private void add(Needs needs, int phrase) {
    for (int set : needs.sets()) {
      bySet.set(set, with(bySet.get(set), phrase));
    }
    for (Kind kind : needs.kinds()) {
      byKind.set(kind.place(), with(byKind.get(kind.place()), phrase));
    }
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

  /** The length of a row of all phrases. */
  int rowLength() {
    return (size + Long.SIZE - 1) / Long.SIZE;
  }

  /** The phrases that can be there whatever the words are. */
  long[] always() {
    return row(always);
  }

  /** The phrases that can be there because of a word that is in these sets. */
  long[] ofSets(int[] sets) {
    long[] row = new long[rowLength()];
    for (int set : sets) {
      mark(bySet.get(set), row);
    }
    return row;
  }

  /** The phrases that can be there because a word of this kind is. */
  long[] ofKind(int kind) {
    return row(byKind.get(kind));
  }

  private long[] row(int[] phrases) {
    long[] row = new long[rowLength()];
    mark(phrases, row);
    return row;
  }

  private static void mark(int[] phrases, long[] row) {
    int count = phrases.length == 0 ? 0 : phrases[0];
    for (int i = 1; i <= count; i++) {
      row[phrases[i] / Long.SIZE] |= 1L << phrases[i];
    }
  }
}
