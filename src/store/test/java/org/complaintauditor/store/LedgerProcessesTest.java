package org.complaintauditor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.complaintauditor.store.ledger.LedgerLine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that append at the same time, and processes that are killed while they do.
 *
 * <p>The system property {@code ledger.moments} sets how many are killed, {@code ledger.seed} when.
 */
final class LedgerProcessesTest {

  private static final int MOMENTS = Integer.getInteger("ledger.moments", 8);
  private static final long SEED = Long.getLong("ledger.seed", 17);
  private static final int PAIRS = 40;

  @TempDir Path folder;

  @Test
  @DisplayName("SQLite: killed again and again while appending, the chain is whole")
  void killedOnSqlite() throws Exception {
    killed(folder.resolve("office").toString());
  }

  @Test
  @DisplayName("PostgreSQL: killed again and again while appending, the chain is whole")
  void killedOnPostgres() throws Exception {
    killed(PostgresServer.freshSchema());
  }

  private static void killed(String given) throws Exception {
    Workspace workspace = Workspace.make(WorkspaceAddress.of(given)).workspace();
    Random moments = new Random(SEED);
    int acknowledged = 0;
    for (int i = 0; i < MOMENTS; i++) {
      Process process = AppendingProcess.start(given, 0, Integer.MAX_VALUE / 4);
      try (BufferedReader said = said(process)) {
        for (int line = 0; line <= i % 4; line++) {
          assertThat(said.readLine()).isNotNull();
          acknowledged++;
        }
        LockSupport.parkNanos(moments.nextInt(8_000_000));
        process.toHandle().destroyForcibly(); // Leaves what it said to be read.
        process.waitFor();
        acknowledged += (int) said.lines().count();
      }
      List<String> bodies = workspace.ledger().lines().map(LedgerLine::body).toList();
      assertThat(workspace.ledger().verify().problems()).as("moment %d", i).isEmpty();
      assertThat(bodies.size()).as("pairs are whole").isEven();
      assertThat(bodies.size() / 2)
          .as("what was said to stand, stands; at most the last pair could not be said any more")
          .isBetween(acknowledged, acknowledged + i + 1);
    }
    workspace.ledger().append(Samples.entry(1));
    assertThat(workspace.verify()).isEmpty();
  }

  @Test
  @DisplayName("SQLite: two processes at once, no line is lost")
  void twoProcessesOnSqlite() throws Exception {
    twoProcesses(folder.resolve("office").toString());
  }

  @Test
  @DisplayName("PostgreSQL: two processes at once, no line is lost")
  void twoProcessesOnPostgres() throws Exception {
    twoProcesses(PostgresServer.freshSchema());
  }

  private static void twoProcesses(String given) throws Exception {
    Workspace workspace = Workspace.make(WorkspaceAddress.of(given)).workspace();
    Process process = AppendingProcess.start(given, 0, PAIRS);
    Process other = AppendingProcess.start(given, 1000, PAIRS);
    try (BufferedReader first = said(process);
        BufferedReader second = said(other)) {
      assertThat(first.lines()).hasSize(PAIRS);
      assertThat(second.lines()).hasSize(PAIRS);
    }
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(other.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(List.of(process.exitValue(), other.exitValue())).containsExactly(0, 0);
    assertThat(workspace.ledger().verify().problems()).isEmpty();
    assertThat(workspace.ledger().lines().map(LedgerLine::body))
        .hasSize(4 * PAIRS)
        .doesNotHaveDuplicates();
  }

  private static BufferedReader said(Process process) throws IOException {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }
}
