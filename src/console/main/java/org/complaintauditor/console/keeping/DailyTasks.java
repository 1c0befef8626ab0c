package org.complaintauditor.console.keeping;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a console does by itself: soon after its start, and then once a day. */
public final class DailyTasks implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DailyTasks.class);

  private static final long FIRST_SECONDS = 60;
  private static final long DAY_SECONDS = 24 * 60 * 60;

  private final ScheduledExecutorService thread;

  private DailyTasks(ScheduledExecutorService thread) {
    this.thread = thread;
  }

  /** Begins; a task that fails is tried again on the next day, and keeps no other from its turn. */
  public static DailyTasks begin(List<Runnable> tasks) {
    ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread made = new Thread(work, "daily");
              made.setDaemon(true);
              return made;
            });
    for (Runnable task : tasks) {
      Future<?> unused =
          thread.scheduleWithFixedDelay(
              () -> quietly(task), FIRST_SECONDS, DAY_SECONDS, TimeUnit.SECONDS);
    }
    return new DailyTasks(thread);
  }

  private static void quietly(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      // A message may hold what is in the database.
      LOG.warn("a daily task failed ({})", e.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
