package org.complaintauditor.dossier.making;

import java.util.List;
import java.util.Optional;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.judgement.CaseAuditor;
import org.complaintauditor.model.EventRow;

/**
 * A case of the sealed material with its judgement.
 *
 * @param one the case
 * @param audited its findings
 */
record JudgedCase(ExportedCase one, AuditedCase audited) {

  /** Judges a case, if something of it had happened at the audit instant. */
  static Optional<JudgedCase> happened(CaseAuditor auditor, ExportedCase one) {
    List<EventRow> happened = auditor.happened(one.rows());
    return happened.isEmpty()
        ? Optional.empty()
        : Optional.of(new JudgedCase(one, auditor.judge(one.caseId(), happened, one.problems())));
  }
}
