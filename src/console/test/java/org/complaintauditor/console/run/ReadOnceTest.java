package org.complaintauditor.console.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class ReadOnceTest {

  private final AtomicInteger reads = new AtomicInteger();

  private String read(String key) {
    return key + reads.incrementAndGet();
  }

  @Test
  @Timeout(60)
  @DisplayName("while one is read, another is had; and those who ask for the one share it")
  void together() throws Exception {
    ReadOnce<String, String> values = new ReadOnce<>(4);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    ExecutorService people = Executors.newFixedThreadPool(4);
    try {
      List<Future<String>> same = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        same.add(
            people.submit(
                () ->
                    values.get(
                        "cold",
                        () -> {
                          begun.countDown();
                          await(end);
                          return read("cold");
                        })));
      }
      begun.await();

      assertThat(
              people.submit(() -> values.get("warm", () -> read("warm"))).get(30, TimeUnit.SECONDS))
          .isEqualTo("warm1");

      end.countDown();
      for (Future<String> future : same) {
        assertThat(future.get()).isEqualTo("cold2");
      }
    } finally {
      end.countDown();
      people.shutdownNow();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisplayName("the one that was asked for longest ago is forgotten first")
  void kept() {
    ReadOnce<String, String> values = new ReadOnce<>(2);
    assertThat(values.get("a", () -> read("a"))).isEqualTo("a1");
    assertThat(values.get("b", () -> read("b"))).isEqualTo("b2");
    assertThat(values.get("a", () -> read("a"))).isEqualTo("a1");
    assertThat(values.get("c", () -> read("c"))).isEqualTo("c3");
    assertThat(values.get("a", () -> read("a"))).isEqualTo("a1");
    assertThat(values.get("b", () -> read("b"))).isEqualTo("b4");
  }

  @Test
  @DisplayName("what could not be read is tried again")
  void failed() {
    ReadOnce<String, String> values = new ReadOnce<>(2);
    assertThatThrownBy(
            () ->
                values.get(
                    "a",
                    () -> {
                      throw new IllegalArgumentException("damaged");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("damaged");
    assertThat(values.get("a", () -> read("a"))).isEqualTo("a1");
  }
}
