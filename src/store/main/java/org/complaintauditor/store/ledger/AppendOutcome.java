package org.complaintauditor.store.ledger;

import java.util.List;

/**
 * What came of appending lines under the condition that nobody said something else meanwhile.
 *
 * @param lines the lines as they now stand; none if {@code between} has any
 * @param between the last line about each subject that is another than the one that was seen, in
 *     the ledger's order
 */
public record AppendOutcome(List<LedgerLine> lines, List<LedgerLine> between) {

  public AppendOutcome {
    lines = List.copyOf(lines);
    between = List.copyOf(between);
  }

  /** Whether the lines were appended. */
  public boolean isAppended() {
    return between.isEmpty();
  }
}
