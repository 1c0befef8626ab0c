package org.complaintauditor.sampling;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.sampling.inference.SamplingPlan;

/**
 * How a sample is drawn; with the run, all that it hangs on.
 *
 * @param purpose which verdicts are looked at
 * @param plan what it is to show
 * @param commitments the ids of those that are looked at, in catalogue order
 * @param by the dimensions of the strata, such as {@code channel}; none: a population is one
 *     stratum
 * @param each whether every stratum is sized by itself, so that each can be signed
 * @param overlap which share of a sample two people look at, from 0 to 1
 * @param seed decides which findings are drawn
 * @param seedReason why it is not the run's id; empty where it is
 */
public record SampleDesign(
    Purpose purpose,
    SamplingPlan plan,
    List<String> commitments,
    List<String> by,
    boolean each,
    BigDecimal overlap,
    String seed,
    Optional<String> seedReason) {
  public SampleDesign {
    commitments = List.copyOf(commitments);
    by = List.copyOf(by);
    overlap = overlap.stripTrailingZeros();
  }
}
