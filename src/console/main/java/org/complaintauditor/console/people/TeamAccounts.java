package org.complaintauditor.console.people;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.store.Workspace;

/** All that is about the accounts of a team, put together. */
public final class TeamAccounts {

  private final TeamSessions sessions;
  private final SignIn signIn;
  private final TrailNotes trail;
  private final List<Routes.Controller> controllers;

  private TeamAccounts(
      TeamSessions sessions, SignIn signIn, TrailNotes trail, List<Routes.Controller> controllers) {
    this.sessions = sessions;
    this.signIn = signIn;
    this.trail = trail;
    this.controllers = List.copyOf(controllers);
  }

  /**
   * The accounts of a workspace.
   *
   * @param workspace the database
   * @param folder of the server, which keeps the key by which browsers are known
   * @param times how long sessions last
   * @param clock what time it is
   * @param local whether people have accounts of the console
   * @param provider the host of the identity provider; empty if there is none
   */
  public static TeamAccounts of(
      Workspace workspace,
      Path folder,
      SessionTimes times,
      Clock clock,
      boolean local,
      Optional<String> provider) {
    PasswordHashes hashes = new PasswordHashes();
    TeamSessions sessions =
        new TeamSessions(workspace.sessions(), workspace.people(), times, clock);
    TrailNotes trail = new TrailNotes(workspace.trail());
    AccountNews news = new AccountNews(workspace);
    SignIn signIn = new SignIn(sessions, trail, news);
    KnownDevices devices = KnownDevices.of(folder);
    LoginThrottle throttle = new LoginThrottle(workspace.attempts(), devices);
    AccountChanges changes = new AccountChanges(workspace, sessions, new OneTimePasswords(hashes));
    AccountsShown shown = new AccountsShown(workspace, changes.second());
    return new TeamAccounts(
        sessions,
        signIn,
        trail,
        List.of(
            new LoginController(
                new LoginController.Doors(local, provider),
                workspace.people(),
                hashes,
                throttle,
                devices,
                signIn,
                trail),
            new AccountController(
                workspace.people(),
                sessions,
                hashes,
                new PasswordRules(),
                throttle,
                signIn,
                workspace::soleActs),
            new NewsController(workspace.people(), news, trail),
            new PeopleController(workspace.people(), changes, shown),
            new PersonController(workspace.people(), changes, shown, trail),
            new MarkedController(workspace.people(), changes, shown, trail)));
  }

  /** The sessions that are open. */
  public TeamSessions sessions() {
    return sessions;
  }

  /** What happens when somebody has shown who that is. */
  public SignIn signIn() {
    return signIn;
  }

  /** The trail in which it is noted. */
  public TrailNotes trail() {
    return trail;
  }

  /** Its addresses. */
  public List<Routes.Controller> controllers() {
    return controllers;
  }
}
