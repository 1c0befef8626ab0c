package org.complaintauditor.store.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.model.Wording;
import org.jdbi.v3.core.Handle;

/** The tables of a workspace: whether they are there, in the version that this program knows. */
public final class Schema {

  /** The version that this program reads and writes: the number of the last migration. */
  public static final int VERSION = 10;

  /** What the first line of a ledger names as the hash before it. */
  public static final String BEGINNING = "0".repeat(64);

  private static final String HISTORY = "flyway_schema_history";

  private final Transactions transactions;

  /** The tables of this database. */
  public Schema(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Makes the tables, or brings those of an earlier version up to date.
   *
   * @return the version that was there, empty if none was
   * @throws WorkspaceException if a later version is there, or they cannot be made
   */
  public Optional<Integer> migrate() {
    Optional<Integer> before = version();
    before.filter(version -> version > VERSION).ifPresent(this::refuseNewer);
    if (before.equals(Optional.of(VERSION))) {
      return before;
    }
    Migrations.run(transactions.database(), HISTORY);
    return before;
  }

  /**
   * Refuses a database that is no workspace, or one of another version.
   *
   * @throws WorkspaceException which says what to do
   */
  public void check() {
    Optional<Integer> version = version();
    String name = transactions.database().name();
    if (version.isEmpty()) {
      throw new WorkspaceException(Wording.of("store.is-no-workspace-yet", name));
    }
    version.filter(there -> there > VERSION).ifPresent(this::refuseNewer);
    if (version.get() < VERSION) {
      throw new WorkspaceException(
          Wording.of("store.was-made-by-an-earlier-version", name, version.get(), VERSION));
    }
  }

  private void refuseNewer(int there) {
    throw new WorkspaceException(
        Wording.of(
            "store.was-made-by-a-later-version-of-program",
            transactions.database().name(),
            there,
            VERSION));
  }

  private Optional<Integer> version() {
    return transactions.read(
        handle ->
            hasHistory(handle)
                ? handle
                    .createQuery(
                        "select version from "
                            + HISTORY
                            + " where version is not null and success order by installed_rank desc"
                            + " limit 1")
                    .mapTo(String.class)
                    .findOne()
                    .map(Integer::valueOf)
                : Optional.empty());
  }

  private boolean hasHistory(Handle handle) {
    List<String> parameters = new ArrayList<>(List.of(HISTORY));
    String query = "select 1 from sqlite_master where type = 'table' and name = ?";
    if (!transactions.database().schema().isEmpty()) {
      query = "select 1 from pg_tables where tablename = ? and schemaname = ?";
      parameters.add(transactions.database().schema());
    }
    return handle.select(query, parameters.toArray()).mapTo(Integer.class).findOne().isPresent();
  }
}
