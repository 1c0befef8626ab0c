package org.complaintauditor.takeover;

import java.util.List;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.obligation.Finding;

/**
 * All that comes of judging a case.
 *
 * @param findings one per commitment, in catalogue order
 * @param sensitivity for each limit of the sensitivity table, one verdict per commitment
 * @param alternatives for each other reading of a parameter, one verdict per commitment that has it
 */
public record CaseResult(
    List<Finding> findings, List<List<Verdict>> sensitivity, List<List<Verdict>> alternatives) {
  public CaseResult {
    findings = List.copyOf(findings);
    sensitivity = List.copyOf(sensitivity);
    alternatives = List.copyOf(alternatives);
  }
}
