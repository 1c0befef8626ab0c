package org.complaintauditor.store.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the lines about a finding come to.
 *
 * @param subject the finding
 * @param lastLine the last line about it, of whatever kind
 * @param standing the last decision that was not taken back
 */
record FindingDecision(LedgerSubject subject, long lastLine, Optional<LineSubject> standing) {

  /**
   * The decision that follows from all lines about a finding, in the ledger's order; there is at
   * least one.
   */
  static FindingDecision of(List<LineSubject> lines) {
    Set<Long> withdrawn = new HashSet<>();
    Optional<LineSubject> standing = Optional.empty();
    // A withdrawal can be taken back, so the last line is read first.
    for (int i = lines.size() - 1; i >= 0; i--) {
      LineSubject line = lines.get(i);
      if (withdrawn.contains(line.n())) {
        continue;
      }
      if (line.withdraws()) {
        withdrawn.add(line.of().getAsLong());
      } else if (line.decides() && standing.isEmpty()) {
        standing = Optional.of(line);
      }
    }
    LineSubject last = lines.get(lines.size() - 1);
    return new FindingDecision(last.subject(), last.n(), standing);
  }
}
