package org.complaintauditor.app;

import java.time.LocalDate;
import java.util.Optional;
import org.complaintauditor.decision.Person;
import org.complaintauditor.store.ledger.LedgerAuthor;
import org.complaintauditor.store.ledger.LedgerEntry;

/**
 * Who says a line of the ledger, when, and by which way.
 *
 * @param by who says it
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
}
