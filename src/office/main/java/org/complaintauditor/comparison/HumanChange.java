package org.complaintauditor.comparison;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.model.Verdict;

/**
 * A change by people: they made something else of a verdict than in the old run, and the machine
 * did not.
 */
final class HumanChange {

  private HumanChange() {}

  /** What people decided about the findings of the old run, and of the new one. */
  record Sides(RecordedDecisions before, RecordedDecisions after) {}

  /**
   * The change; empty where there is none. Its verdicts are the machine's, its detail says what
   * people made of them.
   */
  static Optional<FindingChange> of(
      String caseId,
      String commitment,
      String trigger,
      Sides sides,
      CommitmentStanding from,
      CommitmentStanding to) {
    Verdict was = sides.before().human(caseId, commitment, from.verdict());
    Verdict is = sides.after().human(caseId, commitment, to.verdict());
    if (was == is || (was == from.verdict() && is == to.verdict())) {
      return Optional.empty();
    }
    Factor cause =
        from.verdict() == to.verdict()
                && !sides.before().saysTheSame(sides.after(), caseId, commitment)
            ? Factor.DECISIONS
            : Factor.NOT_ATTRIBUTED;
    return Optional.of(
        new FindingChange(
            caseId,
            commitment,
            trigger,
            FindingChange.Kind.HUMAN_VERDICT,
            Optional.of(from),
            Optional.of(to),
            List.of(Set.of(cause)),
            Set.of(cause),
            List.of(cause + " " + was + ChangeDetail.ARROW + is)));
  }
}
