package org.complaintauditor.app.comparison;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.app.InvalidRequestException;
import org.complaintauditor.comparison.ComparedRun;
import org.complaintauditor.comparison.Comparison;
import org.complaintauditor.comparison.ComparisonText;
import org.complaintauditor.comparison.FindingChange;
import org.complaintauditor.comparison.RunDescription;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.judgement.CaseAuditor;
import org.complaintauditor.material.KeptCase;
import org.complaintauditor.material.Material;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Wording;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.proof.Proof;
import org.complaintauditor.proof.ProofText;
import org.complaintauditor.ruling.RuleStore;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/** Tells one change between two runs in words, with both proofs. */
final class ChangeExplanation {

  private final ComparedRun first;
  private final ComparedRun second;
  private final RuleStore rules;
  private final MessageBundle words;

  ChangeExplanation(ComparedRun first, ComparedRun second, RuleStore rules, MessageBundle words) {
    this.first = withoutRecord(first);
    this.second = withoutRecord(second);
    this.rules = rules;
    this.words = words;
  }

  /**
   * The run without its record: of one case alone the verdicts are those that this program gives.
   */
  private static ComparedRun withoutRecord(ComparedRun run) {
    return new ComparedRun(run.context(), run.calendar(), run.inputs(), run.program());
  }

  /**
   * The lines.
   *
   * @param asked a case and a commitment, such as C26-01071/CON-01
   * @throws InvalidRequestException if it is no such thing, or neither run has the case
   */
  List<String> lines(String asked, Material old, Material current) {
    int slash = asked.lastIndexOf('/');
    if (slash <= 0) {
      throw new InvalidRequestException(
          "explain", Wording.of("app.explain-write-a-case-and-a-commitment", asked));
    }
    String caseId = asked.substring(0, slash);
    String commitment = asked.substring(slash + 1);
    Optional<ExportedCase> before = old.find(caseId);
    Optional<ExportedCase> after = current.find(caseId);
    if (before.isEmpty() && after.isEmpty()) {
      throw new InvalidRequestException(
          "explain", Wording.of("app.explain-neither-run-has-case", asked, caseId));
    }
    List<FindingChange> changes = new ArrayList<>();
    new Comparison(first, second, rules, changes::add)
        .run(iterator(before, first), iterator(after, second));
    List<FindingChange> told =
        changes.stream().filter(change -> change.commitment().equals(commitment)).toList();
    List<String> lines = new ArrayList<>();
    if (told.isEmpty()) {
      lines.add(words.text("compare.same", TextSanitizer.line(caseId), commitment));
    }
    for (FindingChange change : told) {
      new ComparisonText(words, RunDescription.of(second, Optional.empty()))
          .explained(change)
          .forEach(line -> lines.add(TextSanitizer.line(line)));
    }
    lines.addAll(proof("compare.proof.old", before, commitment, first));
    lines.addAll(proof("compare.proof.new", after, commitment, second));
    return lines;
  }

  private static Iterator<KeptCase> iterator(Optional<ExportedCase> found, ComparedRun run) {
    return found.stream().map(one -> KeptCase.of(one, run.pack().words())).iterator();
  }

  private List<String> proof(
      String title, Optional<ExportedCase> found, String commitment, ComparedRun run) {
    List<String> lines = new ArrayList<>();
    CaseAuditor auditor = new CaseAuditor(run.context());
    List<EventRow> rows = found.map(ExportedCase::rows).map(auditor::happened).orElse(List.of());
    if (rows.isEmpty()) {
      return lines;
    }
    AuditedCase audited = auditor.judge(found.orElseThrow().caseId(), rows, List.of());
    ProofText text = new ProofText(words, run.pack().authoritativeLanguage());
    for (Finding finding : audited.findings()) {
      if (finding.commitment().equals(commitment)) {
        Proof proof =
            Proof.of(
                audited.history(),
                audited.version().commitment(commitment).orElseThrow(),
                finding,
                run.context().basis());
        lines.add("");
        lines.add(words.text(title));
        lines.addAll(text.lines(proof));
      }
    }
    return lines;
  }
}
