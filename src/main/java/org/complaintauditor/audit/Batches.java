package org.complaintauditor.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** Work on cases, several at a time; the results have the order of the cases. */
final class Batches {
  private static final int SIZE = 50;

  /** How many batches for each thread may wait for their turn. */
  private static final int AHEAD = 2;

  /** After so long without room it is asked whether results are still taken. */
  private static final long PATIENCE_MILLIS = 100;

  private Batches() {}

  /** Takes the results of the batches, in order, all on one thread that is not the caller's. */
  interface Taker<R> {
    void take(R result) throws IOException;
  }

  /** Gives cases one by one. */
  interface Source<C> {
    void each(Consumer<C> taker);
  }

  /**
   * Works on all cases while others are still given, and while the results of those before are
   * taken. No more batches are under way than keep the threads busy, so that memory does not grow
   * with their number.
   *
   * @param work on the cases of a batch
   * @param taker of what each batch gave
   * @throws IOException if the taker throws it
   */
  static <C, R> void each(
      Source<C> source, int threads, Function<List<C>, R> work, Taker<? super R> taker)
      throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    ExecutorService taking = Executors.newSingleThreadExecutor();
    Line<C, R> line = new Line<>(workers, threads * AHEAD, work);
    Future<?> taken = taking.submit(() -> line.takeAll(taker));
    try {
      source.each(line::add);
      line.finish();
      get(taken);
    } catch (Abandoned e) {
      get(taken); // Throws what made the taker stop.
      throw e;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      workers.shutdownNow();
      end(taking);
    }
  }

  /** What takes results is closed afterwards: nothing may be under way then. */
  private static void end(ExecutorService taking) {
    taking.shutdownNow();
    try {
      while (!taking.awaitTermination(1, TimeUnit.MINUTES)) {
        taking.shutdownNow();
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** Nobody takes results any more. */
  private static final class Abandoned extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** The batches under way, in order. */
  private static final class Line<C, R> {
    private final ExecutorService workers;
    private final Function<List<C>, R> work;
    private final BlockingQueue<Optional<Future<R>>> underWay;
    private final CountDownLatch abandoned = new CountDownLatch(1);
    private List<C> batch = new ArrayList<>(SIZE);

    Line(ExecutorService workers, int longest, Function<List<C>, R> work) {
      this.workers = workers;
      this.work = work;
      this.underWay = new ArrayBlockingQueue<>(longest);
    }

    void add(C one) {
      batch.add(one);
      if (batch.size() == SIZE) {
        submit();
      }
    }

    void finish() {
      submit();
      put(Optional.empty());
    }

    private void submit() {
      List<C> some = batch;
      batch = new ArrayList<>(SIZE);
      put(Optional.of(workers.submit(() -> work.apply(some))));
    }

    private void put(Optional<Future<R>> one) {
      try {
        while (!underWay.offer(one, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
          if (abandoned.getCount() == 0) {
            throw new Abandoned();
          }
        }
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
    }

    void takeAll(Taker<? super R> taker) {
      try {
        for (Optional<Future<R>> next = underWay.take(); next.isPresent(); next = underWay.take()) {
          taker.take(get(next.get()));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw interrupted(e);
      } finally {
        abandoned.countDown();
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
      throw interrupted(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted while judging", e);
  }
}
