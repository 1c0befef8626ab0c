package org.complaintauditor.console;

import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.console.web.SessionBook;
import org.complaintauditor.console.web.SessionCookie;

/** What is about the program and the session. */
public final class AboutController implements Routes.Controller {

  private final Program program;
  private final SessionBook sessions;
  private final Runnable health;

  /**
   * What it needs.
   *
   * @param program the program
   * @param sessions the sessions that are open
   */
  public AboutController(Program program, SessionBook sessions) {
    this(program, sessions, () -> {});
  }

  /**
   * What it needs, where something else has to answer as well for the console to be in health.
   *
   * @param health fails while that does not answer
   */
  public AboutController(Program program, SessionBook sessions, Runnable health) {
    this.program = program;
    this.sessions = sessions;
    this.health = health;
  }

  @Override
  public void add(Routes routes) {
    routes.get("/about", Permission.OPEN, this::about);
    routes.get("/health", Permission.OPEN, this::healthy);
    routes.get("/ended", Permission.OPEN, AboutController::ended);
    routes.post("/logout", Permission.SIGNED_IN, this::leave);
  }

  private void about(RequestContext request) {
    request.page("about", request.words().text("console.about.title"), ConsolePart.NONE, program);
  }

  /** Says that the server answers, to whatever watches over it; holds nothing of any case. */
  private void healthy(RequestContext request) {
    health.run();
    request.http().contentType("text/plain;charset=utf-8").result("ok\n");
  }

  private void leave(RequestContext request) {
    sessions.end(SessionCookie.of(request));
    SessionCookie.take(request);
    request.seeOther("/ended");
  }

  private static void ended(RequestContext request) {
    request.page("ended", request.words().text("console.ended"), ConsolePart.NONE, "");
  }
}
