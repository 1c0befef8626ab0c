package org.complaintauditor.concurrent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Work on cases, several at a time; the results have the order of the cases. */
public final class Batches {
  private static final int SIZE = 50;

  /** How many batches for each thread may wait for their turn. */
  private static final int AHEAD = 2;

  private Batches() {}

  /** Takes the results of the batches, in order, one after the other. */
  public interface Taker<R> {
    /** Takes the result of a batch. */
    void take(R result) throws IOException;
  }

  /** Gives cases one by one. */
  public interface Source<C> {
    /** Gives each case to the taker. */
    void each(Consumer<C> taker);
  }

  /**
   * Works on all cases while others are still given, and while the results of those before are
   * taken. No more batches are under way than keep the threads busy, so that memory does not grow
   * with their number.
   *
   * @param threads how many work; one: that of the caller does everything
   * @param work on the cases of a batch
   * @param taker of what each batch gave
   * @throws IOException if the taker throws it
   */
  public static <C, R> void each(
      Source<C> source, int threads, Function<List<C>, R> work, Taker<? super R> taker)
      throws IOException {
    boolean beside = threads > 1;
    // What takes results is closed afterwards: nothing may be under way then.
    try (WorkerPool workers = WorkerPool.of(beside ? threads : 0);
        SerialExecutor taking = new SerialExecutor(beside, threads * AHEAD)) {
      Line<C, R> line = new Line<>(workers, taking, work, taker);
      source.each(line::add);
      line.submit();
      taking.finish();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The batches under way. */
  private static final class Line<C, R> {
    private final WorkerPool workers;
    private final SerialExecutor taking;
    private final Function<List<C>, R> work;
    private final Taker<? super R> taker;
    private List<C> batch = new ArrayList<>(SIZE);

    Line(
        WorkerPool workers,
        SerialExecutor taking,
        Function<List<C>, R> work,
        Taker<? super R> taker) {
      this.workers = workers;
      this.taking = taking;
      this.work = work;
      this.taker = taker;
    }

    void add(C item) {
      batch.add(item);
      if (batch.size() == SIZE) {
        submit();
      }
    }

    void submit() {
      List<C> some = batch;
      batch = new ArrayList<>(SIZE);
      AsyncResult<R> result = AsyncResult.by(workers, () -> work.apply(some));
      taking.give(() -> take(result));
    }

    private void take(AsyncResult<R> result) {
      try {
        taker.take(result.get());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
