package org.complaintauditor.comparison;

/** How much of two standings has to be the same for them to count as one. */
enum ComparisonStrictness {
  /** The verdict. */
  VERDICT,
  /** Verdict and reason. */
  REASON,
  /** Verdict, reason and due date. */
  DUE;

  /** What is asked of a change: the first of verdict, reason and due date that differs. */
  static ComparisonStrictness ofChange(CommitmentStanding from, CommitmentStanding to) {
    if (from.verdict() != to.verdict()) {
      return VERDICT;
    }
    return from.reason() != to.reason() ? REASON : DUE;
  }
}
