package org.complaintauditor.console.ledgers;

import io.javalin.http.HttpStatus;
import java.util.List;
import org.complaintauditor.app.LineOrigin;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.SignedIn;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.database.WorkspaceException;
import org.complaintauditor.store.ledger.LedgerAuthor;
import org.complaintauditor.store.trail.Trail;
import org.complaintauditor.store.trail.TrailEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leaves lines in the trail: who did what, with ids and never with texts. */
public final class TrailRecorder {

  private static final Logger LOG = LoggerFactory.getLogger(TrailRecorder.class);

  private final Trail trail;

  /** In the trail of this office. */
  public TrailRecorder(ConsoleContext context) {
    trail = context.workspace().trail();
  }

  /**
   * Leaves a line.
   *
   * @param action what was done: lower case letters and hyphens
   * @param subjects the ids of what it was done to
   */
  public void leave(RequestContext request, String action, List<String> subjects) {
    trail.append(of(request, action, subjects));
  }

  /** The line itself, for what is written with it. */
  public static TrailEntry of(RequestContext request, String action, List<String> subjects) {
    return new TrailEntry(request.now().toString(), author(request), action, subjects, "{}");
  }

  /** What is told of a problem that came when the line was in the ledger already. */
  public static RuntimeException recorded(WorkspaceException problem) {
    if (!problem.isOutage()) {
      return problem;
    }
    LOG.error("after a line of the ledger was written: {}", problem.getMessage());
    return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, Wording.of("console.is-recorded-in-ledger"));
  }

  /** The origin of a line of the ledger that the visitor says now. */
  public static LineOrigin origin(RequestContext request) {
    return origin(request, author(request));
  }

  /** As {@link #origin(RequestContext)}, said by this author. */
  public static LineOrigin origin(RequestContext request, LedgerAuthor by) {
    return new LineOrigin(by, request.now().toString(), request.now().toLocalDate(), "console");
  }

  /** Who makes the request, as lines of the ledger and the trail name people. */
  public static LedgerAuthor author(RequestContext request) {
    SignedIn who = request.who();
    return new LedgerAuthor(who.called().orElse(who.person()), who.account(), who.role());
  }
}
