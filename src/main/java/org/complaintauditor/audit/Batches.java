package org.complaintauditor.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Work on cases, several at a time; the results have the order of the cases. */
final class Batches {
  private static final int SIZE = 200;

  private Batches() {}

  /**
   * The results of the batches, in order.
   *
   * @param work on the cases of a batch
   */
  static <C, R> List<R> of(List<C> cases, int threads, Function<List<C>, R> work) {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<R>> batches = new ArrayList<>();
      for (int start = 0; start < cases.size(); start += SIZE) {
        List<C> some = cases.subList(start, Math.min(start + SIZE, cases.size()));
        batches.add(workers.submit(() -> work.apply(some)));
      }
      List<R> results = new ArrayList<>(batches.size());
      for (Future<R> batch : batches) {
        results.add(get(batch));
      }
      return results;
    } finally {
      workers.shutdownNow();
    }
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
