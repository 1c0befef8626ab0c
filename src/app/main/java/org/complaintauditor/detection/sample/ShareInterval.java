package org.complaintauditor.detection.sample;

import org.complaintauditor.sampling.inference.Confidence;
import org.complaintauditor.sampling.inference.NamedInterval;
import org.complaintauditor.sampling.inference.WilsonScore;

/**
 * A figure with the limits between which it lies with 95 % confidence.
 *
 * @param value not a number where nothing is known of it
 */
record ShareInterval(double value, double low, double high) {
  /** Nothing is known. */
  static final ShareInterval NONE = new ShareInterval(Double.NaN, Double.NaN, Double.NaN);

  /**
   * A share of messages, with Wilson's limits.
   *
   * @param doubt what one message weighs in it
   */
  static ShareInterval wilson(double share, double doubt) {
    NamedInterval limits = WilsonScore.of(share, doubt, Confidence.USUAL);
    return new ShareInterval(share, limits.low(), limits.high());
  }

  /** The interval multiplied by a factor. */
  ShareInterval times(double factor) {
    return new ShareInterval(value * factor, low * factor, high * factor);
  }

  /**
   * The share that this has of the sum of this and another: with limits of their ratio (MOVER-R;
   * Donner and Zou 2012).
   */
  ShareInterval shareBeside(ShareInterval other) {
    if (value + other.value == 0) {
      return NONE;
    }
    double share = value / (value + other.value);
    return new ShareInterval(
        share, Math.min(share, lowestShare(other)), Math.max(share, 1 - other.lowestShare(this)));
  }

  /** The lowest share: that by the highest ratio of the other to this. */
  private double lowestShare(ShareInterval other) {
    double floor = Math.max(0, low);
    double spread = floor * (2 * value - floor);
    if (spread <= 0) {
      return 0;
    }
    double product = other.value * value;
    double root =
        Math.max(0, product * product - other.high * spread * (2 * other.value - other.high));
    return 1 / (1 + (product + Math.sqrt(root)) / spread);
  }
}
