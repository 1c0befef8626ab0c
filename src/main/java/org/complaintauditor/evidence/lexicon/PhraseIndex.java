package org.complaintauditor.evidence.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.complaintauditor.evidence.message.Kind;

/**
 * Which phrases can be in a sentence, told by the words that are there. Most phrases are in hardly
 * any sentence, and are never looked for.
 */
final class PhraseIndex {
  private static final int[] NONE = {};

  private final List<int[]> bySet = new ArrayList<>();
  private final int[][] byKind = new int[Kind.values().length][];
  private int size;

  PhraseIndex() {
    Arrays.fill(byKind, NONE);
  }

  /** Gives a phrase with these needs a number. */
  int add(Needs needs) {
    int phrase = size++;
    for (int set : needs.sets()) {
      while (bySet.size() <= set) {
        bySet.add(NONE);
      }
      bySet.set(set, with(bySet.get(set), phrase));
    }
    for (Kind kind : needs.kinds()) {
      byKind[kind.place()] = with(byKind[kind.place()], phrase);
    }
    return phrase;
  }

  private static int[] with(int[] phrases, int phrase) {
    int[] more = Arrays.copyOf(phrases, phrases.length + 1);
    more[phrases.length] = phrase;
    return more;
  }

  /** How many phrases there are. */
  int size() {
    return size;
  }

  /** The phrases that can be there because a word of this set is. */
  int[] of(int set) {
    return set < bySet.size() ? bySet.get(set) : NONE;
  }

  /** The phrases that can be there because a word of this kind is. */
  int[] of(Kind kind) {
    return byKind[kind.place()];
  }
}
