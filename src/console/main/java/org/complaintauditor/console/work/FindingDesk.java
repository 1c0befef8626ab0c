package org.complaintauditor.console.work;

import java.io.IOException;
import java.util.List;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.run.CaseDesk;
import org.complaintauditor.console.run.HeldWaivers;
import org.complaintauditor.console.run.RecordedRuns;
import org.complaintauditor.console.run.RunFiles;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.deciding.run.JudgedRun;
import org.complaintauditor.deciding.run.LedgerDecisions;
import org.complaintauditor.decision.CaseDecisions;
import org.complaintauditor.decision.DecisionPolicy;
import org.complaintauditor.decision.Decisions;
import org.complaintauditor.decision.Digests;
import org.complaintauditor.decision.MachineFinding;
import org.complaintauditor.decision.Waiver;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.ledger.LedgerLine;
import org.complaintauditor.store.ledger.LedgerSubject;
import org.complaintauditor.store.people.SoleActs;
import org.complaintauditor.store.run.FindingRecord;
import org.complaintauditor.store.run.RunRecord;
import org.complaintauditor.store.run.WorkItem;

/** Lays a finding on the desk: judged again, with all that people have said of it. */
final class FindingDesk {

  private final ConsoleContext context;
  private final RecordedRuns runs;
  private final CaseDesk cases;
  private final HeldWaivers waivers;

  FindingDesk(ConsoleContext context) {
    this.context = context;
    runs = new RecordedRuns(context);
    cases = new CaseDesk(context);
    waivers = new HeldWaivers(context.workspace().ledger());
  }

  /**
   * The finding, as the run recorded it and as it is judged now, which must be the same.
   *
   * @throws Refusal if there is none; if the run is damaged, or its material says something else
   *     than was recorded
   */
  FindingOnDesk lay(RunRecord run, String caseId, String commitment) throws IOException {
    WorkItem recorded =
        context
            .workspace()
            .workList()
            .find(run.run(), caseId, commitment)
            .orElseThrow(Refusal::notFound);
    RunFiles folder = runs.folder(run);
    folder.refuseIfDamaged();
    JudgedRun judged = cases.open(run, folder);
    AuditedCase audited = cases.judge(run, judged, caseId);
    MachineFinding machine =
        CaseDecisions.machine(run.pack(), audited).stream()
            .filter(one -> one.subject().commitment().equals(commitment))
            .findFirst()
            .orElseThrow(Refusal::notFound);
    refuseIfOther(run, recorded.finding(), machine);
    LedgerSubject subject = new LedgerSubject(run.pack(), caseId, commitment);
    List<LedgerLine> lines = context.workspace().ledger().about(subject);
    SoleActs acts = context.workspace().soleActs();
    DecisionPolicy policy = context.policy();
    List<Waiver> given = waivers.of(run.pack());
    Decisions decisions =
        new Decisions(
            LedgerDecisions.of(lines, acts),
            given,
            new Decisions.Terms(policy, false, judged.auditDay()));
    return new FindingOnDesk(
        run,
        judged,
        recorded.finding(),
        audited,
        decisions.on(machine),
        subject,
        lines,
        decisions,
        policy,
        acts);
  }

  /** Nobody may decide on something else than the report shows. */
  private static void refuseIfOther(RunRecord run, FindingRecord recorded, MachineFinding machine) {
    Digests then = new Digests(recorded.evidenceDigest(), recorded.basisDigest());
    if (machine.whole().verdict() != recorded.verdict() || !machine.whole().digests().same(then)) {
      throw CaseDesk.damaged(
          run,
          Wording.of(
              "console.judged-again-of-case-is-on-other",
              recorded.commitment(),
              recorded.caseId(),
              machine.whole().verdict(),
              recorded.verdict()));
    }
  }
}
