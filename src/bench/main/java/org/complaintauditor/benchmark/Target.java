package org.complaintauditor.benchmark;

import java.util.Locale;

/**
 * What a measured figure should be: the levels are upper bounds, or lower ones where more is
 * better.
 *
 * @param must what it has to be
 * @param goal what is wished; NaN for none
 * @param stretch what would be splendid; NaN for none
 * @param atLeast whether the levels are lower bounds
 */
record Target(double must, double goal, double stretch, boolean atLeast) {

  static Target atMost(double must, double goal, double stretch) {
    return new Target(must, goal, stretch, false);
  }

  static Target atMost(double must, double goal) {
    return new Target(must, goal, Double.NaN, false);
  }

  static Target atLeast(double must, double goal) {
    return new Target(must, goal, Double.NaN, true);
  }

  /** The highest level that a figure reaches, or that it misses all. */
  String reached(double figure) {
    if (reaches(figure, stretch)) {
      return "stretch";
    }
    if (reaches(figure, goal)) {
      return "goal";
    }
    return reaches(figure, must) ? "must" : "missed";
  }

  private boolean reaches(double figure, double level) {
    return atLeast ? figure >= level : figure <= level; // Never for NaN.
  }

  @Override
  public String toString() {
    return "must " + shown(must) + level(", goal ", goal) + level(", stretch ", stretch);
  }

  private static String level(String name, double level) {
    return Double.isNaN(level) ? "" : name + shown(level);
  }

  private static String shown(double level) {
    return level == Math.rint(level)
        ? String.format(Locale.ROOT, "%.0f", level)
        : String.format(Locale.ROOT, "%s", level);
  }
}
