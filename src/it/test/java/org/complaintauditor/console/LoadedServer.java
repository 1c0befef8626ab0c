package org.complaintauditor.console;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.complaintauditor.acceptance.Run;
import org.complaintauditor.console.people.PasswordHashes;
import org.complaintauditor.console.people.SessionTimes;
import org.complaintauditor.console.people.TrailNotes;
import org.complaintauditor.console.settings.ConsoleSettings;
import org.complaintauditor.console.team.ServerSettings;
import org.complaintauditor.console.team.TeamServer;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.WorkspaceAddress;
import org.complaintauditor.store.people.PersonRecord;
import org.complaintauditor.store.people.Role;
import org.complaintauditor.store.trail.TrailEntry;

/**
 * A team's server over PostgreSQL with a run of the sample quarter, behind a proxy that the test
 * is.
 */
final class LoadedServer implements AutoCloseable {

  static final String ORIGIN = "https://audits.example.org";
  static final String PASSWORD = "correct horse battery";

  private static final String HASH = new PasswordHashes().of(PASSWORD);

  private final Optional<EmbeddedPostgres> postgres;
  private final Workspace workspace;
  private final TeamServer server;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private LoadedServer(
      Optional<EmbeddedPostgres> postgres, Workspace workspace, TeamServer server) {
    this.postgres = postgres;
    this.workspace = workspace;
    this.server = server;
  }

  /** Starts it, with so many people of each kind. */
  static LoadedServer start(Path folder, EmbeddedPostgres postgres, int readers, int deciders)
      throws IOException {
    String database =
        "postgresql://localhost:%d/postgres?user=postgres&currentSchema=load"
            .formatted(postgres.getPort());
    return start(
        folder,
        database,
        Optional.of(postgres),
        Path.of("sample-data/complaints-2026-q1.csv").toAbsolutePath(),
        readers,
        deciders);
  }

  /** Starts it over an empty database, with a run of this export. */
  static LoadedServer start(
      Path folder,
      String database,
      Optional<EmbeddedPostgres> postgres,
      Path export,
      int readers,
      int deciders)
      throws IOException {
    Workspace workspace = Workspace.make(WorkspaceAddress.of(database)).workspace();
    Path office = Files.createDirectories(folder.resolve("office"));
    Run.fine(
        "audit",
        export,
        "--workspace",
        database,
        "--out",
        Files.createDirectories(office.resolve("runs")).resolve("q1"),
        "--material",
        "--format",
        "csv,json,html,pdf");
    add(workspace, "admin", Role.ADMIN);
    add(workspace, "reviewer", Role.REVIEWER);
    for (int i = 0; i < readers; i++) {
      add(workspace, "reader" + i, Role.READER);
    }
    for (int i = 0; i < deciders; i++) {
      add(workspace, "officer" + i, Role.OFFICER);
    }
    ServerSettings settings =
        new ServerSettings(
            ConsoleSettings.DEFAULT,
            office,
            "127.0.0.1",
            0,
            URI.create(ORIGIN),
            new ServerSettings.BehindProxy(List.of("127.0.0.1")),
            new ServerSettings.DatabasePlace(database, "", Optional.empty(), 10),
            true,
            Optional.empty(),
            SessionTimes.DEFAULT,
            Optional.empty(),
            java.util.List.of());
    Program program =
        new Program(
            "test",
            "test",
            org.complaintauditor.acceptance.Program.command(),
            Path.of("").toAbsolutePath());
    Clock clock = Clock.fixed(Instant.parse("2026-04-20T13:12:00Z"), ZoneId.of("America/Toronto"));
    return new LoadedServer(
        postgres,
        workspace,
        TeamServer.start(new TeamServer.Start(settings, program, Map.of(), clock)));
  }

  private static void add(Workspace workspace, String account, Role role) {
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
                "2026-04-01T09:00:00Z"),
            new TrailEntry(
                "2026-04-01T09:00:00Z",
                TrailNotes.SERVER,
                "person-added",
                List.of(id),
                "{\"to\":\"" + role + "\",\"by\":\"terminal\"}"));
  }

  Workspace workspace() {
    return workspace;
  }

  /** Somebody who has signed in. */
  ServerVisitor signedIn(String account) throws IOException, InterruptedException {
    ServerVisitor visitor = new ServerVisitor(client, server.port(), ORIGIN);
    visitor.signIn(account, PASSWORD);
    return visitor;
  }

  @Override
  public void close() throws IOException {
    server.close();
    workspace.close();
    if (postgres.isPresent()) {
      postgres.get().close();
    }
  }
}
