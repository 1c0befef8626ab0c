package org.complaintauditor.concurrent;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Runs tasks one after the other on a thread of its own, in the order given. After the first
 * failure the rest is skipped.
 */
public final class SerialExecutor implements AutoCloseable {

  private final WorkerPool worker;
  private final int ahead;
  private final Deque<AsyncResult<?>> underWay = new ArrayDeque<>();

  /** Whether a task has failed; used by the working thread alone, which is always the same. */
  private boolean failed;

  /**
   * A lane.
   *
   * @param beside whether the work is done on a thread of its own; else at once
   * @param ahead how much may be given that is not done yet; whoever gives more waits
   */
  public SerialExecutor(boolean beside, int ahead) {
    this.worker = WorkerPool.of(beside ? 1 : 0);
    this.ahead = ahead;
  }

  /** Gives work. Throws what earlier work threw, if that is known already. */
  public void give(Runnable work) {
    if (underWay.size() == ahead) {
      underWay.remove().get();
    }
    underWay.add(AsyncResult.by(worker, () -> isDone(work)));
  }

  private boolean isDone(Runnable work) {
    if (failed) {
      return false;
    }
    failed = true;
    work.run();
    failed = false;
    return true;
  }

  /** Waits until all is done. Throws what the first that failed threw. */
  public void finish() {
    while (!underWay.isEmpty()) {
      underWay.remove().get();
    }
  }

  /** Nothing is under way afterwards, whatever was given. */
  @Override
  public void close() {
    worker.close();
  }
}
