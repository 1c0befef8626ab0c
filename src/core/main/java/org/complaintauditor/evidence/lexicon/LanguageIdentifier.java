package org.complaintauditor.evidence.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.evidence.message.Language;

/** Tells in which language each sentence of a message is, by the usual words of each. */
final class LanguageIdentifier {
  private static final int SURE = 3;
  private static final Language[] LANGUAGES = Language.values();

  private LanguageIdentifier() {}

  /**
   * The languages of each sentence: the message's own, or another of which a sentence clearly is;
   * and the one that is stated, since some mix two. Where none is stated, and usual words do not
   * tell between some, as in many a short message, it may be any of these.
   *
   * @param stated the language that the export states, if it does
   */
  static List<List<Language>> languages(
      List<LookedUpSentence> sentences, Optional<Language> stated) {
    int[][] counts = new int[sentences.size()][];
    int[] all = new int[LANGUAGES.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = count(sentences.get(i));
      for (int language = 0; language < all.length; language++) {
        all[language] += counts[i][language];
      }
    }
    Language most = most(all, Language.EN);
    Language whole = stated.filter(language -> !isClearly(most, language, all)).orElse(most);
    List<Language> possible = stated.isEmpty() ? possible(whole, all) : List.of(whole);
    List<List<Language>> spoken = new ArrayList<>(counts.length);
    for (int[] count : counts) {
      Language language = most(count, whole);
      boolean other = isClearly(language, whole, count);
      Language first = other ? language : whole;
      if (stated.isPresent() && stated.get() != first) {
        spoken.add(List.of(first, stated.get()));
      } else {
        spoken.add(other ? List.of(language) : possible);
      }
    }
    return spoken;
  }

  /** The language with most usual words, and those with as many. */
  private static List<Language> possible(Language most, int[] counts) {
    List<Language> possible = new ArrayList<>(LANGUAGES.length);
    possible.add(most);
    for (Language language : LANGUAGES) {
      if (language != most && counts[language.place()] == counts[most.place()]) {
        possible.add(language);
      }
    }
    return possible;
  }

  /** How many usual words of each language there are. */
  private static int[] count(LookedUpSentence sentence) {
    int[] count = new int[LANGUAGES.length];
    for (int i = 0; i < sentence.size(); i++) {
      LexiconWord word = sentence.word(i);
      if (!word.isUnusual()) {
        for (Language language : LANGUAGES) {
          count[language.place()] += word.isUsual(language) ? 1 : 0;
        }
      }
    }
    return count;
  }

  private static boolean isClearly(Language language, Language other, int[] count) {
    int usual = count[language.place()];
    return language != other && usual >= SURE && usual > 2 * count[other.place()];
  }

  private static Language most(int[] counts, Language otherwise) {
    Language most = otherwise;
    for (Language language : LANGUAGES) {
      if (counts[language.place()] > counts[most.place()]) {
        most = language;
      }
    }
    return most;
  }
}
