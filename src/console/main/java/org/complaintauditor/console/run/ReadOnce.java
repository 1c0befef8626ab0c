package org.complaintauditor.console.run;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Values that take long to read: each is read once, for all who ask for it meanwhile, and whoever
 * asks for another does not wait. Those that were asked for last are kept.
 */
final class ReadOnce<K, V> {

  private final int most;
  private final Map<K, FutureTask<V>> values = new LinkedHashMap<>(16, 0.75f, true);

  /** Keeps so many values at most. */
  ReadOnce(int most) {
    this.most = most;
  }

  /** The value of a key; what is thrown while it is read is not kept. */
  V get(K key, Supplier<V> reading) {
    FutureTask<V> value = of(key, reading);
    value.run(); // Does nothing where another thread has begun to.
    try {
      return value.get();
    } catch (ExecutionException e) {
      forget(key, value);
      if (e.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private synchronized FutureTask<V> of(K key, Supplier<V> reading) {
    FutureTask<V> value = values.computeIfAbsent(key, one -> new FutureTask<>(reading::get));
    Iterator<K> oldest = values.keySet().iterator();
    while (values.size() > most) {
      oldest.next();
      oldest.remove();
    }
    return value;
  }

  private synchronized void forget(K key, FutureTask<V> value) {
    values.remove(key, value);
  }
}
