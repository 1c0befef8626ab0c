package org.complaintauditor.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SerialExecutorTest {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void workIsDoneInItsOrder(boolean beside) {
    List<Integer> done = new ArrayList<>();
    try (SerialExecutor lane = new SerialExecutor(beside, 3)) {
      IntStream.range(0, 1000).forEach(i -> lane.give(() -> done.add(i)));
      lane.finish();
    }
    assertThat(done).isEqualTo(IntStream.range(0, 1000).boxed().toList());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatFailedFirstIsToldAndNothingIsDoneAfterwards(boolean beside) {
    List<Integer> done = new ArrayList<>();
    try (SerialExecutor lane = new SerialExecutor(beside, 3)) {
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 100; i++) {
                  int number = i;
                  lane.give(
                      () -> {
                        if (number == 10) {
                          throw new IllegalArgumentException("number " + number);
                        }
                        done.add(number);
                      });
                }
                lane.finish();
              })
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("number 10");
    }
    assertThat(done).isEqualTo(IntStream.range(0, 10).boxed().toList());
  }

  @Test
  void anErrorIsThrownAsItWas() {
    try (SerialExecutor lane = new SerialExecutor(true, 1)) {
      lane.give(
          () -> {
            throw new AssertionError("as it was");
          });
      assertThatThrownBy(lane::finish).isInstanceOf(AssertionError.class).hasMessage("as it was");
    }
  }

  @Test
  void whoeverGivesMoreThanMayWaitWaits() throws InterruptedException {
    CountDownLatch go = new CountDownLatch(1);
    AtomicInteger given = new AtomicInteger();
    try (SerialExecutor lane = new SerialExecutor(true, 2)) {
      Thread giver =
          new Thread(
              () -> {
                for (int i = 0; i < 4; i++) {
                  lane.give(() -> await(go));
                  given.incrementAndGet();
                }
              });
      giver.start();
      giver.join(300);
      assertThat(giver.isAlive()).isTrue();
      assertThat(given).hasValue(2);
      go.countDown();
      giver.join();
      lane.finish();
    }
    assertThat(given).hasValue(4);
  }

  @Test
  void aClosedLaneHasNothingUnderWay() {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicInteger ended = new AtomicInteger();
    try (SerialExecutor lane = new SerialExecutor(true, 1)) {
      lane.give(
          () -> {
            begun.countDown();
            try {
              Thread.sleep(600_000);
            } catch (InterruptedException e) {
              ended.incrementAndGet();
            }
          });
      await(begun);
    }
    assertThat(ended).hasValue(1);
  }

  @Test
  void withoutAThreadOfItsOwnItIsThatOfTheGiver() {
    List<Thread> threads = new ArrayList<>();
    try (SerialExecutor here = new SerialExecutor(false, 1);
        SerialExecutor beside = new SerialExecutor(true, 1)) {
      here.give(() -> threads.add(Thread.currentThread()));
      here.finish();
      beside.give(() -> threads.add(Thread.currentThread()));
      beside.finish();
    }
    assertThat(threads.get(0)).isSameAs(Thread.currentThread());
    assertThat(threads.get(1)).isNotSameAs(Thread.currentThread());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
