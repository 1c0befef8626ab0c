package org.complaintauditor.spark;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a reader that pushes them, for a task that pulls: the reader runs on a thread of its own,
 * a few batches ahead, and ends with the task.
 */
final class PushedRows implements Iterator<InternalRow> {
  private static final int BATCH = 512;
  private static final int AHEAD = 4;
  private static final long PATIENCE_MILLIS = 200;

  /** Pushes all rows. */
  interface Source {
    void pushTo(Consumer<InternalRow> taker) throws Exception;
  }

  /** Some rows, or how the reader ended. */
  private record Batch(List<InternalRow> rows, boolean last, @Nullable Throwable failure) {}

  private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(AHEAD);
  private final Deque<InternalRow> rows = new ArrayDeque<>();
  private volatile boolean abandoned;
  private boolean ended;

  /** The task's rows of this source. */
  PushedRows(Source source, TaskContext task) {
    Thread reader = new Thread(() -> push(source), "export reader");
    reader.setDaemon(true);
    TaskCompletionListener listener = done -> abandoned = true;
    task.addTaskCompletionListener(listener);
    reader.start();
  }

  private void push(Source source) {
    List<InternalRow> batch = new ArrayList<>(BATCH);
    List<List<InternalRow>> open = new ArrayList<>(List.of(batch));
    try {
      source.pushTo(
          row -> {
            open.get(0).add(row);
            if (open.get(0).size() == BATCH) {
              put(new Batch(open.get(0), false, null));
              open.set(0, new ArrayList<>(BATCH));
            }
          });
      put(new Batch(open.get(0), true, null));
    } catch (Abandoned e) {
      return; // Nobody waits for the rest.
    } catch (Throwable e) { // Whatever it is, the task has to end with it.
      try {
        put(new Batch(open.get(0), true, e));
      } catch (Abandoned ended) {
        return; // Thrown on, it would end the whole executor.
      }
    }
  }

  private void put(Batch batch) {
    try {
      while (!batches.offer(batch, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        if (abandoned) {
          throw new Abandoned();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Abandoned();
    }
  }

  @Override
  public boolean hasNext() {
    while (rows.isEmpty() && !ended) {
      take();
    }
    return !rows.isEmpty();
  }

  private void take() {
    try {
      Batch batch = batches.take();
      rows.addAll(batch.rows());
      ended = batch.last();
      Throwable failure = batch.failure();
      if (failure != null) {
        throw TaskRefusal.of(failure);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Abandoned();
    }
  }

  @Override
  public InternalRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return rows.remove();
  }

  /** The task ended before its rows did. */
  private static final class Abandoned extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Abandoned() {
      super("the task has ended", null, false, false);
    }
  }
}
