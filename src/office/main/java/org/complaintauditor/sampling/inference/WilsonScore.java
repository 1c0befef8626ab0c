package org.complaintauditor.sampling.inference;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Wilson's score limits (1927) of a share whose items do not all weigh the same. Where they do,
 * commons-statistics has the same ones.
 */
public final class WilsonScore {

  private WilsonScore() {}

  /**
   * The limits of a share.
   *
   * @param doubt what one item weighs in it: 1 of so many drawn at random; of items that stand for
   *     different numbers of others the sum of their squares (Kish 1965); 0 if none was left out
   */
  public static NamedInterval of(double share, double doubt, Confidence confidence) {
    double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(confidence.risk() / 2);
    double square = z * z * doubt;
    double centre = (share + square / 2) / (1 + square);
    double half = Math.sqrt(square * share * (1 - share) + square * square / 4) / (1 + square);
    return new NamedInterval(
        Math.max(0, Math.min(share, centre - half)),
        Math.min(1, Math.max(share, centre + half)),
        confidence,
        IntervalMethod.WILSON);
  }
}
