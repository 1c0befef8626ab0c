package org.complaintauditor.store.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.store.database.SortableTime;
import org.complaintauditor.store.database.StorableText;
import org.complaintauditor.store.database.Transactions;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** What is known of runs besides what they found. */
public final class RunNotes {

  private static final String COLUMNS =
      "run, title, audited_by, audited, upload, archived, material_purged, purged";

  private final Transactions transactions;

  /** The notes in this database. */
  public RunNotes(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Keeps a note of a run that has none, or that was purged and is there again.
   *
   * @return whether it was kept; false changes nothing: the same run was audited before
   */
  public boolean add(RunNote note) {
    return transactions.write(
            handle -> {
              int added = insert(handle, note);
              return added == 1 ? added : replacePurged(handle, note);
            })
        == 1;
  }

  private static int replacePurged(Handle handle, RunNote note) {
    return handle.execute(
        "update run_note set title = ?, audited_by = ?, audited = ?, audited_utc = ?, upload = ?,"
            + " archived = null, material_purged = null, purged = null"
            + " where run = ? and purged is not null",
        StorableText.of(note.title()),
        note.auditedBy(),
        note.audited(),
        SortableTime.of(note.audited()),
        note.upload().orElse(null),
        note.run());
  }

  /** Adds a row in this transaction, if there is none of this run; says how many were added. */
  public static int insert(Handle handle, RunNote note) {
    return handle.execute(
        "insert into run_note (audited_utc, "
            + COLUMNS
            + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
        SortableTime.of(note.audited()),
        note.run(),
        StorableText.of(note.title()),
        note.auditedBy(),
        note.audited(),
        note.upload().orElse(null),
        note.archived().orElse(null),
        note.materialPurged().orElse(null),
        note.purged().orElse(null));
  }

  /** The note of a run. */
  public Optional<RunNote> find(String run) {
    return transactions.read(handle -> select(handle, "where run = ?", run).stream().findFirst());
  }

  /** All notes, by run. */
  public List<RunNote> all() {
    return transactions.read(RunNotes::all);
  }

  /** All notes by run, in this transaction. */
  public static List<RunNote> all(Handle handle) {
    return select(handle, "order by run");
  }

  /**
   * Puts a run aside.
   *
   * @return whether the run has a note
   */
  public boolean archive(String run, String at) {
    return update("archived", at, run);
  }

  /**
   * Takes a run back into use.
   *
   * @return whether the run has a note
   */
  public boolean restore(String run) {
    return transactions.write(
            handle -> handle.execute("update run_note set archived = null where run = ?", run))
        == 1;
  }

  private boolean update(String column, String value, String run) {
    return transactions.write(
            handle ->
                handle.execute("update run_note set " + column + " = ? where run = ?", value, run))
        == 1;
  }

  /** The notes that a condition selects, in this transaction. */
  public static List<RunNote> select(Handle handle, String which, Object... values) {
    return handle
        .select("select " + COLUMNS + " from run_note " + which, values)
        .map(RunNotes::note)
        .list();
  }

  private static RunNote note(ResultSet row, StatementContext context) throws SQLException {
    return new RunNote(
        row.getString("run"),
        row.getString("title"),
        row.getString("audited_by"),
        row.getString("audited"),
        Optional.ofNullable(row.getString("upload")),
        Optional.ofNullable(row.getString("archived")),
        Optional.ofNullable(row.getString("material_purged")),
        Optional.ofNullable(row.getString("purged")));
  }
}
