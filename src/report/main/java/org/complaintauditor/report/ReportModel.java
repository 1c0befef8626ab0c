package org.complaintauditor.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Tally;
import org.complaintauditor.observation.ObservationTotals;

/**
 * The figures of a run, counted once for all formats. The cases themselves went to the reports one
 * by one.
 *
 * @param run what was audited, with what, and how
 * @param readAs what the export was taken for
 * @param population how much was audited
 * @param commitments the catalogue, in order
 * @param tallies the verdicts per commitment id, in catalogue order
 * @param reasons how many findings have each reason, per commitment id, in catalogue order; reasons
 *     that do not occur are left out
 * @param lateness how late or early per commitment id, in catalogue order
 * @param detectedVerdicts how many verdicts rest on what was found in texts alone
 * @param observations what was observed and measured besides; no verdict hangs on it
 * @param listed how many findings the reports list
 * @param sensitivity per commitment id and number of business days, the verdicts with every
 *     sensitive limit of the commitment at that number; in order
 * @param alternatives the verdicts of a commitment under other readings of a parameter
 * @param breakdowns the verdicts by attribute
 * @param ungrouped the attributes with too many different values to group by
 * @param problems what is wrong with the export, by file, row and column
 */
public record ReportModel(
    RunFacts run,
    ReadAs readAs,
    Population population,
    List<Commitment> commitments,
    Map<String, Tally> tallies,
    Map<String, Map<Reason, Long>> reasons,
    Map<String, Lateness> lateness,
    long detectedVerdicts,
    ObservationTotals observations,
    long listed,
    Map<String, Map<Integer, Tally>> sensitivity,
    List<Alternative> alternatives,
    List<Breakdown> breakdowns,
    List<String> ungrouped,
    List<Problem> problems) {

  /** The commitments of which findings can be early or late by days, in catalogue order. */
  public List<Commitment> withDays() {
    return commitments.stream()
        .filter(
            one ->
                !one.limits().values().stream().allMatch(Limit::leavesNoDay)
                    || latenessOf(one).hasDays())
        .toList();
  }

  /** The others: what is owed on the very day is never early, and not late by days. */
  public List<Commitment> withoutDays() {
    return commitments.stream().filter(one -> !withDays().contains(one)).toList();
  }

  /** How late or early a commitment's findings are. */
  public Lateness latenessOf(Commitment commitment) {
    return Optional.ofNullable(lateness.get(commitment.id())).orElse(Lateness.NONE);
  }

  /** How many findings are met by what was done before it was owed, each time. */
  public long inAdvance(Commitment commitment) {
    return tallies.getOrDefault(commitment.id(), Tally.EMPTY).met()
        - latenessOf(commitment).earlyFindings();
  }

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
   *     receipt), an attribute such as {@code team}, or {@code agent} (numbers, no names)
   * @param value the group; empty where the export does not say, and for pooled groups
   * @param pooled how many groups were too small to be shown each, and are counted together here; 0
   *     for a group of its own
   * @param cases how many cases
   * @param tallies the verdicts per commitment id, in catalogue order
   */
  public record Breakdown(
      String dimension, String value, int pooled, long cases, Map<String, Tally> tallies) {

    /** The verdicts of a commitment. */
    public Tally tally(String commitment) {
      return tallies.getOrDefault(commitment, Tally.EMPTY);
    }
  }
}
