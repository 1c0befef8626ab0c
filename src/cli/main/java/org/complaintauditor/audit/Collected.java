package org.complaintauditor.audit;

import java.util.List;
import org.complaintauditor.report.AuditedCase;

/**
 * An audit of which all cases are looked at together.
 *
 * @param judged what was found besides the cases
 * @param cases the cases, sorted by case id in code points
 */
public record Collected(Judged judged, List<AuditedCase> cases) {
  public Collected {
    cases = List.copyOf(cases);
  }
}
