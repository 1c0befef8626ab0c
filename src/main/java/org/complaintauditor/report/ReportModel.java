package org.complaintauditor.report;

import java.util.List;
import java.util.Map;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.RowCounts;
import org.complaintauditor.model.Tally;
import org.complaintauditor.obligation.Finding;

/**
 * All that a report can say, counted once.
 *
 * @param run what was audited, with what, and how
 * @param rows the row accounting
 * @param events how many events were judged
 * @param casesNotAudited cases of which no event is left (all rejected, or after the audit instant)
 * @param commitments the catalogue, in order
 * @param tallies the verdicts per commitment id, in catalogue order
 * @param sensitivity per commitment id and number of business days, the verdicts with every
 *     sensitive limit of the commitment at that number; in order
 * @param alternatives the verdicts of a commitment under other readings of a parameter
 * @param breakdowns the verdicts by attribute
 * @param cases the cases with their findings, sorted by case id in code points
 * @param problems what is wrong with the export, by file, row and column
 */
public record ReportModel(
    RunFacts run,
    RowCounts rows,
    long events,
    long casesNotAudited,
    List<Commitment> commitments,
    Map<String, Tally> tallies,
    Map<String, Map<Integer, Tally>> sensitivity,
    List<Alternative> alternatives,
    List<Breakdown> breakdowns,
    List<AuditedCase> cases,
    List<Problem> problems) {

  /**
   * A commitment under another reading of a parameter.
   *
   * @param commitment the commitment's id
   * @param parameter the parameter's name
   * @param value its other value
   * @param tally the verdicts under it
   */
  public record Alternative(String commitment, String parameter, int value, Tally tally) {}

  /**
   * A group of cases.
   *
   * @param dimension {@code month} (of the receipt, such as 2026-01), {@code channel} (of the
   *     receipt), or an attribute such as {@code team}
   * @param value the group; empty where the export does not say
   * @param cases how many cases
   * @param tallies the verdicts per commitment id, in catalogue order
   */
  public record Breakdown(String dimension, String value, long cases, Map<String, Tally> tallies) {}

  /** How many verdicts rest on what was found in texts alone. */
  public long detectedVerdicts() {
    return cases.stream()
        .flatMap(audited -> audited.findings().stream())
        .filter(Finding::restsOnDetection)
        .count();
  }
}
