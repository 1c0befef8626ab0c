package org.complaintauditor.sampling.inference;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * What was found in a stratum.
 *
 * @param population how many there are
 * @param reviewed how many of them were drawn at random and looked at
 * @param counted how many of these are what is estimated, such as wrong
 */
public record StratumCount(int population, int reviewed, int counted) {
  public StratumCount {
    if (counted < 0 || counted > reviewed || reviewed > population) {
      throw new IllegalArgumentException("%d of %d of %d".formatted(counted, reviewed, population));
    }
  }

  /** The share of those that were looked at. */
  double share() {
    return (double) counted / reviewed;
  }

  /** Wilson's upper limit of that share. */
  double wilsonAbove(Confidence confidence) {
    return BinomialConfidenceInterval.WILSON_SCORE
        .fromErrorRate(reviewed, counted, confidence.risk())
        .getUpperBound();
  }

  /** The exact lower limit of that share. */
  double exactBelow(Confidence confidence) {
    return (double) ErrorBound.atLeast(population, reviewed, counted, confidence) / population;
  }
}
