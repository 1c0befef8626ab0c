package org.complaintauditor.evidence.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.complaintauditor.evidence.message.Language;
import org.complaintauditor.evidence.message.Sentence;

/** The words of messages, each looked up but once. Safe to share between threads. */
final class WordCache {
  private static final int MOST_REMEMBERED = 200_000;
  private static final int LONGEST_REMEMBERED = 40;

  /** A bit for each language in which a word is usual, by its number. */
  private final Map<String, Integer> usual;

  private final Map<String, LexiconWord> remembered = new ConcurrentHashMap<>();
  private final int languages;
  private final int vocabularies;

  /**
   * Words.
   *
   * @param usual the usual words of each language
   * @param others those of each language that is known, but not understood
   * @param vocabularies how many vocabularies there are
   */
  WordCache(Map<Language, Set<String>> usual, List<Set<String>> others, int vocabularies) {
    this.usual = new HashMap<>();
    usual.forEach((language, words) -> add(words, language.place()));
    int place = Language.values().length;
    for (Set<String> words : others) {
      add(words, place++);
    }
    this.languages = place;
    this.vocabularies = vocabularies;
  }

  private WordCache(Map<String, Integer> usual, int languages, int vocabularies) {
    this.usual = usual;
    this.languages = languages;
    this.vocabularies = vocabularies;
  }

  /** The same, with no word of a message in it. */
  WordCache anew() {
    return new WordCache(usual, languages, vocabularies);
  }

  private void add(Set<String> words, int language) {
    words.forEach(word -> usual.merge(word, 1 << language, (one, other) -> one | other));
  }

  /** How many languages are known by their usual words; those that are understood come first. */
  int languages() {
    return languages;
  }

  /** The sentences with their words looked up. */
  List<LookedUpSentence> rows(List<Sentence> sentences) {
    List<LookedUpSentence> rows = new ArrayList<>(sentences.size());
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      LexiconWord[] words = new LexiconWord[sentence.size()];
      for (int word = 0; word < words.length; word++) {
        words[word] = word(sentence.word(word));
      }
      rows.add(new LookedUpSentence(sentence, words));
    }
    return rows;
  }

  private LexiconWord word(String text) {
    LexiconWord known = remembered.get(text);
    if (known != null) {
      return known;
    }
    LexiconWord word = new LexiconWord(text, usual.getOrDefault(text, 0), vocabularies);
    if (text.length() <= LONGEST_REMEMBERED && remembered.size() < MOST_REMEMBERED) {
      remembered.put(text, word);
    }
    return word;
  }
}
