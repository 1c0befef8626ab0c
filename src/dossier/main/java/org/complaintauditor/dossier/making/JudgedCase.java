package org.complaintauditor.dossier.making;

import java.util.List;
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

  /** Judges a case of which something had happened at the audit instant. */
  static JudgedCase of(CaseAuditor auditor, ExportedCase one) {
    List<EventRow> happened = auditor.happened(one.rows());
    return new JudgedCase(one, auditor.judge(one.caseId(), happened, one.problems()));
  }
}
