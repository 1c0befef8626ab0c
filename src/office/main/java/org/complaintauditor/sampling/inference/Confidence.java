package org.complaintauditor.sampling.inference;

import java.math.BigDecimal;

/**
 * How sure a statement about all is to be, such as 0.95.
 *
 * @param level between 0 and 1, neither of them
 */
public record Confidence(BigDecimal level) {

  /** 95 %, as auditors usually ask for. */
  public static final Confidence USUAL = new Confidence(new BigDecimal("0.95"));

  /**
   * What two computations of the same probability may differ by, as a share of it. A probability
   * that is 0.05 by its definition must not be taken as more than 0.05.
   */
  private static final double ROUNDING = 1e-10;

  public Confidence {
    level = level.stripTrailingZeros();
    if (level.signum() <= 0 || level.compareTo(BigDecimal.ONE) >= 0) {
      throw new IllegalArgumentException("not a confidence between 0 and 1: " + level);
    }
  }

  /** The probability of being wrong that is left, such as 0.05. */
  public double risk() {
    return BigDecimal.ONE.subtract(level).doubleValue();
  }

  /** Whether a probability is no more than the risk. */
  boolean isLeftBy(double probability) {
    return probability <= risk() * (1 + ROUNDING);
  }
}
