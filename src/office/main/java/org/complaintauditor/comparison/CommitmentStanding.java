package org.complaintauditor.comparison;

import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.obligation.Finding;

/**
 * How a commitment stands in a case.
 *
 * @param verdict the verdict
 * @param reason why
 * @param due the due date; empty where nothing was owed
 */
public record CommitmentStanding(Verdict verdict, Reason reason, String due) {

  /** In a case of which nothing had happened: no rate counts it, and no verdict is like it. */
  static final CommitmentStanding NOT_AUDITED =
      new CommitmentStanding(Verdict.NOT_APPLICABLE, Reason.NO_TRIGGER, "nothing had happened");

  /** As this finding has it. */
  public static CommitmentStanding of(Finding finding) {
    return new CommitmentStanding(
        finding.verdict(),
        finding.reason(),
        finding.shown().map(one -> one.assessment().due().date().toString()).orElse(""));
  }

  /** What it adds to those who kept the commitment, of {@link #judged}: 0 or 1. */
  int met() {
    return verdict == Verdict.MET ? 1 : 0;
  }

  /** What it adds to those of whom the rate tells: 0 or 1. */
  int judged() {
    return verdict == Verdict.MET || verdict == Verdict.BREACHED ? 1 : 0;
  }

  /** Whether it is one of those that a rate should be of, and the record does not show it. */
  boolean isNotEvidenced() {
    return verdict == Verdict.NOT_EVIDENCED;
  }

  /** Whether the other says the same, as far as a change of this kind is asked for. */
  boolean isLike(CommitmentStanding other, ComparisonStrictness strictness) {
    return verdict == other.verdict
        && equals(NOT_AUDITED) == other.equals(NOT_AUDITED)
        && (strictness == ComparisonStrictness.VERDICT || reason == other.reason)
        && (strictness != ComparisonStrictness.DUE || due.equals(other.due));
  }
}
