package org.complaintauditor.evidence.lexicon;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.complaintauditor.evidence.message.Kind;

/**
 * Words of which at least one is in every sentence that holds a phrase.
 *
 * @param sets the numbers of their sets
 * @param kinds their kinds
 * @param commonness how many sentences have such a word, roughly: the fewer, the more it tells
 */
record Needs(Set<Integer> sets, Set<Kind> kinds, int commonness) {

  /** A word of a set. */
  static Needs of(int set, int commonness) {
    return new Needs(Set.of(set), Set.of(), commonness);
  }

  /** A word of a kind. */
  static Needs of(Kind kind, int commonness) {
    return new Needs(Set.of(), Set.of(kind), commonness);
  }

  /** One of all these words. */
  static Needs oneOf(List<Needs> choices) {
    Set<Integer> sets = new HashSet<>();
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    int commonness = 0;
    for (Needs choice : choices) {
      sets.addAll(choice.sets);
      kinds.addAll(choice.kinds);
      commonness += choice.commonness;
    }
    return new Needs(sets, kinds, commonness);
  }
}
