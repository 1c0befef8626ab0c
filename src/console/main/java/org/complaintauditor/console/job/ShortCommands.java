package org.complaintauditor.console.job;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.complaintauditor.app.job.JobCall;
import org.complaintauditor.console.job.CommandEnd.How;

/**
 * Runs commands that a page waits for, beside the queue of jobs: a look at the first rows, a
 * preview. There are only so many at once, and whoever asks anew for the same thing ends the one
 * before.
 */
public final class ShortCommands implements AutoCloseable {

  /** How many run beside each other. */
  private static final int AT_ONCE = 2;

  private final CommandSettings settings;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final Map<String, CommandProcess> current = new ConcurrentHashMap<>();
  private final Map<String, Long> asked = new ConcurrentHashMap<>();
  private final AtomicLong numbers = new AtomicLong();
  private volatile boolean closed;

  /** None runs yet. */
  public ShortCommands(CommandSettings settings) {
    this.settings = settings;
  }

  /**
   * Runs a command and waits for its end.
   *
   * @param what what it is for, such as the preview of a session; one that runs for the same is
   *     ended, and the one that asked for it is told that it was cancelled
   * @param call what it is to do
   * @param most how long it may take
   * @throws InterruptedException if whoever waits is to wait no more
   */
  public CommandEnd run(String what, JobCall call, Duration most) throws InterruptedException {
    long number = begin(what);
    turns.acquire();
    String id = UUID.randomUUID().toString();
    try {
      CommandProcess process;
      synchronized (this) {
        if (!Long.valueOf(number).equals(asked.get(what)) || closed) {
          return cancelled();
        }
        process = settings.start(id, call, line -> {});
        current.put(what, process);
      }
      CommandEnd end = process.await(most);
      current.remove(what, process);
      return end;
    } catch (IOException e) {
      return CommandEnd.notStarted();
    } finally {
      turns.release();
      settings.clean(id);
      asked.remove(what, number);
    }
  }

  private synchronized long begin(String what) {
    CommandProcess before = current.remove(what);
    if (before != null) {
      before.end(How.CANCELLED);
    }
    long number = numbers.incrementAndGet();
    asked.put(what, number);
    return number;
  }

  private static CommandEnd cancelled() {
    CommandEnd none = CommandEnd.notStarted();
    return new CommandEnd(
        How.CANCELLED,
        none.exit(),
        none.message(),
        none.run(),
        none.files(),
        none.warnings(),
        none.answer());
  }

  @Override
  public synchronized void close() {
    closed = true;
    current.values().forEach(process -> process.end(How.CONSOLE_CLOSED));
  }
}
