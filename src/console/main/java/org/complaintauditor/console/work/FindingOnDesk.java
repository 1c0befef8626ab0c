package org.complaintauditor.console.work;

import java.util.List;
import java.util.Optional;
import org.complaintauditor.deciding.run.JudgedRun;
import org.complaintauditor.decision.DecisionPolicy;
import org.complaintauditor.decision.Decisions;
import org.complaintauditor.decision.HumanFinding;
import org.complaintauditor.decision.JudgedDecision;
import org.complaintauditor.decision.MachineVerdict;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.store.ledger.LedgerLine;
import org.complaintauditor.store.ledger.LedgerSubject;
import org.complaintauditor.store.people.SoleActs;
import org.complaintauditor.store.run.FindingRecord;
import org.complaintauditor.store.run.RunRecord;

/**
 * A finding with all that is known of it.
 *
 * @param run its run
 * @param judged the run, to be judged again
 * @param recorded as the run recorded it
 * @param audited its case
 * @param human what people say of it
 * @param subject how the ledger names it
 * @param lines the ledger's lines about it, in order
 * @param decisions those lines held against the run, with the waivers of the pack
 * @param policy what needs a second person
 * @param acts what one administrator alone did to accounts
 */
record FindingOnDesk(
    RunRecord run,
    JudgedRun judged,
    FindingRecord recorded,
    AuditedCase audited,
    HumanFinding human,
    LedgerSubject subject,
    List<LedgerLine> lines,
    Decisions decisions,
    DecisionPolicy policy,
    SoleActs acts) {

  FindingOnDesk {
    lines = List.copyOf(lines);
  }

  /** The number of the last line about it; 0 if there is none. */
  long lastLine() {
    return lines.isEmpty() ? 0 : lines.get(lines.size() - 1).n();
  }

  /** The finding itself. */
  Finding finding() {
    return audited.findings().stream()
        .filter(one -> one.commitment().equals(recorded.commitment()))
        .findFirst()
        .orElseThrow();
  }

  /** The commitment, in the version of the pack under which the case was judged. */
  Commitment commitment() {
    return audited.version().commitment(recorded.commitment()).orElseThrow();
  }

  /** What the machine says of the finding, or of the occurrence that this event triggered. */
  Optional<MachineVerdict> shown(Optional<String> trigger) {
    return trigger.isEmpty()
        ? Optional.of(human.machine().whole())
        : human.machine().occurrence(trigger.get());
  }

  /** The decision that a line of the ledger holds. */
  Optional<JudgedDecision> decision(long line) {
    return human.decisions().stream()
        .filter(one -> one.decision().place().number() == line)
        .findFirst();
  }
}
