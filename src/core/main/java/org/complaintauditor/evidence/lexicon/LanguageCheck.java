package org.complaintauditor.evidence.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.complaintauditor.evidence.message.Language;

/**
 * Tells whether a message is in a language that the lexicon covers. In any other language, finding
 * nothing proves nothing.
 */
final class LanguageCheck {

  /** With this many common words of a language in a text, chance is ruled out. */
  private static final int SURE = 3;

  /** A text with fewer words can be without any usual one. */
  private static final int ENOUGH_WORDS = 8;

  /**
   * The fewest usual words of a language: one in this many words of a real message; mostly it is
   * one in three.
   */
  private static final int WORDS_TO_ONE_USUAL = 12;

  /** The fewest usual words in a message that is clearly in the language: one in this many. */
  private static final int WORDS_TO_ONE_CLEARLY = 5;

  /** The greatest letter that Latin alphabets of today use, but for those of Vietnamese. */
  private static final char LAST_COMMON_LATIN = '\u024F';

  private LanguageCheck() {}

  /**
   * Whether the message is understood; one of few words is, unless it is clearly in another
   * language.
   *
   * @param languages how many languages are known by their usual words
   * @param lookedFor those of them in which things are looked for
   * @param otherStated whether the export states that it is in none of these
   */
  static boolean is(
      List<LookedUpSentence> sentences,
      int languages,
      Set<Language> lookedFor,
      boolean otherStated) {
    int[] usual = new int[languages];
    int words = 0;
    long letters = 0;
    long otherLetters = 0;
    for (LookedUpSentence sentence : sentences) {
      for (int i = 0; i < sentence.size(); i++) {
        String text = sentence.sentence().word(i);
        if (!Character.isLetter(text.codePointAt(0))) {
          continue;
        }
        words++;
        letters += text.length();
        otherLetters += isLatin(text.codePointAt(0)) ? 0 : text.length();
        LexiconWord word = sentence.word(i);
        for (int language = 0; !word.isUnusual() && language < languages; language++) {
          usual[language] += word.isUsual(language) ? 1 : 0;
        }
      }
    }
    int understood = 0;
    for (Language language : lookedFor) {
      understood = Math.max(understood, usual[language.place()]);
      usual[language.place()] = 0;
    }
    int other = Arrays.stream(usual).max().orElse(0);
    if (2 * otherLetters > letters || (other >= SURE && other > understood)) {
      return false;
    }
    return otherStated
        ? understood >= SURE && WORDS_TO_ONE_CLEARLY * understood >= words
        : words < ENOUGH_WORDS || WORDS_TO_ONE_USUAL * understood >= words;
  }

  private static boolean isLatin(int letter) {
    return letter <= LAST_COMMON_LATIN
        || Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
  }
}
