package org.complaintauditor.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.complaintauditor.acceptance.Run;
import org.complaintauditor.console.start.LocalConsole;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.database.WorkspaceException;
import org.complaintauditor.store.jobs.Job;
import org.complaintauditor.store.jobs.JobState;
import org.complaintauditor.store.ledger.LedgerLine;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one database, each with a folder of its own. */
class SecondServerTest {

  private static final Path SAMPLE = Path.of("sample-data/complaints-2026-q1.csv");

  @TempDir private Path folder;

  private static EmbeddedPostgres started() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException | IllegalStateException | LinkageError e) {
      return Assumptions.abort("No PostgreSQL can be started here: not tested. " + e);
    }
  }

  private Path office(String name, String database) {
    Path office = folder.resolve(name);
    Run.fine("workspace init", office, "--database", database);
    return office;
  }

  private static LocalConsole console(Path office) throws IOException {
    return LocalConsole.start(
        new LocalConsole.Start(office, ConsoleDesk.freePort(), true, "en", ConsoleDesk.program()));
  }

  @Test
  void theSecondIsRefusedUntilTheFirstWasKilledAndNothingIsLost() throws Exception {
    try (EmbeddedPostgres postgres = started()) {
      String database =
          "postgresql://localhost:%d/postgres?user=postgres".formatted(postgres.getPort());
      Path office = office("first", database);
      Path other = office("second", database);
      Run.fine(
          "audit %s --material --workspace %s --out %s",
          SAMPLE.toAbsolutePath(), office, office.resolve("runs").resolve("q1"));
      ConsoleProcess first = ConsoleProcess.over(office);
      ConsoleClient ana = ConsoleClient.at(first.entrance());
      ana.post("/account", "name", "Ana Doe", "then", "");
      try (Workspace workspace = Workspace.open(office)) {
        String run = workspace.runs().all().get(0).run();
        ana.post(
            "/runs/" + run + "/decide",
            "case",
            "C26-01055",
            "commitment",
            "TMF-01",
            "last",
            "0",
            "list",
            "",
            "decision",
            "agree");
        workspace
            .transactions()
            .write(
                handle ->
                    handle.execute(
                        "insert into job (id, place, kind, args, state, queued, by_person) values"
                            + " ('j1', 1, 'audit', '{}', 'RUNNING', '2026-04-20T09:12:00-04:00',"
                            + " 'ana')"));

        assertThatThrownBy(() -> console(other))
            .isInstanceOf(WorkspaceException.class)
            .hasMessageContaining(
                "another server works with this database: process " + first.pid());
        assertThat(workspace.jobs().find("j1").map(Job::state)).contains(JobState.RUNNING);

        first.kill();
        workspace
            .transactions()
            .write(
                handle -> handle.execute("update server_lease set heartbeat = heartbeat - 15000"));

        try (LocalConsole second = console(other)) {
          ConsoleClient later = ConsoleClient.at(URI.create(second.entrance()));
          assertThat(later.get("/ledger").body()).contains("C26-01055").contains("Ana Doe");
          assertThat(workspace.jobs().find("j1").map(Job::state)).contains(JobState.LOST);
          assertThat(workspace.ledger().lines().map(LedgerLine::kind)).containsExactly("decision");
          assertThat(workspace.verify()).isEmpty();
        }
        console(other).close(); // The second has given the lease back, so nobody waits.
      }
    }
  }
}
