package org.complaintauditor.judgement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.Problem;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.observation.CaseObservations;

/**
 * A case with its findings.
 *
 * @param history its events
 * @param version the pack version in force on its receipt
 * @param byCustomerType the commitments whose rules ask for the customer type, by id
 * @param attributes for the commitments whose rules ask for attributes of the pack, what the data
 *     say of them, by commitment id
 * @param findings one per commitment, in catalogue order
 * @param otherwise the verdicts under other limits and readings
 * @param observations what else is worth knowing of it; no finding hangs on it
 * @param problems what is wrong with its data; no finding hangs on it either
 * @param found those of the problems that showed only when it was judged
 */
public record AuditedCase(
    CaseHistory history,
    PackVersion version,
    Set<String> byCustomerType,
    Map<String, String> attributes,
    List<Finding> findings,
    AlternativeVerdicts otherwise,
    CaseObservations observations,
    List<Problem> problems,
    List<Problem> found) {
  public AuditedCase {
    byCustomerType = Set.copyOf(byCustomerType);
    attributes = Map.copyOf(attributes);
    findings = List.copyOf(findings);
    problems = List.copyOf(problems);
    found = List.copyOf(found);
  }

  /** A case of which nothing was tried under other limits; any rule may ask for anything. */
  public AuditedCase(
      CaseHistory history,
      PackVersion version,
      List<Finding> findings,
      CaseObservations observations,
      List<Problem> problems) {
    this(
        history,
        version,
        findings.stream().map(Finding::commitment).collect(Collectors.toSet()),
        Map.of(),
        findings,
        AlternativeVerdicts.NONE,
        observations,
        problems,
        List.of());
  }

  /** The data problems that leave the verdict of a commitment in doubt. */
  public List<Problem> doubts(String commitment, Pack pack) {
    return problems.stream()
        .filter(problem -> pack.blockedBy(problem).contains(commitment))
        .toList();
  }
}
