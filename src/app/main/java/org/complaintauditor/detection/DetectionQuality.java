package org.complaintauditor.detection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How often detection is right: per label, over all languages and in each. */
final class DetectionQuality {
  private static final String ALL = "all";
  private static final String ALL_FIRST = "";

  private static final String NOTHING = "nothing";

  private final Map<String, Map<String, Score>> scores = new TreeMap<>();
  private final Map<String, Map<String, Integer>> taken = new TreeMap<>();

  /**
   * How often a label was found rightly, wrongly, and missed.
   *
   * @param right found, and there
   * @param wrong found, but not there
   * @param missed there, but not found
   */
  record Score(int right, int wrong, int missed) {
    private static final Score NONE = new Score(0, 0, 0);

    Score plus(boolean found, boolean there) {
      return new Score(
          right + (found && there ? 1 : 0),
          wrong + (found && !there ? 1 : 0),
          missed + (!found && there ? 1 : 0));
    }

    /** The share of what was found that is there; not a number if nothing was found. */
    double precision() {
      return (double) right / (right + wrong);
    }

    /** The share of what is there that was found; not a number if nothing is there. */
    double recall() {
      return (double) right / (right + missed);
    }

    /** The harmonic mean of both. */
    double f1() {
      return 2.0 * right / (2 * right + wrong + missed);
    }
  }

  /** Counts a message. */
  void add(String language, Set<String> found, Set<String> there) {
    Set<String> labels = new TreeSet<>(found);
    labels.addAll(there);
    for (String label : labels) {
      if (!there.contains(label)) {
        confuse("wrongly found where there was", label, without(there, found));
      } else if (!found.contains(label)) {
        confuse("missed where there was found", label, without(found, there));
      }
      for (String group : List.of(ALL_FIRST, language)) {
        scores
            .computeIfAbsent(label, key -> new TreeMap<>())
            .merge(
                group,
                Score.NONE.plus(found.contains(label), there.contains(label)),
                (sum, one) ->
                    new Score(
                        sum.right() + one.right(),
                        sum.wrong() + one.wrong(),
                        sum.missed() + one.missed()));
      }
    }
  }

  /** What was there instead of a label that was found, or found instead of one that was there. */
  private void confuse(String what, String label, Set<String> instead) {
    Map<String, Integer> counts =
        taken.computeIfAbsent(label + ", " + what, key -> new TreeMap<>());
    (instead.isEmpty() ? Set.of(NOTHING) : instead)
        .forEach(other -> counts.merge(other, 1, Integer::sum));
  }

  /** A table with a line for each label and language. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%-20s %-8s %9s %9s %9s %6s %6s %6s",
            "label",
            "language",
            "precision",
            "recall",
            "F1",
            "right",
            "wrong",
            "missed"));
    scores.forEach(
        (label, groups) ->
            groups.forEach(
                (group, score) ->
                    lines.add(
                        String.format(
                            Locale.ROOT,
                            "%-20s %-8s %9s %9s %9s %6d %6d %6d",
                            label,
                            group.equals(ALL_FIRST) ? ALL : group,
                            share(score.precision()),
                            share(score.recall()),
                            share(score.f1()),
                            score.right(),
                            score.wrong(),
                            score.missed()))));
    return Collections.unmodifiableList(lines);
  }

  private static Set<String> without(Set<String> some, Set<String> others) {
    Set<String> rest = new TreeSet<>(some);
    rest.removeAll(others);
    return rest;
  }

  /** The confusion of each label, a line for each kind of mistake. */
  List<String> confusions() {
    List<String> lines = new ArrayList<>();
    taken.forEach(
        (what, counts) -> {
          List<String> parts = new ArrayList<>();
          counts.forEach((other, count) -> parts.add(other + " " + count));
          lines.add(what + ": " + String.join(", ", parts));
        });
    return lines;
  }

  private static String share(double share) {
    return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.3f", share);
  }
}
