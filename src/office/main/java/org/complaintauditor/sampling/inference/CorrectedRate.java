package org.complaintauditor.sampling.inference;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The compliance rate as it would be if every verdict MET and BREACHED had been looked at. An
 * estimate; it never takes the place of the rate.
 *
 * @param rate met' / (met' + breached')
 * @param interval the lowest and highest rate at the corners of the shares' limits; none where all
 *     was looked at
 */
public record CorrectedRate(double rate, Optional<NamedInterval> interval) {

  /**
   * What reviewers make of findings of a verdict.
   *
   * @param findings how many the machine gave that verdict
   * @param other the share that is the other of MET and BREACHED: misses, or wrong breaches
   * @param neither the share that is neither, and leaves the rate
   */
  public record Side(long findings, ShareEstimate other, ShareEstimate neither) {

    private List<double[]> corners() {
      return Stream.of(other.low(), other.high())
          .flatMap(
              a ->
                  Stream.of(neither.low(), neither.high())
                      .map(b -> new double[] {a, Math.min(b, 1 - a)}))
          .toList();
    }

    private double[] estimate() {
      return new double[] {other.share(), neither.share()};
    }
  }

  /**
   * The corrected rate: met' = MET(1 - m - m0) + BREACHED·q, breached' = MET·m + BREACHED(1 - q -
   * q0), where m are misses, q wrong breaches, and m0 and q0 what is neither. Where nothing is
   * neither, that is met' of MET + BREACHED.
   *
   * @return empty where nothing is left in the rate
   */
  public static Optional<CorrectedRate> of(Side met, Side breached, Confidence confidence) {
    double rate = rate(met, met.estimate(), breached, breached.estimate());
    if (Double.isNaN(rate)) {
      return Optional.empty();
    }
    boolean counted =
        Stream.of(met.other(), met.neither(), breached.other(), breached.neither())
            .allMatch(one -> one.interval().isEmpty());
    if (counted) {
      return Optional.of(new CorrectedRate(rate, Optional.empty()));
    }
    double low = rate;
    double high = rate;
    for (double[] pair : met.corners()) {
      for (double[] other : breached.corners()) {
        double corner = rate(met, pair, breached, other);
        if (!Double.isNaN(corner)) {
          low = Math.min(low, corner);
          high = Math.max(high, corner);
        }
      }
    }
    return Optional.of(
        new CorrectedRate(
            rate, Optional.of(new NamedInterval(low, high, confidence, IntervalMethod.CORNERS))));
  }

  private static double rate(Side met, double[] m, Side breached, double[] q) {
    double right = met.findings() * (1 - m[0] - m[1]) + breached.findings() * q[0];
    double wrong = met.findings() * m[0] + breached.findings() * (1 - q[0] - q[1]);
    return right / (right + wrong);
  }
}
