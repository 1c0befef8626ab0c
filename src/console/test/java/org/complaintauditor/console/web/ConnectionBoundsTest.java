package org.complaintauditor.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.junit.jupiter.api.Test;

/** Which connections have to go. */
final class ConnectionBoundsTest {

  private static final String PROXY = "192.0.2.1";

  private long now;
  private final ConnectionBounds bounds;
  private final Map<Connection, Long> bytes = new HashMap<>();
  private final List<Connection> closed = new ArrayList<>();

  /** Some time passes until a connection is closed. */
  private final List<Runnable> closing = new ArrayList<>();

  ConnectionBoundsTest() throws UnknownHostException {
    bounds = new ConnectionBounds(Set.of(InetAddress.getByName(PROXY)), () -> now);
  }

  private Connection open(String address) {
    Connection[] self = new Connection[1];
    EndPoint end =
        stub(
            EndPoint.class,
            Map.of(
                "getRemoteSocketAddress",
                () -> new InetSocketAddress(address, 4711),
                "close",
                () -> {
                  closed.add(self[0]);
                  return closing.add(() -> bounds.onClosed(self[0]));
                }));
    self[0] =
        stub(
            Connection.class,
            Map.of("getEndPoint", () -> end, "getBytesIn", () -> bytes.getOrDefault(self[0], 0L)));
    bounds.onOpened(self[0]);
    return self[0];
  }

  /** What a connection or its end is asked. */
  private interface Said {
    Object now();
  }

  private static <T> T stub(Class<T> type, Map<String, Said> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "equals" -> self == arguments[0];
                  case "hashCode" -> System.identityHashCode(self);
                  case "close" -> {
                    answers.get("close").now();
                    yield null;
                  }
                  default -> answers.get(method.getName()).now();
                }));
  }

  private void pass(Duration time) {
    now += time.toNanos();
    bounds.closeLate();
  }

  @Test
  void of_too_many_from_one_address_the_one_goes_that_has_waited_longest() {
    Connection busy = open("203.0.113.1");
    bounds.begun(busy);
    Connection oldest = open("203.0.113.1");
    for (int i = 2; i < 250; i++) {
      open("203.0.113.1");
    }
    Connection other = open("203.0.113.2");
    assertThat(closed).isEmpty();
    Connection last = open("203.0.113.1");
    Connection further = open("203.0.113.1");
    assertThat(closed).hasSize(2).contains(oldest).doesNotContain(busy, other, last, further);
    closing.forEach(Runnable::run);
    open("203.0.113.1");
    assertThat(closed).hasSize(3);
  }

  @Test
  void where_all_of_an_address_are_being_answered_a_new_one_goes() {
    for (int i = 0; i < 250; i++) {
      bounds.begun(open("203.0.113.1"));
    }
    assertThat(closed).isEmpty();
    Connection last = open("203.0.113.1");
    assertThat(closed).containsExactly(last);
  }

  @Test
  void half_of_an_address_of_IPv6_is_one_address_and_a_proxy_none() {
    for (int i = 0; i < 300; i++) {
      open(PROXY);
    }
    assertThat(closed).isEmpty();
    for (int i = 0; i <= 250; i++) {
      open("2001:db8::" + Integer.toHexString(i));
    }
    assertThat(closed).hasSize(1);
  }

  @Test
  void of_too_many_in_all_the_one_goes_that_has_waited_longest_and_a_new_one_has_room() {
    Connection oldest = open("203.0.113.1");
    Connection second = open("203.0.113.1");
    bounds.begun(oldest);
    bounds.ended(oldest);
    for (int i = 2; i < 2_000; i++) {
      open("198.51." + i / 250 + "." + i % 250);
    }
    assertThat(closed).isEmpty();
    Connection last = open("192.0.2.7");
    assertThat(closed).containsExactly(second);
    bounds.begun(last);
    for (int i = 0; i < 3_000; i++) {
      open("198.18." + i / 250 + "." + i % 250);
    }
    assertThat(closed).hasSize(3_001).doesNotContain(last);
  }

  @Test
  void a_request_that_has_not_come_whole_after_20_seconds_is_given_up_however_it_drips() {
    Connection silent = open("203.0.113.1");
    Connection answered = open("203.0.113.2");
    bounds.begun(answered);
    for (int second = 1; second <= 20; second++) {
      bytes.put(silent, (long) second);
      pass(Duration.ofSeconds(1));
    }
    assertThat(closed).isEmpty();
    pass(Duration.ofSeconds(1));
    assertThat(closed).containsExactly(silent);
    bytes.put(answered, 500L);
    pass(Duration.ofHours(1));
    bounds.ended(answered);
    pass(Duration.ofHours(1));
    assertThat(closed).as("it waits for a next request").hasSize(1);
    bytes.put(answered, 501L);
    pass(Duration.ofSeconds(1));
    pass(Duration.ofSeconds(20));
    assertThat(closed).hasSize(1);
    pass(Duration.ofSeconds(1));
    assertThat(closed).containsExactly(silent, answered);
  }
}
