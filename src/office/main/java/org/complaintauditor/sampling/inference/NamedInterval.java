package org.complaintauditor.sampling.inference;

/**
 * Limits of a figure, and how they were computed.
 *
 * @param confidence two-sided: each limit is passed with half of the risk
 */
public record NamedInterval(double low, double high, Confidence confidence, IntervalMethod method) {
  public NamedInterval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("limits %s and %s".formatted(low, high));
    }
  }
}
