package org.complaintauditor.report.html;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Reason;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.obligation.Due;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.Occurrence;
import org.complaintauditor.obligation.Review;
import org.complaintauditor.proof.Proof;
import org.complaintauditor.proof.ProofPartText;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.text.DateFormats;
import org.complaintauditor.text.MessageBundle;

/**
 * Writes a finding for the page: its reason, what was owed and what became of it; and the proof in
 * words where there is something to prove.
 */
final class FindingDataWriter {

  private final RunFacts run;
  private final MessageBundle words;
  private final ProofDataWriter proofs;
  private final ProofPartText parts;
  private final Map<String, Integer> commitments = new LinkedHashMap<>();
  private final Map<String, String> limits = new HashMap<>();

  FindingDataWriter(RunFacts run, MessageBundle words) {
    this.run = run;
    this.words = words;
    this.proofs = new ProofDataWriter(words, run.pack().authoritativeLanguage());
    this.parts =
        new ProofPartText(words, run.basis().auditInstant().zone(), DateFormats.Detail.MINUTES);
    run.pack().allCommitments().forEach(one -> commitments.put(one.id(), commitments.size()));
  }

  void write(AuditedCase audited, Finding finding, Shard shard) {
    if (!run.lists(finding.verdict())) {
      return;
    }
    boolean rests = finding.restsOnDetection(audited.history());
    ScriptLiterals script = shard.cases();
    script.list().value(commitments.getOrDefault(finding.commitment(), -1));
    script.value(CodeIndex.of(finding, run.pack())).value(rests ? 1 : 0);
    script.value(finding.shown().map(finding.occurrences()::indexOf).orElse(-1));
    script.list();
    for (Occurrence occurrence : finding.occurrences()) {
      int late = occurrence.lateBusinessDays().orElse(0);
      owed(occurrence.assessment(), occurrence.reason(), late, shard);
    }
    finding.dropped().ifPresent(one -> owed(one, finding.reason(), 0, shard));
    script.endList().list();
    for (String rule : finding.rules()) {
      script.value(shard.text(run.pack().ruleNames().in(words.language(), rule)));
    }
    script.endList();
    if (finding.verdict().isException() || rests || finding.review().isPresent()) {
      Commitment commitment = audited.version().commitment(finding.commitment()).orElseThrow();
      proofs.write(Proof.of(audited.history(), commitment, finding, run.basis()), shard);
    } else {
      script.value(0);
    }
    script.list();
    audited.doubts(finding.commitment(), run.pack()).stream()
        .map(Problem::code)
        .distinct()
        .sorted()
        .forEach(code -> script.value(shard.text(words.of(code))));
    script.endList();
    finding.review().ifPresent(review -> review(review, script));
    script.endList();
  }

  /** The verdicts that it would be. */
  private static void review(Review review, ScriptLiterals script) {
    script.list();
    review.verdicts().forEach(verdict -> script.value(CodeIndex.of(verdict)));
    script.endList();
  }

  private void owed(Assessment assessment, Reason reason, int late, Shard shard) {
    ScriptLiterals script = shard.cases();
    Due due = assessment.due();
    script.list().value(assessment.obligation().trigger().position());
    script.value(due.date().toEpochDay());
    script.value(due.instant().map(this::minute).orElse(-1));
    script
        .value(CaseDataWriter.place(assessment.discharge()))
        .value(CodeIndex.of(reason, run.pack()))
        .value(late);
    script.value(shard.text(limit(assessment.obligation().commitment(), assessment.limit())));
    if (!assessment.suspended().isEmpty()) {
      CaseDataWriter.days(assessment.suspended(), script);
    }
    script.endList();
  }

  private int minute(Instant instant) {
    return CaseDataWriter.minute(instant, run.basis().auditInstant().zone());
  }

  private String limit(String commitment, Limit limit) {
    return limits.computeIfAbsent(
        commitment + " " + limit.name() + " " + limit.span(),
        key -> parts.limit(commitment, limit));
  }
}
