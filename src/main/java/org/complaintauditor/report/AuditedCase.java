package org.complaintauditor.report;

import java.util.List;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.obligation.Finding;

/**
 * A case with its findings.
 *
 * @param history its events
 * @param version the pack version in force on its receipt
 * @param findings one per commitment, in catalogue order
 */
public record AuditedCase(CaseHistory history, PackVersion version, List<Finding> findings) {
  public AuditedCase {
    findings = List.copyOf(findings);
  }
}
