package org.complaintauditor.store.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.store.PostgresServer;
import org.complaintauditor.store.SystemPostgres;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.WorkspaceAddress;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How a PostgreSQL server goes about a page of a work list. */
final class WorkListPlanTest {

  private static final int FINDINGS = 20_000;
  private static final String RUN = "many";

  @Test
  @DisplayName("no statement is compiled, on a server that would")
  void compiler() throws IOException, SQLException {
    EmbeddedPostgres.Builder system =
        SystemPostgres.withCompiler()
            .orElseGet(() -> Assumptions.abort("no PostgreSQL with a compiler is installed here"));
    try (EmbeddedPostgres postgres = system.start()) {
      try (Connection connection = postgres.getPostgresDatabase().getConnection();
          ResultSet answer =
              connection.createStatement().executeQuery("select pg_jit_available()")) {
        assertThat(answer.next() && answer.getBoolean(1)).isTrue();
      }
      Workspace workspace =
          made("postgresql://localhost:%d/postgres?user=postgres".formatted(postgres.getPort()));
      for (WorkOrder order : List.of(WorkOrder.CASE, WorkOrder.DUE)) {
        assertThat(plan(workspace, order)).contains("Index Scan").doesNotContain("JIT");
      }
    }
  }

  @Test
  @DisplayName("a page is read along an index: what is behind it is neither read nor sorted")
  void index() {
    Workspace workspace = made(PostgresServer.freshSchema());
    assertThat(plan(workspace, WorkOrder.CASE))
        .contains("finding_to_do_by_case")
        .doesNotContain("Seq Scan on finding ");
    assertThat(plan(workspace, WorkOrder.DUE))
        .contains("finding_to_do_by_due")
        .doesNotContain("Seq Scan on finding ");
  }

  private static Workspace made(String given) {
    Workspace workspace = Workspace.make(WorkspaceAddress.of(given)).workspace();
    workspace
        .transactions()
        .write(
            handle ->
                handle.execute(
                    "insert into finding (run, case_id, commitment, verdict, reason, due,"
                        + " attributes) select ?, 'C' || i, 'ACK-01', case when i % 2 = 0 then"
                        + " 'BREACHED' else 'MET' end, 'LATE', '2026-01-01', '{}' from"
                        + " generate_series(1, ?) i",
                    RUN, FINDINGS));
    return workspace;
  }

  /** The plan of the statement that reads the first page of what is to be done. */
  private static String plan(Workspace workspace, WorkOrder order) {
    WorkFilter breaches =
        new WorkFilter(
            Optional.empty(),
            EnumSet.of(Verdict.BREACHED),
            Optional.empty(),
            Optional.of(false),
            "",
            Map.of(),
            false);
    return workspace
        .transactions()
        .read(
            handle -> {
              Plans plans = new Plans();
              handle.getConfig(SqlStatements.class).setSqlLogger(plans);
              List<WorkItem> page =
                  WorkQuery.of(workspace.transactions().database(), RUN, breaches)
                      .first(handle, order, false, 50);
              assertThat(page).hasSize(50);
              return plans.of(handle);
            });
  }

  /** Notes the last statement that was run, to ask for its plan. */
  private static final class Plans implements SqlLogger {
    private String statement = "";
    private final List<String> values = new ArrayList<>();

    @Override
    @SuppressWarnings("removal") // In no other way Jdbi tells what was bound.
    public void logBeforeExecution(StatementContext context) {
      statement = context.getRawSql();
      values.clear();
      for (int i = 0; i < statement.chars().filter(one -> one == '?').count(); i++) {
        values.add(context.getBinding().findForPosition(i).orElseThrow().toString());
      }
    }

    String of(Handle handle) {
      String asked = "explain (analyze) " + statement;
      Object[] given = values.stream().map(Plans::typed).toArray();
      return String.join("\n", handle.select(asked, given).mapTo(String.class).list());
    }

    private static Object typed(String value) {
      return value.matches("\\d+") ? (Object) Integer.valueOf(value) : value;
    }
  }
}
