package org.complaintauditor.evidence.lexicon;

import org.complaintauditor.evidence.message.Sentence;

/** A sentence with its words looked up. */
final class LookedUpSentence {
  private final Sentence sentence;
  private final Word[] words;

  LookedUpSentence(Sentence sentence, Word[] words) {
    this.sentence = sentence;
    this.words = words;
  }

  Sentence sentence() {
    return sentence;
  }

  int size() {
    return words.length;
  }

  Word word(int i) {
    return words[i];
  }
}
