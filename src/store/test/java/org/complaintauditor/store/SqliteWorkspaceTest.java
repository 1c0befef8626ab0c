package org.complaintauditor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The ledger of a workspace in a folder. */
final class SqliteWorkspaceTest extends WorkspaceContract {

  @Override
  String fresh(Path folder) {
    return SqliteWorkspaces.fresh(folder);
  }

  @Override
  Connection otherTool(String given) throws SQLException {
    return SqliteWorkspaces.otherTool(given);
  }

  @Override
  List<String> withoutTriggers() {
    return List.of(
        "drop trigger ledger_line_is_not_updated",
        "drop trigger ledger_line_is_not_deleted",
        "drop trigger ledger_line_follows");
  }

  @Test
  @DisplayName("INSERT OR REPLACE, which deletes without asking, is refused as well")
  void replace() {
    workspace.ledger().append(Samples.entry(1));
    String before = exported();
    assertThatThrownBy(
            () -> byOtherTool("insert or replace into ledger_line values (1, 'a', 'k', 'x', 'h')"))
        .hasMessageContaining("append-only");
    assertThat(exported()).isEqualTo(before);
  }

  /** Used by the tests of either kind. */
  static final class SqliteWorkspaces {

    private SqliteWorkspaces() {}

    static String fresh(Path folder) {
      return folder.resolve("b\u00fcro 100% ?#").toString();
    }

    static Connection otherTool(String given) throws SQLException {
      return DriverManager.getConnection(
          "jdbc:sqlite:" + Path.of(given).toAbsolutePath().resolve("workspace.db").toUri());
    }
  }
}
