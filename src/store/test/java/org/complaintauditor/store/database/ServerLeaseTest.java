package org.complaintauditor.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
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
  void writing() throws Exception {
    ServerLease first = take(ServerLeaseTest::never);
    Handle recording = under(first).begin();
    note(recording);
    first.beat();
    older(20_000);

    CompletableFuture<ServerLease> second =
        CompletableFuture.supplyAsync(() -> take(ServerLeaseTest::never));
    assertThatThrownBy(() -> second.get(500, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    recording.commit();
    recording.close();

    second.get();
    assertThat(notes()).isEqualTo(1);
    assertThatThrownBy(() -> under(first).write(ServerLeaseTest::note))
        .isInstanceOf(WorkspaceException.class);
  }
}
