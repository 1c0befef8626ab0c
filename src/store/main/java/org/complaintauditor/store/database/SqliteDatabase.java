package org.complaintauditor.store.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.complaintauditor.model.Wording;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteException;

/** A file in the workspace's folder, for one machine. */
public final class SqliteDatabase implements Database {

  /** How long one process waits for another that writes. */
  private static final int PATIENCE_SECONDS = 30;

  /** In KiB, below zero as SQLite has it: the inner pages of a table of millions of rows. */
  private static final int CACHE = -65_536;

  private static final String WELL = "ok";
  private static final String MISSING = "no such table: ";

  private final Path file;
  private final int patience;

  /** The database in this file, which need not exist. */
  public SqliteDatabase(Path file) {
    this(file, PATIENCE_SECONDS);
  }

  /** The same, with other patience, in seconds. */
  SqliteDatabase(Path file, int patience) {
    this.file = file;
    this.patience = patience;
  }

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public Connection forReading() throws SQLException {
    return connection(SQLiteConfig.TransactionMode.DEFERRED);
  }

  /** A transaction that reads first and writes later could be refused in the middle. */
  @Override
  public Connection forWriting() throws SQLException {
    return connection(SQLiteConfig.TransactionMode.IMMEDIATE);
  }

  private Connection connection(SQLiteConfig.TransactionMode mode) throws SQLException {
    return source(mode).getConnection();
  }

  @Override
  public DataSource forSchema() {
    return source(SQLiteConfig.TransactionMode.DEFERRED);
  }

  private SQLiteDataSource source(SQLiteConfig.TransactionMode mode) {
    SQLiteConfig config = new SQLiteConfig();
    config.setTransactionMode(mode);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // A line of the ledger must outlast a power cut; one transaction per run costs nothing.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(patience * 1000);
    config.setCacheSize(CACHE);
    config.enforceForeignKeys(true);
    SQLiteDataSource source = new SQLiteDataSource(config);
    // As a URI, since a question mark in a path would begin options.
    source.setUrl("jdbc:sqlite:" + file.toUri());
    return source;
  }

  @Override
  public String migrations() {
    return "sqlite";
  }

  @Override
  public Map<String, String> columnKinds() {
    return Map.of("text", "text", "json", "text", "clustered", "without rowid");
  }

  @Override
  public String schema() {
    return "";
  }

  @Override
  public void reserve(Connection connection, Reserved what) {
    // A transaction that writes is alone from its beginning.
  }

  @Override
  public void preferOrder(Connection connection) {
    // It does so of itself.
  }

  /** A text that begins with a dollar sign would be a path. */
  @Override
  public String jsonKey(String key) {
    return key.startsWith("$") ? "$.\"" + key + '"' : key;
  }

  @Override
  public BulkInsert findings(Connection connection) throws SQLException {
    return new PreparedInsert(connection);
  }

  @Override
  public void grant(Connection connection, String role) {
    throw new WorkspaceException(Wording.of("store.sqlite-knows-no-roles", name()));
  }

  @Override
  public String damage(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("pragma integrity_check(1)")) {
      String found = result.next() ? result.getString(1) : WELL;
      return found.equals(WELL) ? "" : found;
    }
  }

  @Override
  public Wording explain(SQLException problem) {
    if (!(problem instanceof SQLiteException sqlite)) {
      return Wording.of("store.cannot-be-used", name(), String.valueOf(problem.getMessage()));
    }
    String message = String.valueOf(sqlite.getMessage());
    if (message.contains(MISSING)) {
      return Wording.of("store.tables-of-workspace-are-missing", name(), missing(message));
    }
    // Result codes have the kind of problem in their lowest byte.
    return switch (sqlite.getResultCode().code & 0xff) {
      case 5, 6 -> Wording.of("store.is-being-written-by-another-program", name(), patience);
      case 11, 26 -> Wording.of("store.is-damaged-or-no-database", name(), reason(sqlite));
      case 3, 8, 14 -> Wording.of("store.cannot-be-opened-for-writing", name(), reason(sqlite));
      case 10 -> Wording.of("store.cannot-be-read-or-written", name(), reason(sqlite));
      case 13 -> Wording.of("store.disk-is-full", name());
      default -> Wording.of("store.cannot-be-used", name(), reason(sqlite));
    };
  }

  /** What the library's own message ends with, without its frame. */
  private static String missing(String message) {
    return message.substring(message.indexOf(MISSING)).replaceFirst("\\)$", "");
  }

  private static String reason(SQLiteException problem) {
    return problem.getResultCode().message;
  }
}
