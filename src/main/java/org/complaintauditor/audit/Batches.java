package org.complaintauditor.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
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

  /** Gives cases one by one. */
  interface Source<C> {
    void each(Consumer<C> taker);
  }

  /**
   * Works on all cases while others are still given. No more batches are under way than keep the
   * threads busy, so that memory does not grow with their number.
   *
   * @param work on the cases of a batch
   * @param taker of what each batch gave
   * @throws IOException if the taker throws it
   */
  static <C, R> void each(
      Source<C> source, int threads, Function<List<C>, R> work, Taker<? super R> taker)
      throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      Line<C, R> line = new Line<>(workers, threads * AHEAD, work, taker);
      source.each(line::add);
      line.finish();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      workers.shutdownNow();
    }
  }

  /** The batches under way, in order. */
  private static final class Line<C, R> {
    private final ExecutorService workers;
    private final int longest;
    private final Function<List<C>, R> work;
    private final Taker<? super R> taker;
    private final Deque<Future<R>> underWay = new ArrayDeque<>();
    private List<C> batch = new ArrayList<>(SIZE);

    Line(ExecutorService workers, int longest, Function<List<C>, R> work, Taker<? super R> taker) {
      this.workers = workers;
      this.longest = longest;
      this.work = work;
      this.taker = taker;
    }

    void add(C one) {
      batch.add(one);
      if (batch.size() == SIZE) {
        submit();
      }
    }

    void finish() {
      submit();
      while (!underWay.isEmpty()) {
        takeFirst();
      }
    }

    private void submit() {
      List<C> some = batch;
      batch = new ArrayList<>(SIZE);
      underWay.add(workers.submit(() -> work.apply(some)));
      if (underWay.size() > longest) {
        takeFirst();
      }
    }

    private void takeFirst() {
      try {
        taker.take(get(underWay.remove()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** All results, in order. */
  static <C, R> List<R> of(List<C> cases, int threads, Function<List<C>, R> work) {
    List<R> results = new ArrayList<>();
    try {
      each(cases::forEach, threads, work, results::add);
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
