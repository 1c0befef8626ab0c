package org.complaintauditor.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.PostgresServer;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.WorkspaceAddress;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which of two servers works with a database; seconds pass by moving the heartbeat back. */
@Timeout(60)
final class ServerLeaseTest {

  private final Workspace workspace =
      Workspace.make(WorkspaceAddress.of(PostgresServer.freshSchema())).workspace();
  private final Transactions plain = workspace.transactions();
  private final List<Wording> lost = new ArrayList<>();
  private final AtomicInteger seconds = new AtomicInteger();

  private ServerLease take(Runnable second) {
    return ServerLease.take(
        plain,
        lost::add,
        () -> {
          seconds.incrementAndGet();
          second.run();
        });
  }

  private static void never() {
    throw new AssertionError("nothing is to be waited for");
  }

  /** The heartbeat is so much older than it was. */
  private void older(int milliseconds) {
    plain.write(
        handle ->
            handle.execute("update server_lease set heartbeat = heartbeat - ?", milliseconds));
  }

  private Transactions under(ServerLease lease) {
    return new Transactions(plain.database(), lease);
  }

  private static int note(Handle handle) {
    return handle.execute(
        "insert into failed_login values ('a', 'b', 'c', 1) on conflict (account_hash, address,"
            + " minute_utc) do update set failures = failed_login.failures + 1");
  }

  private int notes() {
    return plain.read(
        handle ->
            handle
                .select("select coalesce(max(failures), 0) from failed_login")
                .mapTo(Integer.class)
                .one());
  }

  @Test
  @DisplayName("a server that is heard keeps its lease, and the second is told whose it is")
  void heard() {
    ServerLease first = take(ServerLeaseTest::never);
    assertThatThrownBy(
            () ->
                take(
                    () -> {
                      if (seconds.get() == 5) {
                        first.beat();
                      }
                    }))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("another server works with this database")
        .hasMessageContaining("process " + ProcessHandle.current().pid() + " on ")
        .hasMessageContaining(", since 20");
    assertThat(seconds).hasValue(5);
    assertThat(under(first).write(ServerLeaseTest::note)).isEqualTo(1);
    assertThat(lost).isEmpty();
  }

  @Test
  @DisplayName("a lease that was given back is there at once")
  void givenBack() {
    take(ServerLeaseTest::never).close();
    take(ServerLeaseTest::never).close();
  }

  @Test
  @DisplayName("a server that was killed is not heard: its lease is waited for, then taken")
  void killed() {
    ServerLease first = take(ServerLeaseTest::never);
    ServerLease second = take(() -> older(1_000));
    assertThat(seconds.get()).isBetween(15, 16);
    assertThat(lost).isEmpty();

    assertThatThrownBy(() -> under(first).write(ServerLeaseTest::note))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("another server works with this database now")
        .matches(problem -> ((WorkspaceException) problem).isOutage());
    assertThatThrownBy(() -> under(first).begin()).isInstanceOf(WorkspaceException.class);
    assertThat(notes()).isZero();
    assertThat(under(second).write(ServerLeaseTest::note)).isEqualTo(1);

    first.beat();
    assertThat(lost).hasSize(1);
    assertThat(lost.get(0).english())
        .contains("has taken the place of this server")
        .contains("process " + ProcessHandle.current().pid());
    first.close();
    assertThat(under(second).write(ServerLeaseTest::note))
        .as("it has taken nothing along")
        .isEqualTo(1);
  }

  @Test
  @DisplayName("a heartbeat of the future, after the clock was set back, is waited for no longer")
  void clockSetBack() {
    take(ServerLeaseTest::never);
    older(-3_600_000);
    ServerLease second = take(() -> {});
    assertThat(seconds).hasValue(20);
    assertThat(under(second).write(ServerLeaseTest::note)).isEqualTo(1);
  }

  @Test
  @DisplayName("who begins to write keeps the lease to the end: heartbeats go on, a second waits")
  void writing() {
    ServerLease first = take(ServerLeaseTest::never);
    Handle recording = under(first).begin();
    note(recording);
    first.beat();
    older(20_000);

    take(
        () -> {
          if (seconds.get() == 3) {
            recording.commit();
            recording.close();
          }
        });
    assertThat(seconds).hasValue(3);
    assertThat(notes()).isEqualTo(1);
    assertThatThrownBy(() -> under(first).write(ServerLeaseTest::note))
        .isInstanceOf(WorkspaceException.class);
  }

  @Test
  @DisplayName("a server that is not heard but writes and writes is waited for no longer")
  void writingOn() {
    ServerLease first = take(ServerLeaseTest::never);
    try (Handle recording = under(first).begin()) {
      note(recording);
      older(20_000);
      assertThatThrownBy(() -> take(() -> {}))
          .isInstanceOf(WorkspaceException.class)
          .hasMessageContaining("another server works with this database");
      assertThat(seconds).hasValue(26);
      recording.commit();
    }
    assertThat(notes()).isEqualTo(1);
  }

  @Test
  @DisplayName("a server that stands still in a transaction keeps nobody from the lease for long")
  void standingStill() {
    ServerLease first = take(ServerLeaseTest::never);
    assertThat(under(first).write(ServerLeaseTest::idleTimeout)).isEqualTo("15s");
    assertThat(
            new Transactions(
                    plain.database(),
                    handle -> ServerLease.require(handle, plain.database(), first.holder()))
                .write(ServerLeaseTest::idleTimeout))
        .as("a command that writes its reports meanwhile")
        .isEqualTo("0");
    assertThat(plain.write(ServerLeaseTest::idleTimeout)).isEqualTo("0");
  }

  private static String idleTimeout(Handle handle) {
    return handle.select("show idle_in_transaction_session_timeout").mapTo(String.class).one();
  }

  @Test
  @DisplayName("that a lease is lost is said, also where it cannot be read who has it")
  void lostUnread() {
    AtomicBoolean broken = new AtomicBoolean();
    Database database =
        failing(
            (method) -> {
              if (broken.get() && method.equals("forReading")) {
                throw new IllegalStateException("nothing can be read");
              }
            });
    ServerLease first =
        ServerLease.take(new Transactions(database), lost::add, ServerLeaseTest::never);
    plain.write(handle -> handle.execute("delete from server_lease"));
    broken.set(true);
    first.beat();
    assertThat(lost).hasSize(1);
    assertThat(lost.get(0).english()).contains("somebody has taken the lease of this server away");
  }

  @Test
  @DisplayName("a beat that fails in whatever way is followed by the next one")
  void failedBeat() {
    AtomicBoolean broken = new AtomicBoolean();
    Database database =
        failing(
            (method) -> {
              if (broken.get() && method.equals("forWriting")) {
                throw new IllegalStateException("a defect");
              }
            });
    ServerLease first =
        ServerLease.take(new Transactions(database), lost::add, ServerLeaseTest::never);
    broken.set(true);
    assertThatCode(first::beat).doesNotThrowAnyException();
    assertThat(lost).isEmpty();
  }

  /** The same database, which fails when it is asked for something. */
  private Database failing(Consumer<String> asked) {
    return (Database)
        Proxy.newProxyInstance(
            Database.class.getClassLoader(),
            new Class<?>[] {Database.class},
            (self, method, arguments) -> {
              asked.accept(method.getName());
              return method.invoke(plain.database(), arguments);
            });
  }
}
