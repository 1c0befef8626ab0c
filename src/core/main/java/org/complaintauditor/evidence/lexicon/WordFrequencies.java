package org.complaintauditor.evidence.lexicon;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.complaintauditor.evidence.message.Language;
import org.complaintauditor.evidence.message.Sentence;
import org.complaintauditor.evidence.message.SentenceSplitter;
import org.complaintauditor.evidence.message.TextRange;
import org.complaintauditor.evidence.message.TokenKind;

/** How often words are in messages of a language, told by the examples of a lexicon. */
final class WordFrequencies {
  private final Language language;
  private final NavigableMap<String, Integer> words = new TreeMap<>();
  private final NavigableMap<String, Integer> backwards = new TreeMap<>();
  private final int[] kinds = new int[TokenKind.values().length];

  WordFrequencies(Language language) {
    this.language = language;
  }

  /** Counts in the words of an example. */
  void add(String example) {
    for (Sentence sentence :
        SentenceSplitter.of(example, List.of(new TextRange(0, example.length())))) {
      for (int i = 0; i < sentence.size(); i++) {
        String word = language.folded(sentence.word(i));
        words.merge(word, 1, Integer::sum);
        backwards.merge(backwards(word), 1, Integer::sum);
        for (TokenKind kind : TokenKind.values()) {
          kinds[kind.place()] += kind.isIn(sentence.kinds(i)) ? 1 : 0;
        }
      }
    }
  }

  private static String backwards(String word) {
    return new StringBuilder(word).reverse().toString();
  }

  /** How often a folded word is there; one with {@code *} before or behind: all that it means. */
  int of(String word) {
    if (word.endsWith("*")) {
      return beginningWith(word.substring(0, word.length() - 1), words);
    }
    if (word.startsWith("*")) {
      return beginningWith(backwards(word.substring(1)), backwards);
    }
    return words.getOrDefault(word, 0);
  }

  private static int beginningWith(String start, NavigableMap<String, Integer> words) {
    int sum = 0;
    for (int count : words.subMap(start, true, start + Character.MAX_VALUE, false).values()) {
      sum += count;
    }
    return sum;
  }

  /** How often a word of the kind is there. */
  int of(TokenKind kind) {
    return kinds[kind.place()];
  }
}
