package org.complaintauditor.evidence.lexicon;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.complaintauditor.evidence.message.Kind;

/**
 * Words of which at least one is in every sentence that holds a phrase.
 *
 * @param sets the numbers of their sets
 * @param kinds their kinds
 * @param commonness how many sentences have such a word, roughly: the fewer, the more it tells
 */
record Needs(Set<Integer> sets, Set<Kind> kinds, int commonness) {
  private static final int OF_ANY_WORD = 100_000;
  private static final int OF_A_KIND = 20;

  /** A word of a set. */
  static Needs of(int set, int commonness) {
    return new Needs(Set.of(set), Set.of(), commonness);
  }

  /** A word of a kind. */
  static Needs of(Kind kind) {
    return new Needs(Set.of(), Set.of(kind), kind == Kind.WORD ? OF_ANY_WORD : OF_A_KIND);
  }

  /** One of these or one of those. */
  Needs or(Needs other) {
    Set<Integer> allSets = new TreeSet<>(sets);
    allSets.addAll(other.sets);
    Set<Kind> allKinds = EnumSet.noneOf(Kind.class);
    allKinds.addAll(kinds);
    allKinds.addAll(other.kinds);
    return new Needs(allSets, allKinds, commonness + other.commonness);
  }
}
