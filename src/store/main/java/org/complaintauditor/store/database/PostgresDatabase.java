package org.complaintauditor.store.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.complaintauditor.model.Wording;
import org.postgresql.core.Utils;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL server, for a team. */
public final class PostgresDatabase implements Database {

  /** The schema of the tables, unless the address names another with {@code currentSchema}. */
  public static final String DEFAULT_SCHEMA = "auditor";

  /** Stopped, crashed, or not yet started. */
  private static final Set<String> SHUTS_DOWN = Set.of("57P01", "57P02", "57P03");

  /**
   * What an address may ask for. Others of the driver load classes, open files and programs, or
   * take back what is set here.
   */
  private static final Set<String> PARAMETERS =
      Set.of(
          "user",
          "password",
          "currentSchema",
          "channelBinding",
          "gssEncMode",
          "ssl",
          "sslmode",
          "sslrootcert",
          "sslcert",
          "sslkey",
          "targetServerType",
          "connectTimeout",
          "socketTimeout",
          "tcpKeepAlive");

  private static final int CONNECT_SECONDS = 10;
  private static final int PATIENCE_SECONDS = 60;

  private final PGSimpleDataSource source = new PGSimpleDataSource();
  private final String schema;
  private final String name;
  private final PostgresSource connections;

  /**
   * The database at this address.
   *
   * @param url {@code jdbc:postgresql://host:port/database?options}
   * @param user the account, where the address names none; empty for the system's
   * @param password its password, where the address names none; empty where none is needed or a
   *     password file has it
   * @throws WorkspaceException if it is no such address
   */
  public PostgresDatabase(String url, String user, String password) {
    this(url, user, password, 0);
  }

  /**
   * The same, with a pool of connections.
   *
   * @param size how many connections the pool has at most; 0 for none
   * @throws WorkspaceException if it is no such address
   */
  public PostgresDatabase(String url, String user, String password, int size) {
    requireKnownParameters(url);
    try {
      source.setURL(url);
    } catch (IllegalArgumentException e) {
      throw new WorkspaceException(Wording.of("store.address-of-database-is-not-written"), e);
    }
    if (source.getUser() == null && !user.isEmpty()) {
      source.setUser(user);
    }
    if (source.getPassword() == null && !password.isEmpty()) {
      source.setPassword(password);
    }
    String given = source.getCurrentSchema();
    schema = given == null || given.isEmpty() ? DEFAULT_SCHEMA : given;
    source.setCurrentSchema(schema);
    source.setApplicationName("complaint-auditor");
    source.setConnectTimeout(CONNECT_SECONDS);
    source.setLogServerErrorDetail(false); // It quotes rows, and rows are of customers.
    // To compile a statement costs more than to run any of ours. Who has vanished holds no lock.
    source.setOptions(
        "-c lock_timeout="
            + PATIENCE_SECONDS
            + "s -c jit=off -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5"
            + " -c tcp_keepalives_count=2");
    name =
        "postgresql://%s:%d/%s"
            .formatted(
                source.getServerNames()[0], source.getPortNumbers()[0], source.getDatabaseName());
    connections = size == 0 ? PostgresSource.plain(source) : PostgresSource.pooled(source, size);
  }

  /** The value is not told, since it may be a password. */
  private static void requireKnownParameters(String url) {
    int query = url.indexOf('?');
    for (String parameter : query < 0 ? new String[0] : url.substring(query + 1).split("&")) {
      String name = URLDecoder.decode(parameter.split("=", 2)[0], StandardCharsets.UTF_8);
      if (!name.isEmpty() && !PARAMETERS.contains(name)) {
        throw new WorkspaceException(
            Wording.of(
                "store.address-of-database-has-parameter",
                name.replaceAll("[^A-Za-z0-9_.-]", "?"),
                String.join(", ", new TreeSet<>(PARAMETERS))));
      }
    }
  }

  @Override
  public void close() {
    connections.close();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Connection forReading() throws SQLException {
    Connection connection = connections.connections().getConnection();
    try {
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      return connection;
    } catch (SQLException e) {
      connection.close(); // Or the pool would have one less for ever.
      throw e;
    }
  }

  @Override
  public Connection forWriting() throws SQLException {
    return connections.connections().getConnection();
  }

  @Override
  public DataSource forSchema() {
    return source;
  }

  @Override
  public String migrations() {
    return "postgresql";
  }

  @Override
  public Map<String, String> columnKinds() {
    return Map.of("text", "text collate \"C\"", "json", "json", "clustered", "");
  }

  @Override
  public String schema() {
    return schema;
  }

  @Override
  public void reserve(Connection connection, Reserved what) throws SQLException {
    // Not LOCK TABLE: the role that appends has no right that this would need.
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "select pg_advisory_xact_lock("
              + what.key()
              + ", current_schema()::regnamespace::oid::bigint::bit(32)::integer)");
    }
  }

  /** Right after a run was recorded the server does not know yet how many rows there are. */
  @Override
  public void preferOrder(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local enable_sort = off; set local enable_bitmapscan = off");
    }
  }

  @Override
  public String jsonKey(String key) {
    return key;
  }

  @Override
  public BulkInsert findings(Connection connection) throws SQLException {
    return new CopyInsert(connection);
  }

  @Override
  public void grant(Connection connection, String role) throws SQLException {
    String grantee = quoted(role);
    String tables = quoted(schema);
    try (Statement statement = connection.createStatement()) {
      statement.execute("grant usage on schema " + tables + " to " + grantee);
      statement.execute("revoke all on all tables in schema " + tables + " from " + grantee);
      statement.execute("grant select on all tables in schema " + tables + " to " + grantee);
      // What is appended stays; who may do what, and what stands about a finding, is written by
      // functions alone; the rest is kept and purged.
      statement.execute("grant insert on ledger_line, trail_line, ledger_subject to " + grantee);
      statement.execute("grant insert, update on job, upload, run_note to " + grantee);
      statement.execute(
          "grant execute on function "
              + tables
              + ".keep_person, "
              + tables
              + ".settle_finding to "
              + grantee);
      statement.execute("grant insert, delete on waiting_change to " + grantee);
      statement.execute("grant insert, delete on run, run_tally, finding to " + grantee);
      statement.execute(
          "grant insert, update, delete on session, failed_login, server_lease to " + grantee);
    }
  }

  @Override
  public boolean writesByFunctions() {
    return true;
  }

  private static String quoted(String identifier) throws SQLException {
    return Utils.escapeIdentifier(null, identifier).toString();
  }

  /** A server checks its files itself. */
  @Override
  public String damage(Connection connection) {
    return "";
  }

  @Override
  public boolean isOutage(SQLException problem) {
    String state = String.valueOf(problem.getSQLState());
    return problem instanceof SQLTransientConnectionException
        || state.startsWith("08")
        || SHUTS_DOWN.contains(state);
  }

  @Override
  public Wording explain(SQLException problem) {
    String state = String.valueOf(problem.getSQLState());
    String reason = String.valueOf(problem.getMessage());
    if (problem.getSQLState() == null && problem instanceof SQLTransientConnectionException) {
      return Wording.of("store.all-connections-are-in-use-by-others", name);
    }
    if (state.startsWith("08") || SHUTS_DOWN.contains(state)) {
      return Wording.of("store.cannot-be-reached", name, reason);
    }
    return switch (state) {
      case "28000", "28P01" -> Wording.of("store.refuses-account-name-in-address", name, reason);
      case "3D000" -> Wording.of("store.no-such-database", name, reason);
      case "42501" -> Wording.of("store.account-lacks-a-right", name, reason);
      case "42704" -> Wording.of("store.no-such-role", name, reason);
      case "55P03" -> Wording.of("store.another-program-has-writing", name, PATIENCE_SECONDS);
      // Tables of another program, or of an account that makes its own.
      case "42P01", "3F000" -> Wording.of("store.tables-of-workspace-are-missing", name, reason);
      case "53100" -> Wording.of("store.servers-disk-is-full", name);
      default -> Wording.of("store.cannot-be-used", name, reason);
    };
  }
}
