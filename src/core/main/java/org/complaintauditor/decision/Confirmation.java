package org.complaintauditor.decision;

import java.time.LocalDate;

/**
 * Seconds an earlier decision. It has no effect when the same person decided.
 *
 * @param of the number of that decision, of the same ledger or file
 */
public record Confirmation(long of, Person by, LocalDate date, LinePlace place)
    implements DecisionLine {
  @Override
  public DecisionKind kind() {
    return DecisionKind.CONFIRM;
  }
}
