package org.complaintauditor.console.team;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/** One PostgreSQL server for the tests of the process; where none can be had, they are skipped. */
final class TeamDatabase {

  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  private static Optional<EmbeddedPostgres> server = Optional.empty();
  private static Optional<String> missing = Optional.empty();

  private TeamDatabase() {}

  private static synchronized EmbeddedPostgres get() {
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
  static String fresh() {
    return address(get().getPort());
  }

  /** The address of a fresh schema of a server at this port. */
  static String address(int port) {
    return "postgresql://localhost:%d/postgres?user=postgres&currentSchema=team%d"
        .formatted(port, SCHEMAS.incrementAndGet());
  }
}
