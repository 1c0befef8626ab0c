package org.complaintauditor.store.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.store.database.BulkInsert;
import org.complaintauditor.store.database.StorableText;
import org.complaintauditor.store.database.Transactions;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** The rows of the tables of runs and findings. */
public final class RunRows {

  /** Number of findings that are read at once. */
  public static final int PAGE = 5_000;

  private static final String RUN_COLUMNS =
      "run, organisation, pack, pack_versions, pack_sha256, program, as_of, as_of_utc, zone, folder,"
          + " settings, inputs, ledger_head";
  private static final String TALLY_COLUMNS =
      "commitment, met, breached, pending, not_applicable, not_evidenced, met_after_decisions,"
          + " breached_after_decisions, not_evidenced_after_decisions, rated";

  private RunRows() {}

  /** Inserts a run with its tallies; says whether it was not there. */
  static boolean insert(
      Transactions transactions,
      Handle handle,
      RunRecord run,
      long findings,
      Collection<RecordedTally> tallies) {
    String json = "cast(? as " + transactions.database().columnKinds().get("json") + ")";
    int rows =
        transactions.explained(
            () ->
                handle.execute(
                    "insert into run ("
                        + RUN_COLUMNS
                        + ", findings) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                        + json
                        + ", "
                        + json
                        + ", ?, ?) on conflict do nothing",
                    run.run(),
                    StorableText.of(run.organisation()),
                    run.pack(),
                    run.packVersions(),
                    run.packSha256(),
                    run.program(),
                    run.asOf(),
                    run.asOfUtc(),
                    run.zone(),
                    StorableText.of(run.folder()),
                    run.settings(),
                    run.inputs(),
                    run.ledgerHead(),
                    findings));
    if (rows == 0) {
      return false;
    }
    transactions.explained(
        () -> {
          insert(handle, run.run(), tallies);
          return 0;
        });
    return true;
  }

  private static void insert(Handle handle, String run, Collection<RecordedTally> tallies) {
    if (tallies.isEmpty()) {
      return;
    }
    try (PreparedBatch batch =
        handle.prepareBatch(
            "insert into run_tally (run, "
                + TALLY_COLUMNS
                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (RecordedTally tally : tallies) {
        batch.add(
            run,
            tally.commitment(),
            tally.machine().met(),
            tally.machine().breached(),
            tally.machine().pending(),
            tally.machine().notApplicable(),
            tally.machine().notEvidenced(),
            tally.afterDecisions().met(),
            tally.afterDecisions().breached(),
            tally.afterDecisions().notEvidenced(),
            tally.machine().rated() ? 1 : 0);
      }
      batch.execute();
    }
  }

  /** All runs, by audit instant. */
  public static List<RunRecord> runs(Handle handle) {
    return handle
        .createQuery("select " + RUN_COLUMNS + " from run order by as_of_utc, run")
        .map(RunRows::run)
        .list();
  }

  /** The run with this id. */
  static Optional<RunRecord> run(Handle handle, String id) {
    return handle
        .select("select " + RUN_COLUMNS + " from run where run = ?", id)
        .map(RunRows::run)
        .findOne();
  }

  private static RunRecord run(ResultSet row, StatementContext context) throws SQLException {
    return new RunRecord(
        row.getString("run"),
        row.getString("organisation"),
        row.getString("pack"),
        row.getString("pack_versions"),
        row.getString("pack_sha256"),
        row.getString("program"),
        row.getString("as_of"),
        row.getString("as_of_utc"),
        row.getString("zone"),
        row.getString("folder"),
        row.getString("settings"),
        row.getString("inputs"),
        row.getString("ledger_head"));
  }

  /**
   * The tallies of a run, by commitment. What is told of verdicts after decisions is what rates
   * need.
   */
  public static List<RecordedTally> tallies(Handle handle, String run) {
    return handle
        .select(
            "select " + TALLY_COLUMNS + " from run_tally where run = ? order by commitment", run)
        .map((row, context) -> tally(row))
        .list();
  }

  private static RecordedTally tally(ResultSet row) throws SQLException {
    RecordedTally tally =
        new RecordedTally(
            row.getString("commitment"),
            new Tally(
                row.getLong("met"),
                row.getLong("breached"),
                row.getLong("pending"),
                row.getLong("not_applicable"),
                row.getLong("not_evidenced")),
            new Tally(
                row.getLong("met_after_decisions"),
                row.getLong("breached_after_decisions"),
                0,
                0,
                row.getLong("not_evidenced_after_decisions")));
    return row.getInt("rated") == 1 ? tally : tally.unrated();
  }

  /** The first findings of a run behind this one, by case id and commitment in code points. */
  public static List<FindingRecord> findingsAfter(
      Handle handle, String run, String caseId, String commitment) {
    return handle
        .select(
            "select "
                + String.join(", ", BulkInsert.COLUMNS)
                + " from finding where run = ? and (case_id, commitment) > (?, ?)"
                + " order by case_id, commitment limit "
                + PAGE,
            run,
            caseId,
            commitment)
        .map(RunRows::finding)
        .list();
  }

  static FindingRecord finding(ResultSet row, StatementContext context) throws SQLException {
    int late = row.getInt("late_business_days");
    OptionalInt lateDays = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(late);
    String review = orEmpty(row, "review");
    return new FindingRecord(
        row.getString("case_id"),
        row.getString("commitment"),
        Verdict.valueOf(row.getString("verdict")),
        row.getString("reason"),
        orEmpty(row, "triggered"),
        orEmpty(row, "due"),
        orEmpty(row, "done"),
        lateDays,
        orEmpty(row, "occurrence_key"),
        orEmpty(row, "evidence_digest"),
        orEmpty(row, "basis_digest"),
        Optional.ofNullable(row.getString("human_verdict")).map(Verdict::valueOf),
        row.getString("attributes"),
        Optional.ofNullable(row.getString("review_order"))
            .map(order -> FindingRecord.ReviewMark.of(review, order)),
        FindingRecord.doubts(orEmpty(row, "doubts")));
  }

  private static String orEmpty(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }
}
