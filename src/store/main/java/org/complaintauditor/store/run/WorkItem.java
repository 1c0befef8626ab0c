package org.complaintauditor.store.run;

import java.util.Optional;

/**
 * A finding in a work list.
 *
 * @param finding the finding as it was recorded
 * @param decision the last decision about it that was not taken back
 */
public record WorkItem(FindingRecord finding, Optional<Standing> decision) {

  /**
   * A decision that stands. Whether it counts for this run is told by the digests: its line has
   * those that were seen.
   *
   * @param line the line of the ledger
   * @param word what was decided, such as {@code overrule}
   */
  public record Standing(long line, String word) {}

  /** The item's place in a list. */
  public WorkKey key() {
    return new WorkKey(finding.caseId(), finding.commitment(), finding.due());
  }
}
