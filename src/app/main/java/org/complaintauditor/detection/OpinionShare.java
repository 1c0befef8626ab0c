package org.complaintauditor.detection;

import static org.complaintauditor.detection.Outcome.CONFIRMED_RIGHT;
import static org.complaintauditor.detection.Outcome.CONFIRMED_WRONG;
import static org.complaintauditor.detection.Outcome.DOUBTED_RIGHT;
import static org.complaintauditor.detection.Outcome.DOUBTED_WRONG;
import static org.complaintauditor.detection.Outcome.MISSED;
import static org.complaintauditor.detection.Outcome.POSSIBLE_RIGHT;
import static org.complaintauditor.detection.Outcome.POSSIBLE_WRONG;
import static org.complaintauditor.detection.Outcome.RIGHT;
import static org.complaintauditor.detection.Outcome.WRONG;

import java.util.EnumSet;
import java.util.Set;

/** A figure of how right detection is: the share that some outcomes have of others. */
enum OpinionShare {
  PRECISION(
      "precision",
      EnumSet.of(RIGHT, CONFIRMED_RIGHT, DOUBTED_RIGHT),
      EnumSet.of(WRONG, CONFIRMED_WRONG, DOUBTED_WRONG)),
  CONFIRMED("confirmed", EnumSet.of(CONFIRMED_RIGHT), EnumSet.of(CONFIRMED_WRONG)),
  DOUBTED("doubted", EnumSet.of(DOUBTED_RIGHT), EnumSet.of(DOUBTED_WRONG)),
  POSSIBLE("possible", EnumSet.of(POSSIBLE_RIGHT), EnumSet.of(POSSIBLE_WRONG)),
  RECALL(
      "recall",
      EnumSet.of(RIGHT, CONFIRMED_RIGHT, DOUBTED_RIGHT),
      EnumSet.of(POSSIBLE_RIGHT, MISSED)),
  WITH_POSSIBLE(
      "with possible",
      EnumSet.of(RIGHT, CONFIRMED_RIGHT, DOUBTED_RIGHT, POSSIBLE_RIGHT),
      EnumSet.of(MISSED));

  private final String heading;

  /** A bit for the place of each outcome that counts as right. */
  private final int good;

  private final int bad;

  OpinionShare(String heading, Set<Outcome> good, Set<Outcome> bad) {
    this.heading = heading;
    this.good = bits(good);
    this.bad = bits(bad);
  }

  private static int bits(Set<Outcome> outcomes) {
    return outcomes.stream().mapToInt(one -> 1 << one.place()).sum();
  }

  /** What it is called in tables. */
  String heading() {
    return heading;
  }

  /** The share; not a number if there is nothing to take it of. */
  double of(int[] counts) {
    int right = sum(good, counts);
    return (double) right / (right + sum(bad, counts));
  }

  private static int sum(int outcomes, int[] counts) {
    int sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += (outcomes & (1 << i)) == 0 ? 0 : counts[i];
    }
    return sum;
  }
}
