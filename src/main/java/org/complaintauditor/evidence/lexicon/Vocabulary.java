package org.complaintauditor.evidence.lexicon;

/** What the phrases of one direction make of the words of messages. Safe to share. */
final class Vocabulary {
  private final int number;
  private final Dictionary dictionary;
  private final PhraseIndex phrases;

  /**
   * A vocabulary.
   *
   * @param number its own among those of a lexicon, from 0
   * @param dictionary the words of both directions: one that the other knows is no slip of the pen
   * @param phrases the phrases of this direction
   */
  Vocabulary(int number, Dictionary dictionary, PhraseIndex phrases) {
    this.number = number;
    this.dictionary = dictionary;
    this.phrases = phrases;
  }

  int number() {
    return number;
  }

  /** The uses of a word; {@link Word} remembers them. */
  Uses uses(String word) {
    int[] sets = phrases.used(dictionary.sets(word));
    return sets.length == 0 ? Uses.NONE : Uses.of(sets, phrases);
  }

  /** Which phrases can be where. */
  PhraseIndex phrases() {
    return phrases;
  }

  /** How many sets of words there are. */
  int size() {
    return phrases.sets();
  }
}
