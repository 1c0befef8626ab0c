package org.complaintauditor.evidence.lexicon;

import org.complaintauditor.evidence.message.Sentence;

/** A sentence with its words looked up. */
final class LookedUpSentence {
  private final Sentence sentence;
  private final LexiconWord[] words;

  LookedUpSentence(Sentence sentence, LexiconWord[] words) {
    this.sentence = sentence;
    this.words = words;
  }

  Sentence sentence() {
    return sentence;
  }

  int size() {
    return words.length;
  }

  LexiconWord word(int i) {
    return words[i];
  }
}
