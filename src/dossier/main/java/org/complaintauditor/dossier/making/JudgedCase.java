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
 * @param exported the case
 * @param audited its findings
 */
record JudgedCase(ExportedCase exported, AuditedCase audited) {

  /** Judges a case, if something of it had happened at the audit instant. */
  static Optional<JudgedCase> happened(CaseAuditor auditor, ExportedCase exportedCase) {
    List<EventRow> happened = auditor.happened(exportedCase.rows());
    return happened.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new JudgedCase(
                exportedCase,
                auditor.judge(exportedCase.caseId(), happened, exportedCase.problems())));
  }
}
