package org.complaintauditor.console.waiving;

import java.util.Optional;
import org.complaintauditor.console.ledgers.Footprints;
import org.complaintauditor.console.web.Visit;
import org.complaintauditor.deciding.file.DecisionJson;
import org.complaintauditor.decision.LinePlace;
import org.complaintauditor.decision.Person;
import org.complaintauditor.decision.Withdrawal;
import org.complaintauditor.store.ledger.LedgerEntry;

/** Lines of the ledger that take an earlier one back. */
final class Withdrawals {

  private Withdrawals() {}

  static LedgerEntry of(long line, String pack, String reason, Visit visit) {
    Person by = new Person(visit.who().called().orElseThrow(), Optional.empty());
    return new LedgerEntry(
        visit.now().toString(),
        Footprints.author(visit),
        "console",
        DecisionJson.DECISION,
        DecisionJson.write(
            new Withdrawal(line, reason, by, visit.now().toLocalDate(), LinePlace.ledger(line)),
            pack));
  }
}
