package org.complaintauditor.detection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.complaintauditor.model.Opinion;

/**
 * How right detection is with the second opinion: what it confirms, what it doubts, and what it
 * finds alone; each figure with its 95 % interval.
 */
final class OpinionQuality {
  private static final String ALL = "all";
  private static final String ALL_FIRST = "";
  private static final String POOLED = "all labels";
  private static final String ROW = "%-20s %-8s";
  private static final String CELL = " %20s";
  private static final int OUTCOMES = Outcome.values().length;

  private final List<Message> messages = new ArrayList<>();

  /** What came of the labels of a message. */
  private record Message(String language, Map<String, Outcome> outcomes) {}

  /** A line of the table: a label in all languages, or all labels in one or in all. */
  private record Group(String label, String language) implements Comparable<Group> {
    @Override
    public int compareTo(Group other) {
      int pooledLast = Boolean.compare(label.equals(POOLED), other.label.equals(POOLED));
      int order = pooledLast == 0 ? label.compareTo(other.label) : pooledLast;
      return order == 0 ? language.compareTo(other.language) : order;
    }
  }

  /**
   * Counts a message.
   *
   * @param found what was found, or is possible, with what the second opinion says
   * @param there what the message tells
   */
  void add(String language, Map<String, Opinion> found, Set<String> there) {
    Map<String, Outcome> outcomes = new TreeMap<>();
    found.forEach(
        (label, opinion) -> outcomes.put(label, Outcome.of(opinion, there.contains(label))));
    there.forEach(label -> outcomes.putIfAbsent(label, Outcome.MISSED));
    messages.add(new Message(language, outcomes));
  }

  /** A table with a line for each label, and for all labels in each language. */
  List<String> lines() {
    List<Group> groups = groups();
    int[][] places = places(groups);
    int[][] counts = new int[groups.size()][OUTCOMES];
    OpinionShare[] shares = OpinionShare.values();
    double[][][] resampled = new double[groups.size()][shares.length][Resampling.RESAMPLES];
    Resampling.of(
        messages.size(),
        message -> count(places[message], counts),
        resample -> {
          for (int group = 0; group < counts.length; group++) {
            for (int share = 0; share < shares.length; share++) {
              resampled[group][share][resample] = shares[share].of(counts[group]);
            }
            Arrays.fill(counts[group], 0);
          }
        });
    for (int[] some : places) {
      count(some, counts);
    }
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder(ROW.formatted("label", "language"));
    for (OpinionShare share : shares) {
      head.append(CELL.formatted(share.heading()));
    }
    lines.add(head.toString());
    for (int group = 0; group < counts.length; group++) {
      Group counted = groups.get(group);
      String language = counted.language().equals(ALL_FIRST) ? ALL : counted.language();
      StringBuilder line = new StringBuilder(ROW.formatted(counted.label(), language));
      for (int share = 0; share < shares.length; share++) {
        Resampling.Interval interval = Resampling.interval(resampled[group][share]);
        line.append(CELL.formatted(cell(shares[share].of(counts[group]), interval)));
      }
      lines.add(line.toString());
    }
    return Collections.unmodifiableList(lines);
  }

  private List<Group> groups() {
    Set<Group> groups = new TreeSet<>();
    for (Message message : messages) {
      message
          .outcomes()
          .keySet()
          .forEach(label -> groups.addAll(groups(label, message.language())));
    }
    return List.copyOf(groups);
  }

  private static Set<Group> groups(String label, String language) {
    return new TreeSet<>(
        List.of(
            new Group(label, ALL_FIRST),
            new Group(POOLED, ALL_FIRST),
            new Group(POOLED, language)));
  }

  /** For each message where its outcomes are counted: places in the counts of all groups. */
  private int[][] places(List<Group> groups) {
    Map<Group, Integer> numbers = new TreeMap<>();
    groups.forEach(group -> numbers.put(group, numbers.size()));
    return messages.stream()
        .map(
            one ->
                one.outcomes().entrySet().stream()
                    .flatMapToInt(
                        outcome ->
                            groups(outcome.getKey(), one.language()).stream()
                                .mapToInt(
                                    group ->
                                        numbers.getOrDefault(group, 0) * OUTCOMES
                                            + outcome.getValue().place()))
                    .toArray())
        .toArray(int[][]::new);
  }

  private static void count(int[] places, int[][] counts) {
    for (int place : places) {
      counts[place / OUTCOMES][place % OUTCOMES]++;
    }
  }

  private static String cell(double share, Resampling.Interval interval) {
    return Double.isNaN(share)
        ? "-"
        : String.format(Locale.ROOT, "%.3f (%.3f-%.3f)", share, interval.low(), interval.high());
  }
}
