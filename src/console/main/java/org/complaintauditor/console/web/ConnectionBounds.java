package org.complaintauditor.console.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Keeps connections that ask for nothing from taking the room of those that do. A connection waits
 * until a request has come whole, and again once that is answered. Where there are too many, in all
 * or from one address, the one that has waited longest is closed: a new one always has room, and
 * what is being answered is never cut off. A request that does not come whole in time, however
 * slowly its bytes drip, is closed as well.
 */
final class ConnectionBounds extends Handler.Wrapper implements Connection.Listener {

  private static final int MOST = 2_000;

  /** A house with one address may have many browsers, with six connections each. */
  private static final int MOST_OF_ADDRESS = 250;

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

  private final Set<InetAddress> proxies;
  private final LongSupplier nanos;
  private final Map<Connection, String> open = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<Connection, Waiting> waiting = new LinkedHashMap<>();

  /**
   * The bounds of a server.
   *
   * @param proxies from where all visitors come: these addresses have no bound of their own
   * @param nanos a clock that never goes back
   */
  ConnectionBounds(Set<InetAddress> proxies, LongSupplier nanos) {
    this.proxies = Set.copyOf(proxies);
    this.nanos = nanos;
  }

  /**
   * How long a request has been coming.
   *
   * @param bytes how many had come before it
   * @param since when its first byte, or the connection, was seen; empty while nothing has come
   */
  private record Waiting(long bytes, Optional<Long> since) {}

  @Override
  protected void doStart() throws Exception {
    for (Connector connector : getServer().getConnectors()) {
      connector.addEventListener(this);
    }
    super.doStart();
    lookAgain();
  }

  private void lookAgain() {
    getServer()
        .getScheduler()
        .schedule(
            () -> {
              closeLate();
              lookAgain();
            },
            1,
            TimeUnit.SECONDS);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Connection connection = request.getConnectionMetaData().getConnection();
    begun(connection);
    Request.addCompletionListener(request, failure -> ended(connection));
    return super.handle(request, response, callback);
  }

  @Override
  public void onOpened(Connection connection) {
    if (connection instanceof SslConnection) {
      return; // What it carries is a connection, too.
    }
    opened(connection).ifPresent(ConnectionBounds::close);
  }

  /** The one that has to go for it. */
  private synchronized Optional<Connection> opened(Connection connection) {
    String from = from(connection);
    open.put(connection, from);
    waiting.put(connection, new Waiting(0, Optional.of(nanos.getAsLong())));
    if (counts.merge(from, 1, Integer::sum) > MOST_OF_ADDRESS && !from.isEmpty()) {
      return longest(one -> from.equals(open.get(one)));
    }
    return open.size() > MOST ? longest(one -> true) : Optional.empty();
  }

  /** Empty for a proxy. */
  private String from(Connection connection) {
    return connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress socket
            && socket.getAddress() != null
            && !proxies.contains(socket.getAddress())
        ? Network.of(socket.getAddress().getHostAddress())
        : "";
  }

  /** It does not wait any more: until it is closed some time may pass. */
  private Optional<Connection> longest(Predicate<Connection> which) {
    Optional<Connection> longest = waiting.keySet().stream().filter(which).findFirst();
    longest.ifPresent(waiting::remove);
    return longest;
  }

  @Override
  public synchronized void onClosed(Connection connection) {
    waiting.remove(connection);
    String from = open.remove(connection);
    if (from != null) {
      counts.computeIfPresent(from, (address, count) -> count == 1 ? null : count - 1);
    }
  }

  /** A request has come whole. */
  synchronized void begun(Connection connection) {
    waiting.remove(connection);
  }

  /** It is answered. */
  synchronized void ended(Connection connection) {
    if (open.containsKey(connection)) {
      waiting.put(connection, new Waiting(connection.getBytesIn(), Optional.empty()));
    }
  }

  /** Closes connections whose request has been coming for too long. */
  void closeLate() {
    late().forEach(ConnectionBounds::close);
  }

  private synchronized List<Connection> late() {
    long now = nanos.getAsLong();
    List<Connection> late = new ArrayList<>();
    waiting.replaceAll(
        (connection, one) ->
            one.since().isEmpty() && connection.getBytesIn() > one.bytes()
                ? new Waiting(one.bytes(), Optional.of(now))
                : one);
    waiting.forEach(
        (connection, one) -> {
          if (one.since().filter(since -> now - since > PATIENCE_NANOS).isPresent()) {
            late.add(connection);
          }
        });
    late.forEach(waiting::remove);
    return late;
  }

  /** Without the farewell of an encrypted connection, for which the other side may have no ear. */
  private static void close(Connection connection) {
    EndPoint end = connection.getEndPoint();
    while (end instanceof EndPoint.Wrapper wrapper) {
      end = wrapper.unwrap();
    }
    end.close();
  }
}
