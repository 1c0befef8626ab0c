package org.complaintauditor.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that another program is writing to. */
final class LockedDatabaseTest {

  @TempDir Path folder;

  @Test
  @DisplayName("one can read meanwhile; who writes is told after a while that another is writing")
  void locked() throws Exception {
    Path file = folder.resolve("workspace.db");
    Transactions transactions = new Transactions(new SqliteDatabase(file, 1));
    new Schema(transactions).migrate();
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
        Statement statement = other.createStatement()) {
      statement.execute("begin immediate");
      new Schema(transactions).check();
      assertThatThrownBy(() -> transactions.write(handle -> handle.execute("delete from run")))
          .isInstanceOf(WorkspaceException.class)
          .hasMessage(
              file
                  + " is being written by another program for more than 1 seconds: an audit that is"
                  + " being recorded, the console, or a tool that has it open. Nothing was changed; run"
                  + " again when that has finished");
      statement.execute("rollback");
    }
    assertThat(transactions.<Integer>write(handle -> handle.execute("delete from run"))).isZero();
  }
}
