package org.complaintauditor.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/** One PostgreSQL server for all tests of the process; where none can be had, they are skipped. */
public final class PostgresServer {

  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  private static Optional<EmbeddedPostgres> server = Optional.empty();
  private static Optional<String> missing = Optional.empty();

  private PostgresServer() {}

  /** The running server. */
  static synchronized EmbeddedPostgres get() {
    if (server.isEmpty() && missing.isEmpty()) {
      try {
        server = Optional.of(EmbeddedPostgres.start());
      } catch (IOException | IllegalStateException | LinkageError e) {
        missing = Optional.of("No PostgreSQL can be started here: its tests are skipped. " + e);
        System.err.println(missing.get());
      }
    }
    missing.ifPresent(Assumptions::abort);
    return server.orElseThrow();
  }

  /** The address of a schema that nobody has used. */
  public static String freshSchema() {
    return "postgresql://localhost:%d/postgres?user=postgres&currentSchema=s%d"
        .formatted(get().getPort(), SCHEMAS.incrementAndGet());
  }

  /** A connection of the server's owner, as another tool has it. */
  static Connection connection() throws SQLException {
    return get().getPostgresDatabase().getConnection();
  }
}
