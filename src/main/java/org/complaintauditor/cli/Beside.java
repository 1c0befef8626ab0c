package org.complaintauditor.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * What is made ready on another thread while the program goes on, so that a short run need not wait
 * for it where it is needed.
 *
 * @param <T> what it is
 */
final class Beside<T> {

  private final CompletableFuture<T> result;

  private Beside(CompletableFuture<T> result) {
    this.result = result;
  }

  /** Begins at once. A run that ends before does not wait for it. */
  static <T> Beside<T> of(Supplier<T> work) {
    return new Beside<>(CompletableFuture.supplyAsync(work));
  }

  /** Waits for it. Throws what making it threw, as it was. */
  T get() {
    try {
      return result.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException wrong) {
        throw wrong;
      }
      if (e.getCause() instanceof Error wrong) {
        throw wrong;
      }
      throw e;
    }
  }
}
