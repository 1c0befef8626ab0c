package org.complaintauditor.work;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Runs tasks one after the other on a thread of its own, in the order given. After the first
 * failure the rest is skipped.
 */
public final class Lane implements AutoCloseable {

  private final Workers worker;
  private final int ahead;
  private final Deque<Later<?>> underWay = new ArrayDeque<>();

  /** Of the thread that works, which is always the same. */
  private boolean failed;

  /**
   * A lane.
   *
   * @param beside whether the work is done on a thread of its own; else at once
   * @param ahead how much may be given that is not done yet; whoever gives more waits
   */
  public Lane(boolean beside, int ahead) {
    this.worker = Workers.of(beside ? 1 : 0);
    this.ahead = ahead;
  }

  /** Gives work. Throws what earlier work threw, if that is known already. */
  public void give(Runnable work) {
    if (underWay.size() == ahead) {
      underWay.remove().get();
    }
    underWay.add(Later.by(worker, () -> isDone(work)));
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
