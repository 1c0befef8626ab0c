package org.complaintauditor.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class BatchesTest {
  private static final List<Integer> CASES = IntStream.range(0, 12_345).boxed().toList();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void resultsHaveTheOrderOfTheCases(int threads) throws IOException {
    List<Integer> taken = new ArrayList<>();
    Batches.each(CASES::forEach, threads, List::copyOf, taken::addAll);
    assertThat(taken).isEqualTo(CASES);
  }

  @Test
  void oneThreadIsThatOfTheCaller() throws IOException {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    Batches.each(
        CASES::forEach,
        1,
        some -> threads.add(Thread.currentThread()),
        result -> threads.add(Thread.currentThread()));
    assertThat(threads).containsExactly(Thread.currentThread());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void ofWhatFailsTheEarliestIsTold(int threads) {
    List<Integer> taken = new ArrayList<>();
    assertThatThrownBy(
            () ->
                Batches.each(
                    CASES::forEach,
                    threads,
                    some -> {
                      if (some.get(0) == 500) {
                        throw new IllegalArgumentException("from " + some.get(0));
                      }
                      return some;
                    },
                    taken::addAll))
        .hasMessage("from 500");
    assertThat(taken).isEqualTo(CASES.subList(0, 500));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void whatCannotTakeStopsAllOfIt(int threads) {
    List<Integer> taken = new ArrayList<>();
    assertThatThrownBy(
            () ->
                Batches.each(
                    CASES::forEach,
                    threads,
                    List::copyOf,
                    some -> {
                      if (some.get(0) == 500) {
                        throw new IOException("full at " + some.get(0));
                      }
                      taken.addAll(some);
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("full at 500");
    assertThat(taken).isEqualTo(CASES.subList(0, 500));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void whatGivesCasesMayFailToo(int threads) {
    assertThatThrownBy(
            () ->
                Batches.<Integer, List<Integer>>each(
                    taker -> {
                      CASES.subList(0, 120).forEach(taker);
                      throw new IllegalStateException("no more");
                    },
                    threads,
                    List::copyOf,
                    some -> {}))
        .hasMessage("no more");
  }
}
