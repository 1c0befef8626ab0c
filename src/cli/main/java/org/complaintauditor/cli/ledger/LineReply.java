package org.complaintauditor.cli.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.complaintauditor.app.LineOrigin;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.deciding.file.DecisionJson;
import org.complaintauditor.deciding.file.WaiverJson;
import org.complaintauditor.deciding.run.LedgerDecisions;
import org.complaintauditor.decision.Confirmation;
import org.complaintauditor.decision.Decision;
import org.complaintauditor.decision.DecisionLine;
import org.complaintauditor.decision.LinePlace;
import org.complaintauditor.decision.Person;
import org.complaintauditor.decision.Withdrawal;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.ledger.Ledger;
import org.complaintauditor.store.ledger.LedgerLine;

/**
 * What a person says of a line that stands in the ledger: it holds for a second one, or no more.
 */
final class LineReply {
  private final Ledger ledger;
  private final LedgerLine line;
  private final String pack;

  /**
   * A reply to a line.
   *
   * @throws UsageException if there is no such line, or one that decides and waives nothing
   */
  LineReply(Ledger ledger, long number) {
    this.ledger = ledger;
    try (Stream<LedgerLine> lines = ledger.lines()) {
      line =
          lines
              .filter(one -> one.n() == number)
              .findFirst()
              .orElseThrow(
                  () ->
                      new UsageException(
                          Wording.of("cli.ledger-has-no-line", number, ledger.head().lines())));
    }
    boolean waives = line.kind().equals(WaiverJson.WAIVER);
    if (!waives && !LedgerDecisions.decides(line)) {
      throw new UsageException(
          Wording.of("cli.line-of-ledger-is-no-decision", number, line.kind()));
    }
    pack =
        DecisionJson.pack(line.body())
            .orElseThrow(
                () ->
                    new UsageException(
                        Wording.of("cli.line-of-ledger-does-not-name-pack", number)));
  }

  /**
   * A second person agrees with a decision.
   *
   * @throws UsageException if the line decides nothing, or the person is who decided
   */
  Wording confirm(LineOrigin origin) {
    LocalDate day = origin.day();
    Person who = origin.person();
    DecisionLine said =
        line.kind().equals(DecisionJson.DECISION)
            ? DecisionJson.read(line.body(), account(), line.n())
            : new Confirmation(0, who, day, LinePlace.ledger(line.n()));
    if (!(said instanceof Decision)) {
      throw new UsageException(
          Wording.of("cli.line-of-ledger-is-no-decision-to-confirm", line.n()));
    }
    if (said.by().maybe(who)) {
      throw new UsageException(Wording.of("cli.by-is-who-decided", who.name()));
    }
    return Wording.of(
        "cli.line-of-ledger-confirms-line",
        append(new Confirmation(line.n(), who, day, LinePlace.ledger(next())), origin),
        line.n());
  }

  /** A decision, a confirmation or a waiver holds no more. */
  Wording withdraw(LineOrigin origin, String reason) {
    return Wording.of(
        "cli.line-of-ledger-takes-back-line",
        append(
            new Withdrawal(
                line.n(), reason, origin.person(), origin.day(), LinePlace.ledger(next())),
            origin),
        line.n());
  }

  private Optional<String> account() {
    return Optional.of(line.by().account()).filter(name -> !name.isEmpty());
  }

  private long next() {
    return ledger.head().lines() + 1;
  }

  private long append(DecisionLine reply, LineOrigin origin) {
    return ledger.append(origin.entry(reply, pack)).get(0).n();
  }
}
