package org.complaintauditor.console.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.decision.CaseDecisions;
import org.complaintauditor.decision.Decision;
import org.complaintauditor.decision.DecisionLine;
import org.complaintauditor.decision.Digests;
import org.complaintauditor.decision.MachineFinding;
import org.complaintauditor.decision.MachineVerdict;
import org.complaintauditor.decision.Subject;
import org.complaintauditor.store.run.AttributesJson;
import org.complaintauditor.store.run.FindingRecord;
import org.complaintauditor.store.run.RunRecord;

/** Findings of recorded runs, as decisions are held against them. */
final class DecidedFindings {

  private static final int DATE = "2026-04-15".length();

  private final ConsoleContext context;
  private final CaseDesk cases;

  DecidedFindings(ConsoleContext context) {
    this.context = context;
    cases = new CaseDesk(context);
  }

  /** As the run recorded it: the occurrence that it shows, and digests of all that rows say. */
  static MachineFinding recorded(FindingRecord finding) {
    Optional<LocalDate> triggered =
        finding.triggered().isEmpty()
            ? Optional.empty()
            : Optional.of(LocalDate.parse(finding.triggered().substring(0, DATE)));
    return new MachineFinding(
        Subject.finding(finding.caseId(), finding.commitment()),
        new MachineVerdict(
            Optional.empty(),
            triggered,
            finding.verdict(),
            new Digests(finding.evidenceDigest(), finding.basisDigest())),
        List.of(),
        AttributesJson.read(finding.attributes()));
  }

  /**
   * As the run recorded it; judged again where somebody saw other rows and it has to be known
   * whether they are others for the rules, which is not recorded.
   *
   * @param lines what was decided about it
   * @throws Refusal if it has to be judged again, and cannot be
   */
  MachineFinding of(RunRecord run, FindingRecord finding, List<? extends DecisionLine> lines) {
    MachineFinding recorded = recorded(finding);
    Digests shown = recorded.whole().digests();
    return lines.stream()
            .flatMap(line -> line instanceof Decision decision ? decision.seen().stream() : null)
            .anyMatch(seen -> seen.tellsAsked() && !seen.same(shown))
        ? again(run, recorded.subject())
        : recorded;
  }

  /**
   * Judged again, with its occurrences, which are not recorded.
   *
   * @throws Refusal if it cannot be judged again
   */
  MachineFinding again(RunRecord run, Subject subject) {
    return CaseDecisions.machine(
            run.pack(),
            cases.judge(run, cases.open(run, RunFiles.of(context, run)), subject.caseId()))
        .stream()
        .filter(one -> one.subject().equals(subject))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }
}
