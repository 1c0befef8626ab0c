package org.complaintauditor.console.ledgers;

import java.util.List;
import org.complaintauditor.console.Office;
import org.complaintauditor.console.web.SignedIn;
import org.complaintauditor.console.web.Visit;
import org.complaintauditor.store.ledger.LedgerAuthor;
import org.complaintauditor.store.trail.Trail;
import org.complaintauditor.store.trail.TrailEntry;

/** Leaves lines in the trail: who did what, with ids and never with texts. */
public final class Footprints {

  private final Trail trail;

  /** In the trail of this office. */
  public Footprints(Office office) {
    trail = office.workspace().trail();
  }

  /**
   * Leaves a line.
   *
   * @param action what was done: lower case letters and hyphens
   * @param subjects the ids of what it was done to
   */
  public void leave(Visit visit, String action, List<String> subjects) {
    trail.append(new TrailEntry(visit.now().toString(), author(visit), action, subjects, "{}"));
  }

  /** Who visits, as lines of the ledger and the trail name people. */
  public static LedgerAuthor author(Visit visit) {
    SignedIn who = visit.who();
    return new LedgerAuthor(who.called().orElse(who.person()), who.account(), who.role());
  }
}
