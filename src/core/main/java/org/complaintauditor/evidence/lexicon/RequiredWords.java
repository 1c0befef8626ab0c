package org.complaintauditor.evidence.lexicon;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words of which at least one is in every sentence that holds a phrase.
 *
 * @param sets the numbers of their sets
 * @param commonness how many sentences have such a word, roughly: the fewer, the more it tells
 */
record RequiredWords(Set<Integer> sets, int commonness) {

  /** One of all these words. */
  static RequiredWords oneOf(List<RequiredWords> choices) {
    Set<Integer> sets = new HashSet<>();
    int commonness = 0;
    for (RequiredWords choice : choices) {
      sets.addAll(choice.sets);
      commonness += choice.commonness;
    }
    return new RequiredWords(sets, commonness);
  }
}
