package org.complaintauditor.report;

import java.util.List;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.observation.CaseObservations;

/**
 * A case with its findings.
 *
 * @param history its events
 * @param version the pack version in force on its receipt
 * @param findings one per commitment, in catalogue order
 * @param observations what else is worth knowing of it; no finding hangs on it
 */
public record AuditedCase(
    CaseHistory history,
    PackVersion version,
    List<Finding> findings,
    CaseObservations observations) {
  public AuditedCase {
    findings = List.copyOf(findings);
  }
}
