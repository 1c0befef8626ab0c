package org.complaintauditor.detection;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/**
 * The bootstrap: how much figures would differ had other messages been looked at, told by drawing
 * again and again as many of the messages as there are, some of them twice. The same messages give
 * the same draws.
 */
final class Resampling {
  /** How often messages are drawn. */
  static final int RESAMPLES = 2_000;

  private static final long SEED = 20_260_101;
  private static final double OUTSIDE = 0.025;

  private Resampling() {}

  /**
   * Between what 95 % of the figures lie.
   *
   * @param low not a number where no resample has the figure
   */
  record Interval(double low, double high) {}

  /**
   * Draws.
   *
   * @param messages how many messages there are
   * @param each takes the place of each message drawn
   * @param drawn called after each resample, with its number
   */
  static void of(int messages, IntConsumer each, IntConsumer drawn) {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int resample = 0; resample < RESAMPLES; resample++) {
      for (int i = 0; i < messages; i++) {
        each.accept(random.nextInt(messages));
      }
      drawn.accept(resample);
    }
  }

  /** The interval of a figure; resamples that do not have it, say nothing of it. */
  static Interval interval(double[] figures) {
    double[] some =
        Arrays.stream(figures).filter(figure -> !Double.isNaN(figure)).sorted().toArray();
    if (some.length == 0) {
      return new Interval(Double.NaN, Double.NaN);
    }
    int out = (int) Math.floor(OUTSIDE * some.length);
    return new Interval(some[out], some[some.length - 1 - out]);
  }
}
