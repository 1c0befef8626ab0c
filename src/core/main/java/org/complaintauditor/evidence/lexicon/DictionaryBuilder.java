package org.complaintauditor.evidence.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.complaintauditor.evidence.message.Language;
import org.complaintauditor.evidence.message.TokenKind;

/** Fills a dictionary: the same words are the same set. */
final class DictionaryBuilder {

  private final Language language;
  private final WordFrequencies frequencies;
  private final Dictionary dictionary;
  private final Map<String, Integer> singles = new HashMap<>();
  private final Map<Set<String>, Integer> sets = new HashMap<>();
  private final List<Integer> commonness = new ArrayList<>();

  /**
   * Begins a dictionary.
   *
   * @param frequencies how often words are in messages
   */
  DictionaryBuilder(Language language, WordFrequencies frequencies) {
    this.language = language;
    this.frequencies = frequencies;
    this.dictionary = new Dictionary(language);
  }

  /**
   * The number of a set of words; a word that begins or ends with {@code *} stands for all with
   * that end or beginning.
   */
  int set(Set<String> words) {
    return words.size() == 1 ? single(words.iterator().next()) : several(words);
  }

  /** Most sets are of one word; they are told without a set being made. */
  private int single(String word) {
    String folded = language.folded(word);
    Integer known = singles.get(folded);
    if (known != null) {
      return known;
    }
    int number = added(Set.of(folded));
    singles.put(folded, number);
    return number;
  }

  private int several(Set<String> words) {
    Set<String> folded = new TreeSet<>();
    for (String word : words) {
      folded.add(language.folded(word));
    }
    if (folded.size() == 1) {
      return single(folded.iterator().next());
    }
    Integer known = sets.get(folded);
    if (known != null) {
      return known;
    }
    int number = added(folded);
    sets.put(folded, number);
    return number;
  }

  private int added(Set<String> folded) {
    int sum = 0;
    for (String word : folded) {
      sum += commonness(word);
    }
    commonness.add(sum);
    return dictionary.add(folded);
  }

  private int commonness(String word) {
    return 1 + frequencies.of(word);
  }

  /** How common words of a kind are, to be compared with that of others. */
  int commonness(TokenKind kind) {
    return 1 + frequencies.of(kind);
  }

  /** How common the words of a set are, to be compared with that of others. */
  int commonness(int set) {
    return commonness.get(set);
  }

  /** The dictionary. */
  Dictionary dictionary() {
    return dictionary;
  }
}
