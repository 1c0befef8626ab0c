package org.complaintauditor.sampling.inference;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a sample is to show: that no more than a tolerable share of a population is wrong. Attribute
 * sampling without replacement, exact (AICPA Audit Guide "Audit Sampling", appendix A, has the same
 * with the binomial distribution, for populations without limit).
 *
 * @param tolerable the share of wrong ones that can be lived with, between 0 and 1, neither of them
 * @param confidence how sure that is to be
 * @param acceptable how many wrong ones the sample may have
 */
public record SamplingPlan(BigDecimal tolerable, Confidence confidence, int acceptable) {

  public SamplingPlan {
    tolerable = tolerable.stripTrailingZeros(); // So that 0.05 and 0.050 are one plan.
    if (tolerable.signum() <= 0 || tolerable.compareTo(BigDecimal.ONE) >= 0) {
      throw new IllegalArgumentException("not a share between 0 and 1: " + tolerable);
    }
    if (acceptable < 0) {
      throw new IllegalArgumentException("fewer than none: " + acceptable);
    }
  }

  /**
   * How many to draw: the smallest n for which a population with the fewest wrong ones that cannot
   * be tolerated, ⌈τN⌉, would show no more than the acceptable number with a probability of at most
   * 1 - γ. All where no smaller number can show it.
   *
   * @param population how many there are
   */
  public int size(int population) {
    int wrong = intolerable(population);
    if (wrong <= acceptable) {
      return population;
    }
    int low = 0;
    int high = population; // Of all drawn the probability is 0: all wrong ones are among them.
    while (low < high) {
      int middle = low + (high - low) / 2;
      if (confidence.isLeftBy(Hypergeometric.atMost(population, wrong, middle, acceptable))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The largest size of a sample that any population needs. */
  public int largestSize() {
    return size(Integer.MAX_VALUE);
  }

  /** Whether a population with so many wrong ones can be lived with. */
  public boolean tolerates(int wrong, int population) {
    return BigDecimal.valueOf(wrong).compareTo(tolerable.multiply(BigDecimal.valueOf(population)))
        <= 0;
  }

  /** The fewest wrong ones of so many that are the tolerable share or more. */
  private int intolerable(int population) {
    return tolerable
        .multiply(BigDecimal.valueOf(population))
        .setScale(0, RoundingMode.CEILING)
        .intValueExact();
  }
}
