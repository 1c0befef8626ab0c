package org.complaintauditor.store.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The source of connections to a PostgreSQL server: each made anew, or from a pool. */
final class PostgresSource implements AutoCloseable {

  private static final int CONNECT_SECONDS = 10;

  /** A server that was started anew, or a firewall that forgets, shows within this time. */
  private static final int KEEP_ALIVE_SECONDS = 60;

  private final DataSource connections;
  private final Runnable closing;

  private PostgresSource(DataSource connections, Runnable closing) {
    this.connections = connections;
    this.closing = closing;
  }

  /** Each connection is made when it is asked for. */
  static PostgresSource plain(PGSimpleDataSource source) {
    return new PostgresSource(source, () -> {});
  }

  /**
   * A source with at most this many connections, which are used again. None is made before one is
   * asked for.
   */
  static PostgresSource pooled(PGSimpleDataSource source, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("workspace");
    config.setDataSource(source);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(CONNECT_SECONDS));
    config.setKeepaliveTime(TimeUnit.SECONDS.toMillis(KEEP_ALIVE_SECONDS));
    // The first statement says in words what is wrong; the pool would say it in a trace.
    config.setInitializationFailTimeout(-1);
    config.setRegisterMbeans(false);
    HikariDataSource pool = new HikariDataSource(config);
    return new PostgresSource(pool, pool::close);
  }

  DataSource connections() {
    return connections;
  }

  @Override
  public void close() {
    closing.run();
  }
}
