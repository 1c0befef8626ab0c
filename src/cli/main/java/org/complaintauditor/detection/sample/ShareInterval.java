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

  /** Zero, and certainly so. */
  static final ShareInterval ZERO = new ShareInterval(0, 0, 0);

  /**
   * A share of a stratum, with Wilson's limits, drawn in where much of the stratum was looked at:
   * where all of it was, there is no doubt left.
   *
   * @param hits how many of those looked at have it
   * @param looked how many were looked at, at least one
   * @param lookedOf the share of the stratum that was looked at
   */
  static ShareInterval wilson(int hits, int looked, double lookedOf) {
    double share = (double) hits / looked;
    double square = Z * Z / looked;
    double centre = (share + square / 2) / (1 + square);
    double half =
        Z * Math.sqrt(share * (1 - share) / looked + square / looked / 4) / (1 + square);
    double left = Math.sqrt(Math.max(0, 1 - lookedOf));
    double low = Math.max(0, Math.min(share, centre - half));
    double high = Math.min(1, Math.max(share, centre + half));
    return new ShareInterval(share, share - left * (share - low), share + left * (high - share));
  }

  /** So many times as much. */
  ShareInterval times(double factor) {
    return new ShareInterval(value * factor, low * factor, high * factor);
  }

  /**
   * The sum of this and something that varies apart from it: distances to the limits are added as
   * squares (MOVER; Zou and Donner 2008).
   */
  ShareInterval plus(ShareInterval other) {
    return new ShareInterval(
        value + other.value,
        value + other.value - Math.hypot(value - low, other.value - other.low),
        value + other.value + Math.hypot(high - value, other.high - other.value));
  }

  /** A share stays between none and all. */
  ShareInterval asShare() {
    return new ShareInterval(value, Math.max(0, low), Math.min(1, high));
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
