package org.complaintauditor.audit;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Work on cases, several at a time; the results have the order of the cases. */
final class Batches {
  private static final int SIZE = 200;

  /** How many batches for each thread may wait for their turn. */
  private static final int AHEAD = 4;

  private Batches() {}

  /** Takes the results of the batches, in order, on the thread that asked for them. */
  interface Taker<R> {
    void take(R result) throws IOException;
  }

  /**
   * Works on all cases. No more batches are under way than keep the threads busy.
   *
   * @param work on the cases of a batch
   * @param taker of what each batch gave
   * @throws IOException if the taker throws it
   */
  static <C, R> void each(
      List<C> cases, int threads, Function<List<C>, R> work, Taker<? super R> taker)
      throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      Deque<Future<R>> underWay = new ArrayDeque<>();
      for (int start = 0; start < cases.size(); start += SIZE) {
        List<C> some = cases.subList(start, Math.min(start + SIZE, cases.size()));
        underWay.add(workers.submit(() -> work.apply(some)));
        if (underWay.size() > threads * AHEAD) {
          taker.take(get(underWay.remove()));
        }
      }
      while (!underWay.isEmpty()) {
        taker.take(get(underWay.remove()));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  /** All results, in order. */
  static <C, R> List<R> of(List<C> cases, int threads, Function<List<C>, R> work) {
    List<R> results = new ArrayList<>();
    try {
      each(cases, threads, work, results::add);
    } catch (IOException e) {
      throw new IllegalStateException(e); // A list takes whatever it is given.
    }
    return results;
  }

  private static <R> R get(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while judging", e);
    }
  }
}
