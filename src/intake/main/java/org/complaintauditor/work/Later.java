package org.complaintauditor.work;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * A result that is computed on another thread. An exception of the computation is thrown by {@link
 * #get} as it is.
 *
 * @param <T> what it is
 */
public final class Later<T> {

  private final Future<T> result;

  private Later(Future<T> result) {
    this.result = result;
  }

  /** Begins at once, on a thread for which the end of the program does not wait. */
  public static <T> Later<T> beside(Supplier<T> work) {
    return by(ForkJoinPool.commonPool(), work);
  }

  /** Begins as soon as these come to it. */
  public static <T> Later<T> by(Executor workers, Supplier<T> work) {
    return new Later<>(CompletableFuture.supplyAsync(work, workers));
  }

  /**
   * Waits for it. Throws what working it out threw, as it was.
   *
   * @throws IllegalStateException if the thread that waits is interrupted
   */
  public T get() {
    try {
      return result.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException wrong) {
        throw wrong;
      }
      if (e.getCause() instanceof Error wrong) {
        throw wrong;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      throw Workers.interrupted(e);
    }
  }
}
