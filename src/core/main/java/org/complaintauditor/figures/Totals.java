package org.complaintauditor.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.RecordGap;
import org.complaintauditor.model.Tally;
import org.complaintauditor.observation.ObservationTotals;

/**
 * What {@link Figures} counted.
 *
 * @param cases how many cases were judged
 * @param events how many events were judged
 * @param happened from the first event to the last; empty where there is none
 * @param received from the first receipt to the last; empty where no case shows one
 * @param casesByVersion how many cases were judged under each pack version, by version
 * @param commitments the catalogue, in order
 * @param tallies the verdicts per commitment id, in catalogue order
 * @param gaps the commitments of which the export can show no breach, and why
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
 */
public record Totals(
    long cases,
    long events,
    Optional<Period> happened,
    Optional<Period> received,
    Map<String, Long> casesByVersion,
    List<Commitment> commitments,
    Map<String, Tally> tallies,
    Map<String, RecordGap> gaps,
    Map<String, Map<Reason, Long>> reasons,
    Map<String, Lateness> lateness,
    long detectedVerdicts,
    ObservationTotals observations,
    long listed,
    Map<String, Map<Integer, Tally>> sensitivity,
    List<AlternativeReading> alternatives,
    List<Breakdown> breakdowns,
    List<String> ungrouped) {

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
}
