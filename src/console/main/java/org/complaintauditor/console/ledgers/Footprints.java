package org.complaintauditor.console.ledgers;

import io.javalin.http.HttpStatus;
import java.util.List;
import org.complaintauditor.app.LineOrigin;
import org.complaintauditor.console.Office;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.SignedIn;
import org.complaintauditor.console.web.Visit;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.database.WorkspaceException;
import org.complaintauditor.store.ledger.LedgerAuthor;
import org.complaintauditor.store.trail.Trail;
import org.complaintauditor.store.trail.TrailEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leaves lines in the trail: who did what, with ids and never with texts. */
public final class Footprints {

  private static final Logger LOG = LoggerFactory.getLogger(Footprints.class);

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
    trail.append(of(visit, action, subjects));
  }

  /** The line itself, for what is written with it. */
  public static TrailEntry of(Visit visit, String action, List<String> subjects) {
    return new TrailEntry(visit.now().toString(), author(visit), action, subjects, "{}");
  }

  /** What is told of a problem that came when the line was in the ledger already. */
  public static RuntimeException recorded(WorkspaceException problem) {
    if (!problem.isOutage()) {
      return problem;
    }
    LOG.error("after a line of the ledger was written: {}", problem.getMessage());
    return new Refusal(
        HttpStatus.SERVICE_UNAVAILABLE,
        Wording.of(
            "It is recorded in the ledger. Since then the database of the console cannot be reached:"
                + " go on in a minute."));
  }

  /** Where a line of the ledger comes from that the visitor says now. */
  public static LineOrigin origin(Visit visit) {
    return origin(visit, author(visit));
  }

  /** As {@link #origin(Visit)}, said by this author. */
  public static LineOrigin origin(Visit visit, LedgerAuthor by) {
    return new LineOrigin(by, visit.now().toString(), visit.now().toLocalDate(), "console");
  }

  /** Who visits, as lines of the ledger and the trail name people. */
  public static LedgerAuthor author(Visit visit) {
    SignedIn who = visit.who();
    return new LedgerAuthor(who.called().orElse(who.person()), who.account(), who.role());
  }
}
