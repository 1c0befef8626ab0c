package org.complaintauditor.console;

import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.console.web.SessionBook;
import org.complaintauditor.console.web.SessionCookie;
import org.complaintauditor.console.web.Visit;

/** What is about the program and the session. */
public final class AboutArea implements Routes.Area {

  private final Program program;
  private final SessionBook sessions;
  private final Runnable health;

  /**
   * What it needs.
   *
   * @param program the program
   * @param sessions the sessions that are open
   */
  public AboutArea(Program program, SessionBook sessions) {
    this(program, sessions, () -> {});
  }

  /**
   * What it needs, where something else has to answer as well for the console to be in health.
   *
   * @param health fails while that does not answer
   */
  public AboutArea(Program program, SessionBook sessions, Runnable health) {
    this.program = program;
    this.sessions = sessions;
    this.health = health;
  }

  @Override
  public void add(Routes routes) {
    routes.get("/about", Permission.OPEN, this::about);
    routes.get("/health", Permission.OPEN, this::healthy);
    routes.get("/ended", Permission.OPEN, AboutArea::ended);
    routes.post("/logout", Permission.SIGNED_IN, this::leave);
  }

  private void about(Visit visit) {
    visit.page("about", visit.words().text("console.about.title"), ConsolePart.NONE, program);
  }

  /** Says that the server answers, to whatever watches over it; holds nothing of any case. */
  private void healthy(Visit visit) {
    health.run();
    visit.http().contentType("text/plain;charset=utf-8").result("ok\n");
  }

  private void leave(Visit visit) {
    sessions.end(SessionCookie.of(visit));
    SessionCookie.take(visit);
    visit.seeOther("/ended");
  }

  private static void ended(Visit visit) {
    visit.page("ended", visit.words().text("console.ended"), ConsolePart.NONE, "");
  }
}
