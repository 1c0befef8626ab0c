package org.complaintauditor.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each reading and writing has a connection of its own, so that many are opened and closed at the
 * same time. SQLite 3.51.0 and 3.51.1 stood still there for ever, more often than not.
 */
final class ManyConnectionsTest {

  private static final int FILES = 8;
  private static final int THREADS = 16;
  private static final int EACH = 600;

  /** Far more than the few seconds that it takes. */
  private static final int SECONDS = 120;

  @TempDir Path folder;

  @Test
  @DisplayName("many are opened and closed at the same time, and none waits for ever")
  void many() throws Exception {
    List<SqliteDatabase> databases = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      SqliteDatabase database = new SqliteDatabase(folder.resolve("workspace-" + i + ".db"));
      databases.add(database);
      try (Connection connection = database.forWriting();
          Statement statement = connection.createStatement()) {
        statement.execute("create table line (n integer)");
      }
    }
    List<Callable<Integer>> all = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      SqliteDatabase database = databases.get(i % FILES);
      boolean writes = i / FILES % 2 == 0;
      all.add(() -> writes ? writings(database) : readings(database));
    }
    ExecutorService threads =
        Executors.newFixedThreadPool(
            THREADS,
            task -> {
              Thread thread = new Thread(task, "connections");
              thread.setDaemon(true); // One that stands still must not keep the tests from ending.
              return thread;
            });

    List<Future<Integer>> ended = threads.invokeAll(all, SECONDS, TimeUnit.SECONDS);

    threads.shutdownNow();
    for (Future<Integer> future : ended) {
      assertThat(future.isCancelled()).as("stands still").isFalse();
      assertThat(future.get()).isEqualTo(EACH);
    }
  }

  private static int writings(SqliteDatabase database) throws Exception {
    int written = 0;
    for (int i = 0; i < EACH; i++) {
      try (Connection connection = database.forWriting();
          Statement statement = connection.createStatement()) {
        written += statement.executeUpdate("insert into line values (1)");
      }
    }
    return written;
  }

  private static int readings(SqliteDatabase database) throws Exception {
    int read = 0;
    for (int i = 0; i < EACH; i++) {
      try (Connection connection = database.forReading();
          Statement statement = connection.createStatement();
          ResultSet lines = statement.executeQuery("select max(n) from line")) {
        read += lines.next() ? 1 : 0;
      }
    }
    return read;
  }
}
