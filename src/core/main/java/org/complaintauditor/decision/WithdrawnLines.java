package org.complaintauditor.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines that were taken back. A withdrawal can be taken back, too: then its line stands. */
public final class WithdrawnLines {

  private final Map<LinePlace, Withdrawal> withdrawals = new HashMap<>();

  /**
   * Finds the withdrawn ones among lines of a ledger or of files.
   *
   * @param lines in the order in which they were made
   */
  public WithdrawnLines(List<? extends DecisionLine> lines) {
    // Only a later line can take a withdrawal back, so the last one is read first.
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (lines.get(i) instanceof Withdrawal withdrawal && !contains(withdrawal.place())) {
        withdrawals.put(withdrawal.place().other(withdrawal.of()), withdrawal);
      }
    }
  }

  /** Whether the line at this place was taken back. */
  public boolean contains(LinePlace place) {
    return withdrawals.containsKey(place.key());
  }

  /** The line that takes back the one at this place: the first, if several do. */
  public Optional<Withdrawal> withdrawalOf(LinePlace place) {
    return Optional.ofNullable(withdrawals.get(place.key()));
  }
}
