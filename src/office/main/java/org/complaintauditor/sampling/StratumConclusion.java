package org.complaintauditor.sampling;

import java.util.Optional;
import org.complaintauditor.sampling.inference.ErrorBound;
import org.complaintauditor.sampling.inference.SamplingPlan;

/**
 * What can be signed of a stratum: the exact statement.
 *
 * @param stratum what was drawn
 * @param reviewed how many of those drawn were looked at
 * @param wrong how many of these are wrong
 * @param open about how many of these a question is open; they count as wrong, as ISA 530 has it of
 *     items that cannot be tested
 * @param atMost how many of all are wrong at most, with the confidence of the plan; exactly so many
 *     where all were looked at; empty before everything drawn was
 * @param standing what follows
 */
public record StratumConclusion(
    SampledStratum stratum,
    int reviewed,
    int wrong,
    int open,
    Optional<Integer> atMost,
    Support standing) {

  static StratumConclusion of(
      SampledStratum stratum, int reviewed, int wrong, int open, SamplingPlan plan) {
    if (reviewed < stratum.drawn()) {
      return new StratumConclusion(
          stratum, reviewed, wrong, open, Optional.empty(), Support.NOT_REVIEWED);
    }
    int atMost = ErrorBound.atMost(stratum.size(), reviewed, wrong + open, plan.confidence());
    Support standing =
        plan.tolerates(atMost, stratum.size()) ? Support.SUPPORTED : Support.NOT_SUPPORTED;
    return new StratumConclusion(stratum, reviewed, wrong, open, Optional.of(atMost), standing);
  }

  /** Whether nothing is estimated: all findings were looked at. */
  public boolean isCounted() {
    return standing != Support.NOT_REVIEWED && reviewed == stratum.size() && open == 0;
  }
}
