package org.complaintauditor.console.waiving;

import java.util.Optional;
import org.complaintauditor.console.ledgers.TrailRecorder;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.deciding.file.DecisionJson;
import org.complaintauditor.decision.LinePlace;
import org.complaintauditor.decision.Person;
import org.complaintauditor.decision.Withdrawal;
import org.complaintauditor.store.ledger.LedgerEntry;

/** Lines of the ledger that take an earlier one back. */
final class Withdrawals {

  private Withdrawals() {}

  static LedgerEntry of(long line, String pack, String reason, RequestContext request) {
    Person by = new Person(request.who().called().orElseThrow(), Optional.empty());
    return new LedgerEntry(
        request.now().toString(),
        TrailRecorder.author(request),
        "console",
        DecisionJson.DECISION,
        DecisionJson.write(
            new Withdrawal(line, reason, by, request.now().toLocalDate(), LinePlace.ledger(line)),
            pack));
  }
}
