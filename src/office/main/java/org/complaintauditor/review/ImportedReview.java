package org.complaintauditor.review;

import java.util.List;
import org.complaintauditor.decision.Decision;
import org.complaintauditor.model.Wording;

/**
 * What a review says, and what is wrong with it.
 *
 * @param decisions the decisions that are new, in the order of the rows
 * @param unchanged how many the ledger has already
 * @param blank how many rows nobody answered
 * @param problems the cells that are wrong, in the order of the sheet
 * @param remarks what is worth knowing and refuses nothing
 */
public record ImportedReview(
    List<Decision> decisions,
    long unchanged,
    long blank,
    List<CellProblem> problems,
    List<Wording> remarks) {
  public ImportedReview {
    decisions = List.copyOf(decisions);
    problems = List.copyOf(problems);
    remarks = List.copyOf(remarks);
  }

  /** Whether nothing is wrong. */
  public boolean isRight() {
    return problems.isEmpty();
  }
}
