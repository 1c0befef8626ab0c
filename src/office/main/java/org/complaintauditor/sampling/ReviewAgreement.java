package org.complaintauditor.sampling;

import java.util.List;
import org.complaintauditor.sampling.inference.Agreement;
import org.complaintauditor.sampling.inference.ConfusionTable;

/**
 * How far the machine agrees with reviewers, and these with one another.
 *
 * @param machine the machine with the reviewers
 * @param reviewers the first of two reviewers with the second
 * @param disagreements of two reviewers, to be talked over and settled
 */
public record ReviewAgreement(
    Agreement machine, Agreement reviewers, List<RunReview.Said> disagreements) {
  public ReviewAgreement {
    disagreements = List.copyOf(disagreements);
  }

  /** The agreement in a review. */
  public static ReviewAgreement of(RunReview review) {
    return new ReviewAgreement(
        agreement(review.byMachine()),
        agreement(review.byReviewers()),
        review.byReviewers().stream().filter(said -> said.first() != said.second()).toList());
  }

  private static Agreement agreement(List<RunReview.Said> said) {
    return Agreement.of(
        ConfusionTable.of(
            said.stream().map(one -> new ConfusionTable.Pair(one.first(), one.second())).toList()));
  }
}
