package org.complaintauditor.evidence.opinion;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.evidence.opinion.OpinionWeights.LabelWeights;
import org.complaintauditor.model.Label;

/**
 * The weights of the labels of one direction, by the hash of the n-gram: an open table, since every
 * few letters of a message are looked up.
 */
final class WeightTable {
  private static final int FIRST_ROOM = 1 << 16;

  private final List<LabelWeights> labels;
  private final Map<Label, Integer> placeOf = new EnumMap<>(Label.class);
  private long[] hashes = new long[FIRST_ROOM];
  private int[][] weights = new int[FIRST_ROOM][];
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
    int[] row = weights[at];
    if (row == null) {
      row = new int[labels.size()];
      hashes[at] = hash;
      weights[at] = row;
      size++;
    }
    row[Optional.ofNullable(placeOf.get(label)).orElseThrow()] = weight;
    if (2 * size > hashes.length) {
      grow();
    }
  }

  /** Adds the weights of an n-gram to sums, one for each label. */
  void addTo(long[] sums, long hash) {
    int[] row = weights[find(hash)];
    if (row != null) {
      for (int i = 0; i < row.length; i++) {
        sums[i] += row[i];
      }
    }
  }

  private int find(long hash) {
    int mask = hashes.length - 1;
    int at = (int) hash & mask;
    while (weights[at] != null && hashes[at] != hash) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[][] old = weights;
    hashes = new long[2 * oldHashes.length];
    weights = Arrays.copyOf(new int[0][], hashes.length);
    for (int i = 0; i < old.length; i++) {
      if (old[i] != null) {
        int at = find(oldHashes[i]);
        hashes[at] = oldHashes[i];
        weights[at] = old[i];
      }
    }
  }
}
