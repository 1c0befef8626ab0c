package org.complaintauditor.console.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.deciding.run.LedgerDecisions;
import org.complaintauditor.decision.DecisionPolicy;
import org.complaintauditor.decision.Decisions;
import org.complaintauditor.decision.Subject;
import org.complaintauditor.model.SoleAct;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.ledger.LedgerSubject;
import org.complaintauditor.store.people.SoleActs;
import org.complaintauditor.store.run.FindingRecord;
import org.complaintauditor.store.run.WorkItem;

/** The marks of decisions in a work list. In most offices there are none, and nothing is read. */
final class StandingMarks {

  private final Workspace workspace;
  private final String pack;
  private final SoleActs acts;

  StandingMarks(Workspace workspace, String pack) {
    this.workspace = workspace;
    this.pack = pack;
    acts = workspace.soleActs();
  }

  /** That of the decision that stands about a finding. */
  Optional<SoleAct> of(WorkItem item) {
    return acts.isEmpty()
        ? Optional.empty()
        : item.decision().flatMap(standing -> of(item.finding(), standing.line()));
  }

  private Optional<SoleAct> of(FindingRecord finding, long line) {
    Decisions decisions =
        new Decisions(
            LedgerDecisions.of(
                workspace
                    .ledger()
                    .about(new LedgerSubject(pack, finding.caseId(), finding.commitment())),
                acts),
            List.of(),
            new Decisions.Terms(DecisionPolicy.NONE, false, LocalDate.EPOCH));
    return decisions.mark(Subject.finding(finding.caseId(), finding.commitment()), line);
  }
}
