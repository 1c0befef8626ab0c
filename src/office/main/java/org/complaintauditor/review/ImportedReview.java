package org.complaintauditor.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.decision.Decision;
import org.complaintauditor.decision.Subject;
import org.complaintauditor.model.Wording;

/**
 * What a review says, and what is wrong with it.
 *
 * @param decisions the decisions that are new, in the order of the rows
 * @param replaced what stood in the ledger so far about findings that are decided anew, by finding
 * @param unchanged how many the ledger has already
 * @param blank how many rows nobody answered
 * @param problems the cells that are wrong, in the order of the sheet
 * @param remarks what is worth knowing and refuses nothing
 */
public record ImportedReview(
    List<Decision> decisions,
    Map<Subject, Decision> replaced,
    long unchanged,
    long blank,
    List<CellProblem> problems,
    List<Wording> remarks) {
  public ImportedReview {
    decisions = List.copyOf(decisions);
    replaced = Map.copyOf(replaced);
    problems = List.copyOf(problems);
    remarks = List.copyOf(remarks);
  }

  /** What a new decision takes the place of. */
  public Optional<Decision> replacedBy(Decision decision) {
    return Optional.ofNullable(replaced.get(decision.subject().whole()));
  }

  /** Whether nothing is wrong. */
  public boolean isRight() {
    return problems.isEmpty();
  }
}
