package org.complaintauditor.store.database;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.complaintauditor.model.Wording;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right of one server to work with a PostgreSQL database. It says every few seconds that it is
 * there; once it has not for a while, another may take its place, and then it can write no more.
 */
public final class ServerLease implements Transactions.Condition, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ServerLease.class);

  private static final int LENGTH_MILLISECONDS = 15_000;
  private static final int HEARTBEAT_SECONDS = 5;

  /** A clock of the database that was set back would keep a lease for ever. */
  private static final int PATIENCE_SECONDS = 20;

  /** Whose machine has vanished in the middle of writing holds its row for that much longer. */
  private static final int WRITING_SECONDS = 5;

  /** A server that stands still in the middle of a transaction has it taken from it. */
  private static final String NOT_IDLE =
      "set_config('idle_in_transaction_session_timeout', '" + LENGTH_MILLISECONDS + "', true)";

  private static final String NOW = "cast(extract(epoch from clock_timestamp()) * 1000 as bigint)";

  private final Transactions transactions;
  private final String holder;
  private final Consumer<Wording> whenLost;
  private final AtomicBoolean ended = new AtomicBoolean();
  private final ScheduledExecutorService beats =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "lease");
            thread.setDaemon(true);
            return thread;
          });

  /** Who has the lease, as the table says. */
  record Held(String holder, String host, long process, long started, long heartbeat) {

    String since() {
      return Instant.ofEpochMilli(started).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    boolean isHeardAfter(Held before) {
      return !holder.equals(before.holder) || heartbeat > before.heartbeat;
    }
  }

  private ServerLease(Transactions transactions, String holder, Consumer<Wording> whenLost) {
    this.transactions = transactions;
    this.holder = holder;
    this.whenLost = whenLost;
  }

  /**
   * Takes the lease. Where another server has it that is not heard, waits until that is over.
   *
   * @param transactions on the database, with connections that no other work can use up
   * @param whenLost told who has it, when another server has taken it
   * @throws WorkspaceException if a server that is heard has it
   */
  public static ServerLease take(Transactions transactions, Consumer<Wording> whenLost) {
    ServerLease lease = take(transactions, whenLost, ServerLease::pause);
    Future<?> unused =
        lease.beats.scheduleWithFixedDelay(
            lease::beat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    return lease;
  }

  /** The same without a heart that beats, and with a second of another length. */
  static ServerLease take(Transactions transactions, Consumer<Wording> whenLost, Runnable second) {
    String holder = UUID.randomUUID().toString();
    Optional<Held> first = held(transactions);
    for (int waited = 0; !taken(transactions, holder, first, waited); waited++) {
      if (waited == 0) {
        first.ifPresent(
            one ->
                LOG.info(
                    "process {} on {} has worked with this database: waiting whether it does still",
                    one.process(),
                    one.host()));
      }
      second.run();
      Optional<Held> now = held(transactions);
      boolean heard =
          now.isPresent() && first.filter(one -> !now.get().isHeardAfter(one)).isEmpty();
      if (heard || (now.isPresent() && waited >= PATIENCE_SECONDS + WRITING_SECONDS)) {
        throw refused(transactions.database(), now.get());
      }
    }
    return new ServerLease(transactions, holder, whenLost);
  }

  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static WorkspaceException refused(Database database, Held other) {
    return new WorkspaceException(
        Wording.of(
            "store.another-server-works-with-database",
            database.name(),
            String.valueOf(other.process()),
            other.host(),
            other.since()));
  }

  private static Optional<Held> held(Transactions transactions) {
    return transactions.read(ServerLease::seen);
  }

  private static Optional<Held> seen(Handle handle) {
    return handle
        .select("select holder, host, process, started, heartbeat from server_lease")
        .map(ConstructorMapper.of(Held.class))
        .findOne();
  }

  /** Whether nobody writes under the lease; and then nobody does until the transaction ends. */
  private static boolean locked(Handle handle) {
    return handle
        .select("select 1 from server_lease for update skip locked")
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** Waits for nobody: not while the other's transactions go on. */
  private static boolean taken(
      Transactions transactions, String holder, Optional<Held> seen, int waited) {
    String free = "heartbeat < " + NOW + " - " + LENGTH_MILLISECONDS;
    return transactions.write(
        handle -> {
          boolean kept =
              handle
                  .select("select not (" + free + ") from server_lease")
                  .mapTo(Boolean.class)
                  .findOne()
                  .orElse(false);
          if (kept && waited < PATIENCE_SECONDS) {
            return false;
          }
          handle.select("select " + NOT_IDLE).mapTo(String.class).one();
          if (seen(handle).isPresent() && !locked(handle)) {
            return false;
          }
          return handle.execute(
                  "insert into server_lease (place, holder, host, process, started, heartbeat)"
                      + " values (1, ?, ?, ?, "
                      + NOW
                      + ", "
                      + NOW
                      + ") on conflict (place) do update set holder = excluded.holder, host ="
                      + " excluded.host, process = excluded.process, started = excluded.started,"
                      + " heartbeat = excluded.heartbeat where server_lease."
                      + free
                      + " or (server_lease.holder = ? and server_lease.heartbeat <= ? and ?)",
                  holder,
                  host(),
                  ProcessHandle.current().pid(),
                  seen.map(Held::holder).orElse(""),
                  seen.map(Held::heartbeat).orElse(0L),
                  waited >= PATIENCE_SECONDS)
              == 1;
        });
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  /** Says that this server is there; finds out if it has lost the lease. */
  void beat() {
    try {
      if (!renewed() && ended.compareAndSet(false, true)) {
        beats.shutdown();
        whenLost.accept(lost(transactions.database().name(), other()));
      }
    } catch (WorkspaceException e) {
      LOG.warn("the lease could not be renewed: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("the lease could not be renewed", e); // Thrown on, it would be the last beat.
    }
  }

  private boolean renewed() {
    return transactions.write(
        handle -> {
          // A network that has gone away would be waited for much longer.
          handle
              .getConnection()
              .setNetworkTimeout(Runnable::run, (int) TimeUnit.SECONDS.toMillis(HEARTBEAT_SECONDS));
          handle.select("select " + NOT_IDLE).mapTo(String.class).one();
          return handle.execute(
                  "update server_lease set heartbeat = " + NOW + " where holder = ?", holder)
              == 1;
        });
  }

  /** Who has the lease now. That it is lost is said also where this cannot be read. */
  private Optional<Held> other() {
    try {
      return held(transactions);
    } catch (RuntimeException e) {
      LOG.warn("who has the lease now cannot be read: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private static Wording lost(String database, Optional<Held> other) {
    return other
        .map(
            one ->
                Wording.of(
                    "store.process-on-has-taken-place-of-server",
                    database,
                    String.valueOf(one.process()),
                    one.host(),
                    one.since()))
        .orElseGet(() -> Wording.of("store.somebody-has-taken-lease-of-server-away", database));
  }

  /** The name of its holder, by which processes of the server write as it does. */
  public String holder() {
    return holder;
  }

  @Override
  public void require(Handle handle) {
    require(handle, transactions.database(), holder, NOT_IDLE);
  }

  /**
   * That a server has its lease, and keeps it until the transaction ends; for a command of the
   * server, which may have much to do between two statements.
   *
   * @throws WorkspaceException if it has not
   */
  public static void require(Handle handle, Database database, String holder) {
    require(handle, database, holder, "''");
  }

  private static void require(Handle handle, Database database, String holder, String with) {
    if (handle
        .select("select " + with + " from server_lease where holder = ? for key share", holder)
        .mapTo(String.class)
        .findOne()
        .isEmpty()) {
      throw new WorkspaceException(
          Wording.of("store.another-server-works-with-database-now", database.name()), null, true);
    }
  }

  /** Gives the lease back: the next server need not wait. */
  @Override
  public void close() {
    beats.shutdownNow();
    if (ended.compareAndSet(false, true)) {
      try {
        transactions.write(
            handle -> handle.execute("delete from server_lease where holder = ?", holder));
      } catch (WorkspaceException e) {
        LOG.warn("the lease could not be given back: {}", e.getMessage());
      }
    }
  }
}
