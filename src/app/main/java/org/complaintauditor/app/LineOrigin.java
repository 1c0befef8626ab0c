package org.complaintauditor.app;

import java.time.LocalDate;
import java.util.Optional;
import org.complaintauditor.deciding.file.DecisionJson;
import org.complaintauditor.deciding.file.WaiverJson;
import org.complaintauditor.decision.DecisionLine;
import org.complaintauditor.decision.Person;
import org.complaintauditor.decision.Waiver;
import org.complaintauditor.store.ledger.LedgerAuthor;
import org.complaintauditor.store.ledger.LedgerEntry;

/**
 * Who says a line of the ledger, when, and by which way.
 *
 * @param by who says it; has no name where a file names somebody for each of its lines
 * @param at when: a date, or an instant with its offset
 * @param day the same as a day
 * @param via what writes it, such as {@code console}
 */
public record LineOrigin(LedgerAuthor by, String at, LocalDate day, String via) {

  /** The author as decisions name people. */
  public Person person() {
    return new Person(by.name(), Optional.of(by.account()).filter(one -> !one.isEmpty()));
  }

  /** A line of this origin. */
  public LedgerEntry entry(String kind, String body) {
    return new LedgerEntry(at, by, via, kind, body);
  }

  /** What somebody decides, confirms or takes back; the line names this person. */
  public LedgerEntry entry(DecisionLine said, String pack) {
    String account = by.account().isEmpty() ? said.by().account().orElse("") : by.account();
    return new LedgerEntry(
        at,
        new LedgerAuthor(said.by().name(), account, by.role()),
        via,
        DecisionJson.kind(said),
        DecisionJson.write(said, pack));
  }

  /** A waiver; the line names who approved it. */
  public LedgerEntry entry(Waiver waiver, String pack) {
    return new LedgerEntry(
        at,
        new LedgerAuthor(waiver.approval().approvedBy().name(), by.account(), by.role()),
        via,
        WaiverJson.WAIVER,
        WaiverJson.write(waiver, pack));
  }
}
