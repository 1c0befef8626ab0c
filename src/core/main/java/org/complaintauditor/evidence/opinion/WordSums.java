package org.complaintauditor.evidence.opinion;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What words weigh by themselves and by their letters, each looked up but once: messages are made
 * of the same words. Safe to share between threads.
 */
final class WordSums {
  private static final int MOST_REMEMBERED = 100_000;
  private static final int LONGEST_REMEMBERED = 40;

  private final WeightTable table;
  private final Map<String, WordSum> remembered = new ConcurrentHashMap<>();

  WordSums(WeightTable table) {
    this.table = table;
  }

  /** The sums of a word's n-grams, and how many there are. */
  private static final class WordSum {
    private final long[] sums;
    private int count;

    WordSum(int size) {
      sums = new long[size];
    }
  }

  /**
   * Adds the weights of a word.
   *
   * @param word as {@link NGrams#shownAs} says
   * @return how many n-grams it has
   */
  int addTo(long[] sums, String word, NGrams grams) {
    WordSum known = remembered.get(word);
    if (known == null) {
      known = sum(word, grams);
      if (word.length() <= LONGEST_REMEMBERED && remembered.size() < MOST_REMEMBERED) {
        remembered.put(word, known);
      }
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] += known.sums[i];
    }
    return known.count;
  }

  private WordSum sum(String word, NGrams grams) {
    WordSum sum = new WordSum(table.pairs());
    sum.count = grams.ofWord(word, hash -> table.addTo(sum.sums, hash));
    return sum;
  }
}
