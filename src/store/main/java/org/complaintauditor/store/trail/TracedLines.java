package org.complaintauditor.store.trail;

import java.util.List;
import java.util.Map;
import org.complaintauditor.store.database.Transactions;
import org.complaintauditor.store.ledger.AppendOutcome;
import org.complaintauditor.store.ledger.Ledger;
import org.complaintauditor.store.ledger.LedgerEntry;
import org.complaintauditor.store.ledger.LedgerLine;
import org.complaintauditor.store.ledger.LedgerSubject;

/** Appends a line to the ledger with the line of the trail that tells of it: both or none. */
public final class TracedLines {

  private final Transactions transactions;
  private final Ledger ledger;
  private final Trail trail;

  /** In the ledger and the trail of this database. */
  public TracedLines(Transactions transactions) {
    this.transactions = transactions;
    ledger = new Ledger(transactions);
    trail = new Trail(transactions);
  }

  /**
   * Appends both.
   *
   * @return the line of the ledger
   * @throws org.complaintauditor.store.database.WorkspaceException as {@link Ledger#append}
   */
  public LedgerLine append(LedgerEntry said, TrailEntry done) {
    return transactions.write(
        handle -> {
          LedgerLine line = ledger.append(handle, List.of(said)).get(0);
          trail.append(handle, done);
          return line;
        });
  }

  /**
   * Appends both, unless somebody said something about the finding since the caller looked.
   *
   * @param seen the number of the last line about the finding that the caller has seen; 0 where
   *     there was none
   * @throws org.complaintauditor.store.database.WorkspaceException as {@link Ledger#append}
   */
  public AppendOutcome appendIf(
      LedgerSubject subject, long seen, LedgerEntry said, TrailEntry done) {
    return transactions.write(
        handle -> {
          AppendOutcome outcome = ledger.appendIf(handle, Map.of(subject, seen), List.of(said));
          if (outcome.isAppended()) {
            trail.append(handle, done);
          }
          return outcome;
        });
  }
}
