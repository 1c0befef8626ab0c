package org.complaintauditor.console;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.console.people.FirstAdmin;
import org.complaintauditor.console.people.SessionTimes;
import org.complaintauditor.console.people.TeamAccounts;
import org.complaintauditor.console.people.TrailNotes;
import org.complaintauditor.console.web.Notices;
import org.complaintauditor.console.web.Origins;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.console.web.Views;
import org.complaintauditor.console.web.WebContext;
import org.complaintauditor.console.web.WebServer;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.WorkspaceAddress;
import org.complaintauditor.store.people.Role;
import org.complaintauditor.store.people.SoleActs;
import org.complaintauditor.store.trail.TrailEntry;

/** The pages that a team has besides those of one person: its people, and how they come in. */
final class PeopleDesk implements AutoCloseable {

  static final String ACCOUNT = "lea";
  static final String PASSWORD = "correct horse battery";

  private final Workspace workspace;
  private final WebServer server;

  private PeopleDesk(Workspace workspace, WebServer server) {
    this.workspace = workspace;
    this.server = server;
  }

  /** Makes it in this folder. */
  static PeopleDesk in(Path folder) throws IOException {
    Workspace workspace = Workspace.make(WorkspaceAddress.of(folder)).workspace();
    new FirstAdmin(workspace).add(ACCOUNT, "Lea Roy", PASSWORD);
    addMarked(workspace);
    Clock clock = Clock.systemDefaultZone();
    TeamAccounts accounts =
        TeamAccounts.of(
            workspace, folder, SessionTimes.DEFAULT, clock, true, Optional.of("login.example.org"));
    List<Routes.Controller> controllers = new ArrayList<>(accounts.controllers());
    controllers.add(new AboutController(ConsoleDesk.program(), accounts.sessions()));
    int port = ConsoleDesk.freePort();
    WebServer server =
        WebServer.start(
            new WebServer.Listening(
                "127.0.0.1",
                port,
                new Origins(URI.create("http://127.0.0.1:" + port)),
                folder,
                Limits.DEFAULT.exportBytes(),
                Set.of(),
                config -> {}),
            new WebContext(new Views(), new Notices(), clock, true, "test", "en"),
            accounts.sessions(),
            controllers);
    return new PeopleDesk(workspace, server);
  }

  /** Somebody of whom Lea is told, and whose account waits for somebody to confirm it. */
  private static void addMarked(Workspace workspace) {
    new FirstAdmin(workspace).add("max", "Max Roy", PASSWORD);
    String max = workspace.people().withAccount("max").orElseThrow().id();
    workspace
        .people()
        .changeRole(
            max,
            Role.ADMIN,
            new TrailEntry(
                "2026-04-01T09:00:00Z",
                TrailNotes.SERVER,
                "role-changed",
                List.of(max),
                "{\"to\":\"ADMIN\"," + SoleActs.ALONE + "}"));
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.port() + "/login");
  }

  List<Routes.Route> routes() {
    return server.routes();
  }

  /** Examples of pages by their route, for who has signed in. */
  Map<String, List<String>> pages() {
    return Map.of(
        "/people", List.of("/people"),
        "/people/{person}",
            List.of("/people/" + workspace.people().withAccount(ACCOUNT).orElseThrow().id()),
        "/account", List.of("/account"),
        "/account/changes", List.of("/account/changes"),
        "/marked-accounts", List.of("/marked-accounts"));
  }

  @Override
  public void close() {
    server.close();
    workspace.close();
  }
}
