package org.complaintauditor.app.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.app.AppContext;
import org.complaintauditor.app.InvalidRequestException;
import org.complaintauditor.app.export.FoundExport;
import org.complaintauditor.app.job.JobRequest;
import org.complaintauditor.app.job.Said;
import org.complaintauditor.audit.Audit;
import org.complaintauditor.audit.AuditOutcome;
import org.complaintauditor.evidence.LexiconStore;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.DoubtfulWords;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Wording;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.proof.ObservationText;
import org.complaintauditor.proof.Proof;
import org.complaintauditor.proof.ProofText;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.ShownTexts;

/** Proves the findings of one case in words. */
public final class ExplainCase {

  private final AppContext context;

  private ExplainCase(AppContext context) {
    this.context = context;
  }

  /**
   * What is asked for.
   *
   * @param judging what is judged, and how
   * @param caseId the case, as the export names it
   * @param commitment the one that is proved; empty for all
   */
  public record Request(JudgingRequest judging, String caseId, Optional<String> commitment)
      implements JobRequest<Said> {

    @Override
    public List<Path> files() {
      return judging.export().paths();
    }

    @Override
    public Said perform(AppContext context) throws IOException {
      return new Said(new ExplainCase(context).proofs(this), true);
    }
  }

  private List<String> proofs(Request request) throws IOException {
    JudgingRequest judging = request.judging();
    judging.check();
    Pack pack = judging.readPack(context.rules());
    Optional<String> commitment = request.commitment();
    commitment.ifPresent(id -> refuseUnlessKnown(id, pack));
    FoundExport input = judging.export().find(pack.words(), context.progress()::remark);
    List<AuditedCase> cases = new ArrayList<>();
    AuditOutcome judged =
        input.read(
            () ->
                new Audit(
                        input.profiles().intake(judging.memory(), judging.threads()),
                        context.rules(),
                        new LexiconStore())
                    .collect(
                        judging.audit(
                            input,
                            pack,
                            judging.calendar(pack),
                            Optional.of(request.caseId()),
                            false),
                        cases));
    AuditedCase audited = cases.get(0);
    MessageBundle words = context.words().speakingOf(pack.words().authority());
    ProofText text = new ProofText(words, pack);
    List<String> lines =
        new ArrayList<>(
            text.run(
                audited.history(),
                pack,
                audited.version().version(),
                judged.context().basis().auditInstant()));
    if (words.shown() != ShownTexts.FULL) {
      lines.add(words.text("proof.texts." + words.shown().option()));
    }
    if (judging.doubtfulWords() == DoubtfulWords.NOT_EVIDENCED) {
      lines.add(words.text("proof.doubtful_set_aside"));
    }
    lines.add("");
    for (Finding finding : audited.findings()) {
      if (commitment.isEmpty() || commitment.get().equals(finding.commitment())) {
        Commitment entry = audited.version().commitment(finding.commitment()).orElseThrow();
        Proof proof = Proof.of(audited.history(), entry, finding, judged.context().basis());
        lines.addAll(text.lines(proof, audited.doubts(finding.commitment(), pack)));
        lines.add("");
      }
    }
    if (commitment.isEmpty()) {
      lines.addAll(observations(audited, judged));
    }
    return lines;
  }

  /** The section on observations with a line after it; nothing where there are none. */
  private List<String> observations(AuditedCase audited, AuditOutcome judged) {
    List<String> lines =
        new ArrayList<>(
            new ObservationText(context.words(), judged.context().basis().auditInstant().zone())
                .lines(audited.observations()));
    if (!lines.isEmpty()) {
      lines.add("");
    }
    return lines;
  }

  private static void refuseUnlessKnown(String id, Pack pack) {
    List<String> known = pack.latest().commitments().stream().map(Commitment::id).toList();
    if (!known.contains(id)) {
      throw new InvalidRequestException(
          Wording.of("app.commitment-pack-has", id, pack.name(), String.join(", ", known)));
    }
  }
}
