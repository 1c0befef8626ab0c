package org.complaintauditor.evidence.lexicon;

import org.complaintauditor.evidence.message.Language;
import org.jspecify.annotations.Nullable;

/** A word of messages, with what a lexicon makes of it. Safe to share between threads. */
final class LexiconWord {
  private final String text;
  private final int usual;

  /**
   * The word sets of each vocabulary, by its number; made on demand, by whichever thread is first.
   */
  private final int[] @Nullable [] sets;

  /**
   * A word.
   *
   * @param usual a bit for each language in which it is usual
   * @param vocabularies how many vocabularies there are
   */
  LexiconWord(String text, int usual, int vocabularies) {
    this.text = text;
    this.usual = usual;
    this.sets = new int[vocabularies][];
  }

  /** Whether no language's text is known by it. */
  boolean isUnusual() {
    return usual == 0;
  }

  /** Whether a text of the language is known by it. */
  boolean isUsual(Language language) {
    return isUsual(language.place());
  }

  /** The same of the language with this number, which may be one that is not understood. */
  boolean isUsual(int language) {
    return (usual & 1 << language) != 0;
  }

  /** The numbers of the sets of a vocabulary in which it is. */
  int[] sets(DirectionVocabulary vocabulary) {
    int[] known = sets[vocabulary.number()];
    if (known == null) {
      known = vocabulary.sets(text);
      sets[vocabulary.number()] = known;
    }
    return known;
  }
}
