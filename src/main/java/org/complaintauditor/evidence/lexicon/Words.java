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
final class Words {
  private static final int MOST_REMEMBERED = 200_000;
  private static final int LONGEST_REMEMBERED = 40;

  /** A bit for each language in which a word is usual. */
  private final Map<String, Integer> usual = new HashMap<>();

  private final Map<String, Word> remembered = new ConcurrentHashMap<>();
  private final int vocabularies;

  /**
   * Words.
   *
   * @param usual the usual words of each language
   * @param vocabularies how many vocabularies there are
   */
  Words(Map<Language, Set<String>> usual, int vocabularies) {
    usual.forEach(
        (language, words) ->
            words.forEach(
                word ->
                    this.usual.merge(word, 1 << language.place(), (one, other) -> one | other)));
    this.vocabularies = vocabularies;
  }

  /** The sentences with their words looked up. */
  List<WordRow> rows(List<Sentence> sentences) {
    List<WordRow> rows = new ArrayList<>(sentences.size());
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      Word[] words = new Word[sentence.size()];
      for (int word = 0; word < words.length; word++) {
        words[word] = word(sentence.word(word));
      }
      rows.add(new WordRow(sentence, words));
    }
    return rows;
  }

  private Word word(String text) {
    Word known = remembered.get(text);
    if (known != null) {
      return known;
    }
    Word word = new Word(text, usual.getOrDefault(text, 0), vocabularies);
    if (text.length() <= LONGEST_REMEMBERED && remembered.size() < MOST_REMEMBERED) {
      remembered.put(text, word);
    }
    return word;
  }
}
