package org.complaintauditor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.store.people.PersonRecord;
import org.complaintauditor.store.people.Role;
import org.complaintauditor.store.trail.TrailEntry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** People of a workspace on a server. */
final class PostgresPeopleTest extends PeopleContract {

  @Override
  String fresh(Path folder) {
    return PostgresServer.freshSchema();
  }

  @Test
  @DisplayName(
      "the application's role changes people and what stands of findings by functions only")
  void functions() throws SQLException {
    String role = "desk" + Math.abs(given.hashCode());
    change("create role " + role + " login password 'secret'");
    workspace.grant(role);
    String asRole = given.replace("user=postgres", "user=" + role + "&password=secret");
    Workspace office = Workspace.open(asRole);
    PersonRecord lea =
        new PersonRecord(
            "p1",
            Optional.of("lea"),
            "Lea",
            Optional.empty(),
            Optional.of("$argon2id$x"),
            Optional.empty(),
            Optional.empty(),
            Role.READER,
            true,
            MORNING);
    office.people().add(lea, line("person-added", "p1", "{\"to\":\"READER\"}"));
    office.ledger().append(SubjectsContract.decision("C1", "agree", ""));
    assertThat(office.ledger().verifySubjects()).isEmpty();

    for (String attempt :
        List.of(
            "update person set role = 'ADMIN'",
            "update person set password = null",
            "update person set active = 0",
            "insert into person (id, name, role, active, created) values ('x', 'x', 'ADMIN', 1, '')",
            "delete from person",
            "update finding_decision set decision = 'waive'",
            "insert into finding_decision (case_id, commitment, pack, last_line) values ('', '', '', 1)",
            "delete from finding_decision",
            "alter function keep_person security invoker",
            "drop function settle_finding")) {
      assertThatThrownBy(() -> asRole(role, attempt))
          .as(attempt)
          .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }
    assertThatThrownBy(
            () ->
                asRole(
                    role,
                    "insert into ledger_subject (n, kind, pack, run, case_id, commitment, occurrence,"
                        + " decision) values (2, 'decision', 'jive-ca', '', 'C1', 'ACK-01', '',"
                        + " 'waive')"))
        .as("about a line that is not there")
        .hasMessageContaining("the ledger has no line 2");
    for (TrailEntry other :
        List.of(
            line("signed-in", "p1", "{}"),
            line("role-changed", "p2", "{\"to\":\"ADMIN\"}"),
            line("person-added", "p1", "{\"to\":\"ADMIN\"}"),
            line("role-changed", "p1", "{\"to\":\"OFFICER\"}"))) {
      assertThatThrownBy(() -> office.people().changeRole("p1", Role.ADMIN, other))
          .as("%s", other)
          .hasStackTraceContaining("does not tell what is changed");
    }
    assertThat(office.people().find("p1")).contains(lea);
    office.people().changeRole("p1", Role.ADMIN, line("role-changed", "p1", "{\"to\":\"ADMIN\"}"));
    assertThat(office.people().find("p1").orElseThrow().role()).isEqualTo(Role.ADMIN);
    assertThat(office.trail().head().lines()).isEqualTo(2);
    assertThat(office.verify()).isEmpty();
  }

  @Test
  @DisplayName(
      "an update takes the direct rights from roles that had them, and gives the functions")
  void update() throws SQLException {
    String role = "old" + Math.abs(given.hashCode());
    change("create role " + role + " login password 'secret'");
    workspace.grant(role);
    for (String back :
        List.of(
            "drop table waiting_change",
            "drop index trail_line_by_kind",
            "drop function keep_person",
            "drop function settle_finding",
            "drop function ledger_subject_has_its_line cascade",
            "delete from flyway_schema_history where version in ('8', '9', '10')",
            "grant insert, update on person, finding_decision to " + role)) {
      change(back);
    }
    add("p1");
    Workspace.make(WorkspaceAddress.of(given));

    assertThatThrownBy(() -> asRole(role, "update person set role = 'ADMIN'"))
        .hasMessageContaining("permission denied");
    String asRole = given.replace("user=postgres", "user=" + role + "&password=secret");
    Workspace office = Workspace.open(asRole);
    office
        .people()
        .changeRole("p1", Role.OFFICER, line("role-changed", "p1", "{\"to\":\"OFFICER\"}"));
    office.ledger().append(SubjectsContract.decision("C1", "agree", ""));
    assertThat(office.people().find("p1").orElseThrow().role()).isEqualTo(Role.OFFICER);
    assertThat(office.people().waiting()).isEmpty();
    assertThat(office.verify()).isEmpty();
  }

  /** As earlier versions did. */
  private void add(String id) {
    change(
        "insert into person (id, name, role, active, created) values ('"
            + id
            + "', 'Old', 'READER', 1, '2026-04-01T00:00:00Z')");
  }

  private void asRole(String role, String attempt) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:" + given);
        Statement statement = connection.createStatement()) {
      statement.execute("set role " + role);
      statement.execute(attempt);
    }
  }
}
