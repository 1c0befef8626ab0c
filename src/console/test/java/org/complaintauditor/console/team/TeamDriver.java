package org.complaintauditor.console.team;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.complaintauditor.console.Program;
import org.complaintauditor.console.ProgramCommand;
import org.complaintauditor.console.oidc.OidcSettings;
import org.complaintauditor.console.people.PasswordHashes;
import org.complaintauditor.console.people.SessionTimes;
import org.complaintauditor.console.people.TrailNotes;
import org.complaintauditor.console.settings.ConsoleSettings;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.WorkspaceAddress;
import org.complaintauditor.store.people.PersonRecord;
import org.complaintauditor.store.people.Role;
import org.complaintauditor.store.trail.TrailEntry;

/** A server of a team for tests: behind a proxy, which the test is. */
final class TeamDriver implements AutoCloseable {

  static final String VERSION = "7.7.7";
  static final String COMMIT = "c0ffee7";
  static final String ORIGIN = "https://audits.example.org";

  /** The password of everybody here. */
  static final String PASSWORD = "correct horse battery";

  private static final String HASH = new PasswordHashes().of(PASSWORD);

  final SetClock clock = new SetClock();
  final Workspace workspace;
  final TeamServer server;

  private TeamDriver(Workspace workspace, ServerSettings settings) {
    this.workspace = workspace;
    add("admin", Role.ADMIN);
    add("reader", Role.READER);
    add("officer", Role.OFFICER);
    add("reviewer", Role.REVIEWER);
    server = TeamServer.start(start(settings, clock));
  }

  static TeamServer.Start start(ServerSettings settings, SetClock clock) {
    Program program =
        new Program(
            VERSION,
            COMMIT,
            new ProgramCommand(List.of("java"), List.of("none")),
            settings.folder());
    return new TeamServer.Start(settings, program, Map.of(), clock);
  }

  /** Starts one with a database of its own. */
  static TeamDriver start(Path folder) {
    return start(folder, Optional.empty());
  }

  static TeamDriver start(Path folder, Optional<OidcSettings> oidc) {
    return start(folder, TeamDatabase.fresh(), oidc);
  }

  static TeamDriver start(Path folder, String database, Optional<OidcSettings> oidc) {
    Workspace workspace = Workspace.make(WorkspaceAddress.of(database)).workspace();
    return new TeamDriver(workspace, settings(folder, database, oidc));
  }

  static ServerSettings settings(Path folder, String database, Optional<OidcSettings> oidc) {
    return new ServerSettings(
        ConsoleSettings.DEFAULT,
        folder,
        "127.0.0.1",
        0,
        URI.create(ORIGIN),
        new ServerSettings.BehindProxy(List.of("127.0.0.1")),
        new ServerSettings.DatabasePlace(database, "", Optional.empty(), 10),
        true,
        oidc,
        SessionTimes.DEFAULT,
        Optional.empty(),
        java.util.List.of());
  }

  /** Adds a person with the password of everybody; gives the id. */
  String add(String account, Role role) {
    String id = UUID.randomUUID().toString();
    workspace
        .people()
        .add(
            new PersonRecord(
                id,
                Optional.of(account),
                "Person " + account,
                Optional.empty(),
                Optional.of(HASH),
                Optional.empty(),
                Optional.empty(),
                role,
                true,
                "2026-11-30T09:00:00Z"),
            line("person-added", id, "{\"to\":\"" + role + "\",\"by\":\"terminal\"}"));
    return id;
  }

  /** A line of the trail about a person, as the server itself writes it. */
  static TrailEntry line(String action, String person, String detail) {
    return new TrailEntry(
        "2026-11-30T09:00:00Z", TrailNotes.SERVER, action, List.of(person), detail);
  }

  String id(String account) {
    return workspace.people().withAccount(account).orElseThrow().id();
  }

  /** A browser that nobody has signed in with. */
  TeamBrowser browser() {
    return new TeamBrowser(server.port());
  }

  /** A browser with which somebody has signed in. */
  TeamBrowser signedIn(String account) {
    TeamBrowser browser = browser();
    browser.signIn(account, PASSWORD);
    return browser;
  }

  List<Routes.Route> routes() {
    return server.routes();
  }

  @Override
  public void close() {
    server.close();
    workspace.close();
  }
}
