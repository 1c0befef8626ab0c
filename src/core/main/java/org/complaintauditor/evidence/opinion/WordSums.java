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

  /** A word with the sums of its own n-grams. */
  static final class WordSum {
    private final long[] sums;
    private final long hash;
    private final int count;

    private WordSum(long[] sums, long hash, int count) {
      this.sums = sums;
      this.hash = hash;
      this.count = count;
    }

    /** Its hash, of which runs of words are made. */
    long hash() {
      return hash;
    }

    /**
     * Adds its weights.
     *
     * @return how many n-grams it has
     */
    int addTo(long[] others) {
      for (int i = 0; i < others.length; i++) {
        others[i] += sums[i];
      }
      return count;
    }
  }

  /**
   * The sums of a word.
   *
   * @param word as {@link NGrams#shownAs} says
   */
  WordSum of(String word, NGrams grams) {
    WordSum known = remembered.get(word);
    if (known == null) {
      long[] sums = new long[table.pairs()];
      int count = grams.ofWord(word, hash -> table.addTo(sums, hash));
      known = new WordSum(sums, grams.hashOfWord(word), count);
      if (word.length() <= LONGEST_REMEMBERED && remembered.size() < MOST_REMEMBERED) {
        remembered.put(word, known);
      }
    }
    return known;
  }
}
