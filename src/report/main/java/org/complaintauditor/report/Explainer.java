package org.complaintauditor.report;

import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.proof.Proof;
import org.complaintauditor.proof.ProofText;
import org.complaintauditor.text.MessageBundle;

/** Says in a sentence, in the language of the report, why a finding is as it is. */
@FunctionalInterface
public interface Explainer {

  /**
   * The sentence.
   *
   * @param run with what was judged
   * @param audited the case
   * @param commitment the catalogue entry under which it was judged
   * @param finding a finding of the case that is neither MET nor NOT_APPLICABLE
   */
  String sentence(RunFacts run, AuditedCase audited, Commitment commitment, Finding finding);

  /**
   * Says it in these words, by the proof.
   *
   * @param authoritativeLanguage the language of the pack's source
   */
  static Explainer in(MessageBundle words, String authoritativeLanguage) {
    ProofText text = new ProofText(words, authoritativeLanguage);
    return (run, audited, commitment, finding) ->
        text.sentence(Proof.of(audited.history(), commitment, finding, run.basis()));
  }
}
