package org.complaintauditor.evidence.lexicon;

import org.complaintauditor.evidence.message.TokenKind;

/** What the phrases of one direction make of the words of messages. Safe to share. */
final class DirectionVocabulary {
  private final int number;
  private final Dictionary dictionary;
  private final WordSets sets;
  private final int[][] ofKinds = new int[TokenKind.values().length][];

  /**
   * A vocabulary.
   *
   * @param number its own among those of a lexicon, from 0
   * @param dictionary the words of both directions: one that the other knows is no slip of the pen
   * @param sets those for which the phrases of this direction look, all of them
   */
  DirectionVocabulary(int number, Dictionary dictionary, WordSets sets) {
    this.number = number;
    this.dictionary = dictionary;
    this.sets = sets;
    for (TokenKind kind : TokenKind.values()) {
      ofKinds[kind.place()] = sets.of(kind);
    }
  }

  int number() {
    return number;
  }

  /** The numbers of the sets in which a word is; {@link LexiconWord} remembers them. */
  int[] sets(String word) {
    return sets.of(dictionary.sets(word));
  }

  /** The numbers of the sets in which all words of a kind are. */
  int[] setsOfKind(int kind) {
    return ofKinds[kind];
  }

  /** How many sets of words there are. */
  int size() {
    return sets.size();
  }
}
