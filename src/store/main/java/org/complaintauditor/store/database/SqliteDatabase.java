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
    throw new WorkspaceException(
        Wording.of(
            "%s: SQLite knows no roles; who may use the workspace is decided by the rights of its folder",
            name()));
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
      return Wording.of("%s cannot be used (%s)", name(), String.valueOf(problem.getMessage()));
    }
    String message = String.valueOf(sqlite.getMessage());
    if (message.contains(MISSING)) {
      return Wording.of(
          "%s: tables of the workspace are missing (%s). Make them, or bring them up to date:"
              + " auditor workspace init",
          name(), missing(message));
    }
    // Result codes have the kind of problem in their lowest byte.
    return switch (sqlite.getResultCode().code & 0xff) {
      case 5, 6 ->
          Wording.of(
              "%s is being written by another program for more than %d seconds: an audit that is being"
                  + " recorded, the console, or a tool that has it open. Nothing was changed; run again when"
                  + " that has finished",
              name(), patience);
      case 11, 26 ->
          Wording.of(
              "%s is damaged, or no database of a workspace (%s). Restore a backup into a new workspace:"
                  + " auditor workspace restore",
              name(), reason(sqlite));
      case 3, 8, 14 ->
          Wording.of(
              "%s cannot be opened for writing (%s). The account needs the right to write to the file"
                  + " and its folder, where SQLite keeps two files beside it",
              name(), reason(sqlite));
      case 10 ->
          Wording.of(
              "%s cannot be read or written (%s). A workspace of this kind needs a local disk; for a team"
                  + " use PostgreSQL",
              name(), reason(sqlite));
      case 13 ->
          Wording.of("%s: the disk is full. Nothing was changed; make room and run again", name());
      default -> Wording.of("%s cannot be used (%s)", name(), reason(sqlite));
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
