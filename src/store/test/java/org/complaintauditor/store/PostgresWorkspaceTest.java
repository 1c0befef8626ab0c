package org.complaintauditor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.complaintauditor.store.database.WorkspaceException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The ledger of a workspace on a server. */
final class PostgresWorkspaceTest extends WorkspaceContract {

  @Override
  String fresh(Path folder) {
    return PostgresServer.freshSchema();
  }

  @Override
  Connection otherTool(String given) throws SQLException {
    Connection connection = PostgresServer.connection();
    connection.setSchema(given.substring(given.lastIndexOf('=') + 1));
    return connection;
  }

  @Override
  List<String> withoutTriggers() {
    return List.of("alter table ledger_line disable trigger user");
  }

  @Test
  @DisplayName("TRUNCATE is refused")
  void truncate() {
    workspace.ledger().append(Samples.entry(1));
    assertThatThrownBy(() -> byOtherTool("truncate ledger_line"))
        .hasMessageContaining("the ledger is append-only: TRUNCATE is refused");
    assertThat(workspace.ledger().head().lines()).isEqualTo(1);
  }

  @Test
  @DisplayName("the application's role appends and records, and has no right to change the ledger")
  void rights() throws SQLException {
    String role = "office" + Math.abs(given.hashCode());
    byOtherTool("create role " + role + " login password 'secret'");
    workspace.grant(role);
    String asRole = given.replace("user=postgres", "user=" + role + "&password=secret");
    Workspace office = Workspace.open(asRole);
    office.ledger().append(Samples.entry(1));
    RunsContract.record(office, Samples.run("r1", "2026-04-01", "{}"), List.of());
    try (Workspace serving = office.serving(lost -> {})) {
      serving.ledger().append(Samples.entry(2));
    }

    for (String attempt :
        List.of(
            "update ledger_line set kind = 'x'",
            "delete from ledger_line",
            "truncate ledger_line",
            "alter table ledger_line disable trigger user",
            "drop table ledger_line")) {
      try (Connection connection = otherTool(given);
          Statement statement = connection.createStatement()) {
        statement.execute("set role " + role);
        assertThatThrownBy(() -> statement.execute(attempt))
            .as(attempt)
            .hasMessageMatching("(?s).*(permission denied|must be owner).*");
      }
    }
    assertThat(office.verify()).isEmpty();
    assertThatThrownBy(() -> workspace.grant("nobody-here"))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("there is no such role");
  }

  @Test
  @DisplayName("what a server refuses is said in words, without the password")
  void refusals() {
    String address = "postgresql://ana:s3cret@localhost:%d/%s";
    int port = PostgresServer.get().getPort();
    assertThatThrownBy(() -> Workspace.open(address.formatted(port, "postgres")))
        .hasMessageStartingWith("postgresql://localhost:" + port + "/postgres refuses the account")
        .hasMessageNotContaining("s3cret");
    assertThatThrownBy(
            () -> Workspace.open("postgresql://localhost:" + port + "/nowhere?user=postgres"))
        .hasMessageContaining("there is no such database");
    assertThatThrownBy(() -> Workspace.open(address.formatted(1, "postgres")))
        .hasMessageContaining("cannot be reached")
        .hasMessageNotContaining("s3cret");
    assertThatThrownBy(
            () ->
                Workspace.open(
                    "jdbc:postgresql://localhost:"
                        + port
                        + "/postgres?user=postgres&currentSchema=no"))
        .hasMessageContaining("is no workspace yet. Make one: auditor workspace init");
  }
}
