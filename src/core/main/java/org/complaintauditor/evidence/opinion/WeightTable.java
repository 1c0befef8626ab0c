package org.complaintauditor.evidence.opinion;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.complaintauditor.evidence.opinion.OpinionWeights.LabelWeights;
import org.complaintauditor.model.Label;

/**
 * The weights of the labels of one direction, by the hash of the n-gram: an open table in plain
 * arrays, since every few letters of a message are looked up. Most n-grams of a message are not in
 * it; a bit for each part of the hash tells that of nearly all of them at once.
 */
final class WeightTable {
  private static final int FIRST_ROOM = 1 << 14;
  private static final int FILTER_BITS = 1 << 18;

  private final List<LabelWeights> labels;
  private final Map<Label, Integer> placeOf = new TreeMap<>();
  private final long[] filter = new long[FILTER_BITS / Long.SIZE];
  private long[] hashes = new long[FIRST_ROOM];

  /** The number of the n-gram at this place, from 1; 0: none is there. */
  private int[] numbers = new int[FIRST_ROOM];

  /**
   * For each n-gram by its number, the weights of all labels, those of two labels in one number: to
   * add such numbers adds both.
   */
  private long[] weights = new long[0];

  private int size;

  WeightTable(List<LabelWeights> labels) {
    this.labels = List.copyOf(labels);
    for (int i = 0; i < labels.size(); i++) {
      placeOf.put(labels.get(i).label(), i);
    }
  }

  List<LabelWeights> labels() {
    return labels;
  }

  void add(long hash, Label label, int weight) {
    int at = find(hash);
    if (numbers[at] == 0) {
      size++;
      hashes[at] = hash;
      numbers[at] = size;
      filter[word(hash)] |= 1L << hash;
      if (size * pairs() >= weights.length) {
        weights = Arrays.copyOf(weights, 2 * (size + 1) * pairs());
      }
    }
    int place = Optional.ofNullable(placeOf.get(label)).orElseThrow();
    int pair = (numbers[at] - 1) * pairs() + place / 2;
    weights[pair] += place % 2 == 0 ? weight : (long) weight << Integer.SIZE;
    if (2 * size > hashes.length) {
      grow();
    }
  }

  /** How many numbers hold the weights, or sums of weights, of all labels. */
  int pairs() {
    return (labels.size() + 1) / 2;
  }

  /** The weight, or sum of weights, of the label at this place. */
  static int weight(long[] pairs, int place) {
    long pair = pairs[place / 2];
    int low = (int) pair;
    return place % 2 == 0 ? low : (int) ((pair - low) >> Integer.SIZE);
  }

  /** Adds the weights of an n-gram to sums. */
  void addTo(long[] sums, long hash) {
    if ((filter[word(hash)] & (1L << hash)) == 0) {
      return;
    }
    int number = numbers[find(hash)];
    if (number != 0) {
      int first = (number - 1) * sums.length;
      for (int i = 0; i < sums.length; i++) {
        sums[i] += weights[first + i];
      }
    }
  }

  /** The word of the filter; the bit in it is told by the last bits of the hash. */
  private static int word(long hash) {
    return (int) (hash >>> 40) & (FILTER_BITS / Long.SIZE - 1);
  }

  private int find(long hash) {
    int mask = hashes.length - 1;
    int at = (int) (hash >>> 20) & mask;
    while (numbers[at] != 0 && hashes[at] != hash) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] old = numbers;
    hashes = new long[2 * oldHashes.length];
    numbers = new int[hashes.length];
    for (int i = 0; i < old.length; i++) {
      if (old[i] != 0) {
        int at = find(oldHashes[i]);
        hashes[at] = oldHashes[i];
        numbers[at] = old[i];
      }
    }
  }
}
