package org.complaintauditor.evidence.lexicon;

import java.util.List;

/**
 * Phrases of which one has to be there.
 *
 * @param phrases the phrases
 * @param number by which the index knows whether one of them can be in a sentence
 */
record Group(List<Phrase> phrases, int number) {

  /** A group of phrases, of which each needs words. */
  static Group of(List<Phrase> phrases, Dictionary dictionary) {
    Needs needs =
        new Phrase.OneOf(phrases)
            .needs(dictionary)
            .orElseThrow(() -> new IllegalArgumentException("a phrase without words"));
    return new Group(List.copyOf(phrases), dictionary.phrases().add(needs));
  }
}
