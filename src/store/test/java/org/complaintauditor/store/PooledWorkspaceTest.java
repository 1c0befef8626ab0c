package org.complaintauditor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.store.database.WorkspaceException;
import org.complaintauditor.store.run.RunRecorder;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace that keeps connections to a server open. */
final class PooledWorkspaceTest {

  @TempDir Path folder;

  private static Workspace made(String given) {
    Workspace.make(WorkspaceAddress.of(given));
    return Workspace.pooled(WorkspaceAddress.of(given), "", "", 3);
  }

  @Test
  @DisplayName("more threads than connections: each has its turn")
  void threads() throws Exception {
    try (Workspace workspace = made(PostgresServer.freshSchema())) {
      AnyWorkspace.atOnce(
          12,
          i ->
              () -> {
                for (int j = 0; j < 10; j++) {
                  workspace.ledger().append(Samples.entry(i * 100 + j));
                  workspace.ledger().head();
                }
                return i;
              });
      assertThat(workspace.ledger().head().lines()).isEqualTo(120);
      assertThat(workspace.verify()).isEmpty();
    }
  }

  @Test
  @DisplayName("a recording that was given up in the middle leaves its connection to others")
  void givenUp() {
    try (Workspace workspace = made(PostgresServer.freshSchema())) {
      for (int i = 0; i < 5; i++) {
        try (RunRecorder recorder = workspace.runs().record("r").orElseThrow()) {
          for (int j = 0; j < 20_001; j++) {
            recorder.add(Samples.finding("C" + j, "ACK-01", Verdict.MET));
          }
        }
      }
      RunsContract.record(
          workspace,
          Samples.run("r", "2026-04-01", "{}"),
          List.of(Samples.finding("C1", "ACK-01", Verdict.MET)));
      assertThat(workspace.verify()).isEmpty();
    }
  }

  @Test
  @DisplayName("account and password come from the caller; wrong ones are said, not shown")
  void account() {
    String given = PostgresServer.freshSchema();
    Workspace.make(WorkspaceAddress.of(given));
    WorkspaceAddress nameless = WorkspaceAddress.of(given.replace("user=postgres&", ""));
    try (Workspace workspace = Workspace.pooled(nameless, "postgres", "any", 2)) {
      assertThat(workspace.ledger().head().lines()).isZero();
    }
    assertThatThrownBy(() -> Workspace.pooled(nameless, "nobody", "s3cret", 2))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("refuses the account")
        .hasMessageNotContaining("s3cret");
    try (Workspace sqlite = made(folder.resolve("office").toString())) {
      sqlite.ledger().append(Samples.entry(1));
      assertThat(sqlite.ledger().head().lines()).isEqualTo(1);
    }
  }

  @Test
  @DisplayName(
      "the server stops in the middle of writing: it is said, nothing is half written, and"
          + " all goes on when it is back")
  void stopped() throws IOException {
    PostgresServer.get(); // Skips where none can be had.
    Path data = folder.resolve("data");
    EmbeddedPostgres server = server(data, 0);
    int port = server.getPort();
    String given = "postgresql://localhost:" + port + "/postgres?user=postgres";
    try (Workspace workspace = made(given)) {
      workspace.ledger().append(Samples.entry(1));
      RunRecorder recorder = workspace.runs().record("r").orElseThrow();
      for (int j = 0; j < 30_000; j++) {
        recorder.add(Samples.finding("C" + j, "ACK-01", Verdict.MET));
      }
      Handle writing = workspace.transactions().begin();
      writing.execute("insert into failed_login values ('a', 'b', 'c', 1)");
      server.close();

      assertThatThrownBy(() -> workspace.transactions().explained(() -> writing.commit()))
          .isInstanceOf(WorkspaceException.class)
          .hasMessageContaining("cannot be reached");
      writing.close();
      assertThatThrownBy(() -> recorder.finish(Samples.run("r", "2026-04-01", "{}")))
          .isInstanceOf(WorkspaceException.class)
          .hasMessageContaining("cannot be reached");
      recorder.close();
      assertThatThrownBy(() -> workspace.ledger().append(Samples.entry(2)))
          .isInstanceOf(WorkspaceException.class)
          .hasMessageContaining("cannot be reached");

      server = server(data, port);
      workspace.ledger().append(Samples.entry(3));
      assertThat(workspace.ledger().lines())
          .extracting(line -> line.body())
          .containsExactly("{\"case\":\"C1\"}", "{\"case\":\"C3\"}");
      assertThat(workspace.runs().all()).isEmpty();
      List<String> failed =
          workspace
              .transactions()
              .read(
                  handle ->
                      handle
                          .select("select account_hash from failed_login")
                          .mapTo(String.class)
                          .list());
      assertThat(failed).isEmpty();
      assertThat(workspace.verify()).isEmpty();
      assertThat(workspace.runs().record("r")).as("it can be recorded again").isNotEmpty();
    } finally {
      server.close();
    }
  }

  private static EmbeddedPostgres server(Path data, int port) throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false);
    return Optional.of(port)
        .filter(given -> given > 0)
        .map(builder::setPort)
        .orElse(builder)
        .start();
  }
}
