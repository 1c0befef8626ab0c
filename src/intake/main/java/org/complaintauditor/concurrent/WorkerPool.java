package org.complaintauditor.concurrent;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Threads that work for one another: a fixed number, or none but that of whoever asks. */
public final class WorkerPool implements Executor, AutoCloseable {

  private final Optional<ExecutorService> threads;

  private WorkerPool(Optional<ExecutorService> threads) {
    this.threads = threads;
  }

  /** A pool of this many threads; 0: whoever gives work does it, before anything else. */
  public static WorkerPool of(int threads) {
    return new WorkerPool(
        threads == 0 ? Optional.empty() : Optional.of(Executors.newFixedThreadPool(threads)));
  }

  @Override
  public void execute(Runnable work) {
    if (threads.isPresent()) {
      threads.get().execute(work);
    } else {
      work.run();
    }
  }

  /** Begins nothing more, interrupts what is under way, and waits until it has ended. */
  @Override
  public void close() {
    threads.ifPresent(WorkerPool::end);
  }

  private static void end(ExecutorService threads) {
    threads.shutdownNow();
    try {
      while (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted while waiting for another thread", e);
  }
}
