package org.complaintauditor.sampling.inference;

import java.util.List;
import java.util.Optional;

/**
 * A share of a population, told from samples of its strata.
 *
 * @param share the stratified mean Σ W_h p_h
 * @param interval its limits; none where all was looked at, since then nothing is estimated
 */
public record ShareEstimate(double share, Optional<NamedInterval> interval) {

  /** A share that is known. */
  public static ShareEstimate known(double share) {
    return new ShareEstimate(share, Optional.empty());
  }

  /**
   * The share with its limits.
   *
   * <p>Upper: MOVER (Zou and Donner 2008) from the Wilson limits of each stratum, each distance
   * times the root of the finite population correction 1 - n_h/N_h.
   *
   * <p>Lower: the same distances put together so claim too much where errors are rare and strata
   * several. It is the lower one of MOVER from the exact limit of each stratum, and of Wilson's
   * limit of the whole share by what its items weigh.
   *
   * <p>Limits never contradict what was seen: the counted ones are there, and those that were
   * looked at and are not counted are not.
   *
   * @return empty where a stratum was not looked at, or there is nothing
   */
  public static Optional<ShareEstimate> of(List<StratumCount> strata, Confidence confidence) {
    List<StratumCount> some = strata.stream().filter(one -> one.population() > 0).toList();
    if (some.isEmpty() || some.stream().anyMatch(one -> one.reviewed() == 0)) {
      return Optional.empty();
    }
    double population = some.stream().mapToLong(StratumCount::population).sum();
    long counted = some.stream().mapToLong(StratumCount::counted).sum();
    long reviewed = some.stream().mapToLong(StratumCount::reviewed).sum();
    if (reviewed == population) {
      return Optional.of(known(counted / population));
    }
    double share = 0;
    double above = 0;
    double below = 0;
    double doubt = 0;
    for (StratumCount count : some) {
      double weight = count.population() / population;
      double left = 1 - (double) count.reviewed() / count.population();
      share += weight * count.share();
      above += left * square(weight * (count.wilsonAbove(confidence) - count.share()));
      below += square(weight * (count.share() - count.exactBelow(confidence)));
      doubt += left * square(weight) / count.reviewed();
    }
    double low = Math.min(share - Math.sqrt(below), WilsonScore.of(share, doubt, confidence).low());
    double certain = counted / population;
    double possible = 1 - (reviewed - counted) / population;
    return Optional.of(
        new ShareEstimate(
            share,
            Optional.of(
                new NamedInterval(
                    Math.min(share, Math.max(certain, low)),
                    Math.max(share, Math.min(possible, share + Math.sqrt(above))),
                    confidence,
                    IntervalMethod.MOVER_WILSON))));
  }

  /** The lower limit, or the share where it is known. */
  double low() {
    return interval.map(NamedInterval::low).orElse(share);
  }

  /** The upper limit, or the share where it is known. */
  double high() {
    return interval.map(NamedInterval::high).orElse(share);
  }

  private static double square(double number) {
    return number * number;
  }
}
