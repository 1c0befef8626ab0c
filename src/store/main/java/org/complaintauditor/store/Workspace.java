package org.complaintauditor.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.database.Database;
import org.complaintauditor.store.database.Schema;
import org.complaintauditor.store.database.ServerLease;
import org.complaintauditor.store.database.Transactions;
import org.complaintauditor.store.database.WorkspaceException;
import org.complaintauditor.store.jobs.Jobs;
import org.complaintauditor.store.ledger.Ledger;
import org.complaintauditor.store.ledger.LedgerCheck;
import org.complaintauditor.store.people.Attempts;
import org.complaintauditor.store.people.People;
import org.complaintauditor.store.people.Sessions;
import org.complaintauditor.store.people.SoleActs;
import org.complaintauditor.store.retention.Retention;
import org.complaintauditor.store.run.RunNotes;
import org.complaintauditor.store.run.Runs;
import org.complaintauditor.store.run.WorkList;
import org.complaintauditor.store.trail.TracedLines;
import org.complaintauditor.store.trail.Trail;
import org.complaintauditor.store.uploads.Uploads;

/**
 * The office's memory: a ledger of what people say, and the runs with their findings. It lives in a
 * database: SQLite in a folder, or PostgreSQL. Holds no connection between calls, unless it was
 * opened with a pool, so many threads and processes can use the same one.
 */
public final class Workspace implements AutoCloseable {

  private static final String LEASE = "COMPLAINT_AUDITOR_LEASE";

  private final WorkspaceAddress address;
  private final Transactions transactions;

  /** Connections beside those of a pool, which other work can use up. */
  private final Database plain;

  private final Optional<ServerLease> lease;

  private Workspace(WorkspaceAddress address, Transactions transactions, Database plain) {
    this(address, transactions, plain, Optional.empty());
  }

  private Workspace(
      WorkspaceAddress address,
      Transactions transactions,
      Database plain,
      Optional<ServerLease> lease) {
    this.address = address;
    this.transactions = transactions;
    this.plain = plain;
    this.lease = lease;
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
    Database database = address.database(System.getenv());
    String holder = System.getenv(LEASE);
    return open(
        address,
        database,
        holder == null
            ? new Transactions(database)
            : new Transactions(database, handle -> ServerLease.require(handle, database, holder)));
  }

  /**
   * Opens a workspace for a server, which keeps connections to PostgreSQL open; SQLite needs none.
   * To be closed when the server ends.
   *
   * @param address where; its database must be there already
   * @param user the account of the database, where the address names none; empty for the system's
   * @param password its password, where the address has none; empty where none is needed
   * @param size how many connections are kept at most
   * @throws WorkspaceException if there is none, or one of another version of the program
   */
  public static Workspace pooled(WorkspaceAddress address, String user, String password, int size) {
    // Without the pool first: it would try for long what is refused at once.
    Database plain = address.pooled(user, password, 0);
    open(address, plain, new Transactions(plain));
    return new Workspace(address, new Transactions(address.pooled(user, password, size)), plain);
  }

  private static Workspace open(
      WorkspaceAddress address, Database database, Transactions transactions) {
    address
        .file()
        .filter(file -> !Files.exists(file))
        .ifPresent(
            file -> {
              throw new WorkspaceException(
                  Wording.of("store.is-no-workspace-yet", address.folder().orElseThrow()));
            });
    new Schema(transactions).check();
    return new Workspace(address, transactions, database);
  }

  /**
   * The same for a server, of which there is one at a time: it writes as long as it has the lease
   * of the database. To be closed in place of this one. A workspace in a folder needs none, since
   * its server holds a lock of the folder.
   *
   * @param whenLost told who has taken the lease
   * @throws WorkspaceException if another server has it
   */
  public Workspace serving(Consumer<Wording> whenLost) {
    if (address.file().isPresent()) {
      return this;
    }
    ServerLease taken = ServerLease.take(new Transactions(plain), whenLost);
    return new Workspace(address, new Transactions(database(), taken), plain, Optional.of(taken));
  }

  /** What processes of this server have in their environment: that they write under its lease. */
  public Map<String, String> environment() {
    return lease.map(one -> Map.of(LEASE, one.holder())).orElse(Map.of());
  }

  /** Gives back its lease and the connections of its pool, as far as it has any. */
  @Override
  public void close() {
    lease.ifPresent(ServerLease::close);
    database().close();
  }

  /**
   * Makes a workspace, or brings one of an earlier version up to date.
   *
   * @param address where
   * @return the workspace, and what was there before
   * @throws WorkspaceException if it cannot be made
   */
  public static Made make(WorkspaceAddress address) {
    Database database = address.database(System.getenv());
    Transactions transactions = new Transactions(database);
    address.makeFolder();
    Optional<Integer> before = new Schema(transactions).migrate();
    address.nameDatabase();
    Workspace workspace = new Workspace(address, transactions, database);
    Ledger ledger = workspace.ledger();
    if (before.isPresent() && !ledger.verifySubjects().isEmpty()) {
      ledger.rebuildSubjects(); // An earlier version did not keep them.
    }
    return new Made(workspace, before);
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

  /** Which findings of a run wait for people. */
  public WorkList workList() {
    return new WorkList(transactions);
  }

  /** What is known of runs besides what they found. */
  public RunNotes runNotes() {
    return new RunNotes(transactions);
  }

  /** Who may use it. */
  public People people() {
    return new People(transactions);
  }

  /** What administrators did to accounts without a second one, and nobody has confirmed. */
  public SoleActs soleActs() {
    return SoleActs.read(trail(), people());
  }

  /** The sessions of people who have logged in. */
  public Sessions sessions() {
    return new Sessions(transactions);
  }

  /** The logins that failed. */
  public Attempts attempts() {
    return new Attempts(transactions);
  }

  /** Who did what when. */
  public Trail trail() {
    return new Trail(transactions);
  }

  /** Lines of the ledger with the lines of the trail that tell of them. */
  public TracedLines traced() {
    return new TracedLines(transactions);
  }

  /** What child processes are to do, do, and have done. */
  public Jobs jobs() {
    return new Jobs(transactions);
  }

  /** What people have uploaded. */
  public Uploads uploads() {
    return new Uploads(transactions);
  }

  /** What is old enough to be deleted. */
  public Retention retention() {
    return new Retention(transactions);
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

  /**
   * Looks at everything: the files, the chains of ledger and trail, what is made of the ledger, the
   * counts of the runs.
   */
  public List<Wording> verify() {
    List<Wording> problems = new ArrayList<>();
    String damage = transactions.read(handle -> database().damage(handle.getConnection()));
    if (!damage.isEmpty()) {
      problems.add(Wording.of("store.file-is-damaged", damage));
    }
    LedgerCheck ledger = ledger().verify();
    ledger.problems().forEach(one -> problems.add(Wording.of("store.ledger-colon", one)));
    // Of a broken ledger nothing can be made.
    if (ledger.isWhole()) {
      problems.addAll(ledger().verifySubjects());
    }
    trail().verify().problems().forEach(one -> problems.add(Wording.of("store.trail-colon", one)));
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
