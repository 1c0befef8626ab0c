package org.complaintauditor.app;

import java.util.Optional;
import java.util.function.Predicate;
import org.complaintauditor.decision.Decisions;
import org.complaintauditor.sampling.RunReview;
import org.complaintauditor.sampling.SampledRun;
import org.complaintauditor.store.Workspace;

/**
 * A run, and what people decided about its findings.
 *
 * @param workspace whose ledger was read, if one was
 */
public record DecidedRun(SampledRun sampled, Decisions decisions, Optional<Workspace> workspace) {

  /** What they say of the findings with these keys. */
  public RunReview review(Predicate<String> keys) {
    RunReview review = new RunReview(sampled.material().pack().name(), decisions, keys);
    sampled.each(review::add);
    return review;
  }
}
