package org.complaintauditor.store.run;

import org.complaintauditor.model.Tally;

/**
 * How often each verdict was found for a commitment of a run.
 *
 * @param commitment the commitment's id
 * @param machine the machine's verdicts
 * @param afterDecisions the same after the decisions of people
 */
public record RecordedTally(String commitment, Tally machine, Tally afterDecisions) {

  /** The same, of which no rate may be told. */
  RecordedTally unrated() {
    return new RecordedTally(commitment, machine.unrated(), afterDecisions.unrated());
  }

  RecordedTally plus(FindingRecord finding) {
    return new RecordedTally(
        commitment, machine.plus(finding.verdict()), afterDecisions.plus(finding.afterDecisions()));
  }
}
