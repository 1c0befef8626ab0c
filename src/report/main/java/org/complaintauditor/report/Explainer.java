package org.complaintauditor.report;

import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.obligation.Finding;

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
}
