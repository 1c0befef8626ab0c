package org.complaintauditor.oracle;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The record rule of definitions 5: "an export that cannot show an act is no proof that it was not
 * done". It applies "unless every alternative by which the provider can discharge the obligation is
 * recorded".
 */
final class RecordRule {
  private final OracleRecords records;
  private final OracleCaseHistory history;

  RecordRule(OracleRecords records, OracleCaseHistory history) {
    this.records = records;
    this.history = history;
  }

  /** Whether the run cannot show that the obligation was not discharged in time. */
  OracleAnswer applies(OracleMeans means, OracleDue due) {
    if (records.everything()) {
      return OracleAnswer.NO;
    }
    return isRecorded(means) ? perhapsSolved(means, due) : OracleAnswer.YES;
  }

  private boolean isRecorded(OracleMeans means) {
    if (means.acknowledgement()) {
      return isAcknowledgementRecorded(means.countsThere());
    }
    return (!means.byAnybody() || records.contacts())
        && means.told().stream().allMatch(told -> isRecorded(told, means.countsThere()))
        && means.acts().stream().allMatch(act -> isRecorded(act, means.countsThere()));
  }

  /** "Needs only an entry for ACKNOWLEDGEMENT, or for a first reply by a person." */
  private boolean isAcknowledgementRecorded(Predicate<OracleEvent> countsThere) {
    if (records.contacts() || records.isAlways(OracleDisclosure.ACKNOWLEDGEMENT)) {
      return true;
    }
    Set<String> entries = new HashSet<>();
    for (String what : List.of(OracleDisclosure.ACKNOWLEDGEMENT, OracleRecords.FIRST_REPLY)) {
      entries.addAll(records.cells().getOrDefault(what, Set.of()));
    }
    return hasCellLeft(entries, countsThere);
  }

  private boolean isRecorded(String what, Predicate<OracleEvent> countsThere) {
    return records.isAlways(what)
        || hasCellLeft(records.cells().getOrDefault(what, Set.of()), countsThere);
  }

  /**
   * "A register's empty cell is the record of nothing done. A filled cell records one telling:
   * where it lies before the stage or level of the obligation, that obligation is not recorded." So
   * one has to be empty, or to lie in that stage or level; one that lies after it tells as little
   * of it as one before.
   */
  private boolean hasCellLeft(Set<String> entries, Predicate<OracleEvent> countsThere) {
    Set<String> used = new HashSet<>();
    for (OracleEvent event : history.events()) {
      if (entries.contains(event.entry())) {
        if (countsThere.test(event)) {
          return true;
        }
        used.add(event.entry());
      }
    }
    return !used.equals(entries);
  }

  /**
   * "Where a contact disclosing OUTCOME would drop the obligation, OUTCOME is not recorded, and a
   * CLOSED is dated on or before the due date, the obligation is not recorded either." Dates are
   * compared, whatever the limit.
   */
  private OracleAnswer perhapsSolved(OracleMeans means, OracleDue due) {
    if (!means.droppedByOutcome() || records.canShow(OracleDisclosure.OUTCOME)) {
      return OracleAnswer.NO;
    }
    return history
        .fromReceiptOn()
        .filter(event -> event.is(OracleActivity.CLOSED))
        .map(event -> OracleAnswer.of(!event.date().isAfter(due.date())))
        .reduce(OracleAnswer.NO, OracleAnswer::or);
  }
}
