package org.complaintauditor.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.complaintauditor.decision.Decisions;
import org.complaintauditor.figures.AlternativeReading;
import org.complaintauditor.figures.Breakdown;
import org.complaintauditor.figures.Lateness;
import org.complaintauditor.figures.Totals;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Problems;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.RecordGap;
import org.complaintauditor.model.RowCounts;
import org.complaintauditor.model.Tally;
import org.complaintauditor.observation.ObservationTotals;

/**
 * The figures of a run, counted once for all formats. The cases themselves went to the reports one
 * by one.
 *
 * @param run what was audited, with what, and how
 * @param readAs what the export was taken for
 * @param rows the row accounting
 * @param casesNotAudited cases of which no event is left
 * @param totals what was counted
 * @param problems what is wrong with the export, by file, row and column
 * @param seen what the cases show taken together
 * @param reviews the verdicts to be reviewed, the most decisive first
 * @param decisions what people decided
 */
public record ReportModel(
    RunFacts run,
    ExportDescription readAs,
    RowCounts rows,
    long casesNotAudited,
    Totals totals,
    Problems problems,
    EvidenceSeen seen,
    ReviewList reviews,
    DecisionList decisions) {

  /** The figures of a run that was given no decisions. */
  public ReportModel(
      RunFacts run,
      ExportDescription readAs,
      RowCounts rows,
      long casesNotAudited,
      Totals totals,
      Problems problems,
      EvidenceSeen seen,
      ReviewList reviews) {
    this(
        run,
        readAs,
        rows,
        casesNotAudited,
        totals,
        problems,
        seen,
        reviews,
        new DecisionList(
            run.pack(),
            Decisions.none(run.basis().auditInstant().date()),
            false,
            Optional.empty()));
  }

  /** How much was audited. */
  public Population population() {
    return new Population(
        rows,
        totals.cases(),
        casesNotAudited,
        totals.events(),
        totals.happened(),
        totals.received(),
        totals.casesByVersion());
  }

  /** The catalogue, in order. */
  public List<Commitment> commitments() {
    return totals.commitments();
  }

  /** The commitments of which the export can show no breach, and why; they have no rate. */
  public Map<String, RecordGap> gaps() {
    return totals.gaps();
  }

  /** The verdicts per commitment id, in catalogue order. */
  public Map<String, Tally> tallies() {
    return totals.tallies();
  }

  /** How many findings have each reason, per commitment id. */
  public Map<String, Map<Reason, Long>> reasons() {
    return totals.reasons();
  }

  /** How late or early per commitment id. */
  public Map<String, Lateness> lateness() {
    return totals.lateness();
  }

  /** What was observed and measured besides. */
  public ObservationTotals observations() {
    return totals.observations();
  }

  /** The verdicts per commitment id and number of business days. */
  public Map<String, Map<Integer, Tally>> sensitivity() {
    return totals.sensitivity();
  }

  /** The verdicts of commitments under other readings of a parameter. */
  public List<AlternativeReading> alternatives() {
    return totals.alternatives();
  }

  /** The verdicts by attribute. */
  public List<Breakdown> breakdowns() {
    return totals.breakdowns();
  }

  /** The attributes with too many different values to group by. */
  public List<String> ungrouped() {
    return totals.ungrouped();
  }

  /** How many findings the reports list. */
  public long listed() {
    return totals.listed();
  }

  /** How many verdicts rest on what was found in texts alone. */
  public long detectedVerdicts() {
    return totals.detectedVerdicts();
  }

  /** How many verdicts hang on doubtful texts and are to be reviewed. */
  public long verdictsToReview() {
    return tallies().values().stream().mapToLong(tally -> tally.doubtful().review()).sum();
  }

  /** Whether doubtful texts can change a rate. */
  public boolean hasBounds() {
    return Stream.of(
            tallies().values().stream(),
            alternatives().stream().map(AlternativeReading::tally),
            sensitivity().values().stream().flatMap(byDays -> byDays.values().stream()),
            breakdowns().stream().flatMap(group -> group.tallies().values().stream()))
        .flatMap(tallies -> tallies)
        .anyMatch(Tally::hasBounds);
  }

  /** The commitments of which findings can be early or late by days, in catalogue order. */
  public List<Commitment> withDays() {
    return totals.withDays();
  }

  /** The others: what is owed on the very day is never early, and not late by days. */
  public List<Commitment> withoutDays() {
    return totals.withoutDays();
  }

  /** How late or early a commitment's findings are. */
  public Lateness latenessOf(Commitment commitment) {
    return totals.latenessOf(commitment);
  }

  /** How many findings are met by what was done before it was owed, each time. */
  public long inAdvance(Commitment commitment) {
    return totals.inAdvance(commitment);
  }
}
