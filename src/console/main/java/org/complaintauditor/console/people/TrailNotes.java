package org.complaintauditor.console.people;

import java.time.OffsetDateTime;
import java.util.List;
import org.complaintauditor.console.web.SignedIn;
import org.complaintauditor.store.ledger.LedgerAuthor;
import org.complaintauditor.store.people.PersonRecord;
import org.complaintauditor.store.trail.Trail;
import org.complaintauditor.store.trail.TrailEntry;

/** Writes into the trail what is done with accounts. */
public final class TrailNotes {

  /** Who is named where nobody asked for it: the server itself. */
  public static final LedgerAuthor SERVER = new LedgerAuthor("complaint-auditor", "", "SERVER");

  private final Trail trail;

  /** Writes into this trail. */
  public TrailNotes(Trail trail) {
    this.trail = trail;
  }

  /** Somebody did something. */
  public void note(
      OffsetDateTime at, LedgerAuthor by, String action, List<String> subjects, String detail) {
    trail.append(new TrailEntry(at.toString(), by, action, subjects, detail));
  }

  /** Somebody did something to a person. */
  void note(OffsetDateTime at, LedgerAuthor by, String action, PersonRecord person) {
    trail.append(line(at, by, action, person));
  }

  /** The line itself, for what is written with it. */
  static TrailEntry line(OffsetDateTime at, LedgerAuthor by, String action, PersonRecord person) {
    return new TrailEntry(at.toString(), by, action, List.of(person.id()), "{}");
  }

  /** A visitor, as lines name them. */
  public static LedgerAuthor author(SignedIn who) {
    return new LedgerAuthor(who.name(), who.account(), who.role());
  }

  /** A person, as lines name them. */
  static LedgerAuthor author(PersonRecord person) {
    return new LedgerAuthor(
        person.name(), person.account().orElse(person.id()), person.role().name());
  }
}
