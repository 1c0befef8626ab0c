package org.complaintauditor.console.start;

import io.javalin.http.HttpStatus;
import org.complaintauditor.console.session.LocalSessions;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.console.web.SessionBook;
import org.complaintauditor.console.web.SessionCookie;
import org.complaintauditor.model.Wording;

/** Lets the person in who has the key of the console. */
final class KeyEntry implements Routes.Controller {

  private final ConsoleKey key;
  private final SessionBook sessions;

  KeyEntry(ConsoleKey key, SessionBook sessions) {
    this.key = key;
    this.sessions = sessions;
  }

  @Override
  public void add(Routes routes) {
    routes.get("/enter", Permission.OPEN, this::enter);
  }

  /**
   * Begins a session, and leads to an address without the key, so that the key does not stay in the
   * history of the browser.
   */
  private void enter(RequestContext request) {
    if (!key.opens(request.query("key"))) {
      throw new Refusal(HttpStatus.UNAUTHORIZED, Wording.of("console.key-is-of-an-earlier-start"));
    }
    SessionCookie.give(request, sessions.begin(LocalSessions.PERSON, request.http().ip()));
    request.seeOther("/");
  }
}
