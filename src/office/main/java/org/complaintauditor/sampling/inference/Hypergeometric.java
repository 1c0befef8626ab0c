package org.complaintauditor.sampling.inference;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/** How likely it is that few wrong ones are drawn. */
final class Hypergeometric {

  private Hypergeometric() {}

  /**
   * The probability that a sample has at most so many wrong ones. Few terms are summed: the
   * library's cumulative probability visits as many as the sample has.
   */
  static double atMost(int population, int wrong, int drawn, int few) {
    HypergeometricDistribution distribution =
        HypergeometricDistribution.of(population, wrong, drawn);
    double sum = 0;
    for (int i = distribution.getSupportLowerBound(); i <= few; i++) {
      sum += distribution.probability(i);
    }
    return sum;
  }
}
