package org.complaintauditor.decision;

import java.time.LocalDate;

/**
 * Takes an earlier line back: all is as if that line were not there.
 *
 * @param of the number of that line, of the same ledger or file
 * @param reason why; may be empty
 */
public record Withdrawal(long of, String reason, Person by, LocalDate date, LinePlace place)
    implements DecisionLine {
  @Override
  public DecisionKind kind() {
    return DecisionKind.WITHDRAW;
  }
}
