package org.complaintauditor.detection.sample;

/**
 * A figure with the limits between which it lies with 95 % confidence.
 *
 * @param value not a number where nothing is known of it
 */
record ShareInterval(double value, double low, double high) {
  private static final double Z = 1.959963984540054;

  /** Nothing is known. */
  static final ShareInterval NONE = new ShareInterval(Double.NaN, Double.NaN, Double.NaN);

  /**
   * A share of messages, with Wilson's limits.
   *
   * @param doubt what one message weighs in it: 1 of so many drawn at random; of messages that
   *     stand for different numbers of others the sum of their squares, by Kish; 0 if none was left
   *     out
   */
  static ShareInterval wilson(double share, double doubt) {
    double square = Z * Z * doubt;
    double centre = (share + square / 2) / (1 + square);
    double half = Math.sqrt(square * share * (1 - share) + square * square / 4) / (1 + square);
    return new ShareInterval(
        share,
        Math.max(0, Math.min(share, centre - half)),
        Math.min(1, Math.max(share, centre + half)));
  }

  /** So many times as much. */
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

  /** By the highest ratio of the other to this. */
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
