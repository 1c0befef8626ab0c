package org.complaintauditor.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.database.Database;
import org.complaintauditor.store.database.Schema;
import org.complaintauditor.store.database.Transactions;
import org.complaintauditor.store.database.WorkspaceException;
import org.complaintauditor.store.ledger.Ledger;
import org.complaintauditor.store.ledger.LedgerCheck;
import org.complaintauditor.store.run.Runs;

/**
 * The office's memory: a ledger of what people say, and the runs with their findings. It lives in a
 * database: SQLite in a folder, or PostgreSQL. Holds no connection between calls, so many threads
 * and processes can use the same one.
 */
public final class Workspace {

  private final WorkspaceAddress address;
  private final Transactions transactions;

  private Workspace(WorkspaceAddress address, Transactions transactions) {
    this.address = address;
    this.transactions = transactions;
  }

  /**
   * Opens a workspace.
   *
   * @param given a folder, or the address of a PostgreSQL database
   * @throws WorkspaceException if there is none, or one of another version of the program
   */
  public static Workspace open(String given) {
    return open(WorkspaceAddress.of(given));
  }

  /** Opens the workspace in a folder; as {@link #open(String)}. */
  public static Workspace open(Path folder) {
    return open(WorkspaceAddress.of(folder));
  }

  private static Workspace open(WorkspaceAddress address) {
    address
        .file()
        .filter(file -> !Files.exists(file))
        .ifPresent(
            file -> {
              throw new WorkspaceException(
                  Wording.of(
                      "%s is no workspace yet. Make one: auditor workspace init",
                      address.folder().orElseThrow()));
            });
    Transactions transactions = new Transactions(address.database(System.getenv()));
    new Schema(transactions).check();
    return new Workspace(address, transactions);
  }

  /**
   * Makes a workspace, or brings one of an earlier version up to date.
   *
   * @param address where
   * @return the workspace, and what was there before
   * @throws WorkspaceException if it cannot be made
   */
  public static Made make(WorkspaceAddress address) {
    Transactions transactions = new Transactions(address.database(System.getenv()));
    address.makeFolder();
    Optional<Integer> before = new Schema(transactions).migrate();
    address.nameDatabase();
    return new Made(new Workspace(address, transactions), before);
  }

  /**
   * A workspace that was asked for.
   *
   * @param workspace the workspace
   * @param before the version of the tables that were there; empty if there were none
   */
  public record Made(Workspace workspace, Optional<Integer> before) {

    /** Whether nothing had to be done. */
    public boolean wasThere() {
      return before.equals(Optional.of(Schema.VERSION));
    }
  }

  /** How messages name its database. */
  public String name() {
    return database().name();
  }

  /** Its folder, where it has one. */
  public Optional<Path> folder() {
    return address.folder();
  }

  /** What people should know of where it is. */
  public List<Wording> warnings() {
    return address.file().isPresent()
        ? address.folder().flatMap(UnsafePlace::warning).map(List::of).orElse(List.of())
        : List.of();
  }

  /** What people have said. */
  public Ledger ledger() {
    return new Ledger(transactions);
  }

  /** What was audited. */
  public Runs runs() {
    return new Runs(transactions);
  }

  /**
   * Lets a role of the database server work with the tables; it can append to the ledger, and
   * change nothing of it.
   *
   * @throws WorkspaceException if the role is not there, or the account may not give rights
   */
  public void grant(String role) {
    transactions.write(
        handle -> {
          database().grant(handle.getConnection(), role);
          return 0;
        });
  }

  /** Looks at everything: the files, the chain of the ledger, the counts of the runs. */
  public List<Wording> verify() {
    List<Wording> problems = new ArrayList<>();
    String damage = transactions.read(handle -> database().damage(handle.getConnection()));
    if (!damage.isEmpty()) {
      problems.add(Wording.of("the file is damaged: %s", damage));
    }
    LedgerCheck ledger = ledger().verify();
    ledger.problems().forEach(one -> problems.add(Wording.of("ledger: %s", one)));
    problems.addAll(runs().verify());
    return problems;
  }

  /** Its transactions, for what reads or writes all of it. */
  public Transactions transactions() {
    return transactions;
  }

  private Database database() {
    return transactions.database();
  }
}
