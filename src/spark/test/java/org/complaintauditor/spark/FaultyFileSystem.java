package org.complaintauditor.spark;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;
import org.apache.spark.TaskContext;
import org.apache.spark.api.plugin.DriverPlugin;
import org.apache.spark.api.plugin.ExecutorPlugin;
import org.apache.spark.api.plugin.SparkPlugin;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;

/**
 * The disk of this machine, which fails a task of a marked job where a test says so, as disks do.
 */
public final class FaultyFileSystem extends RawLocalFileSystem {

  /** What a task does that may fail. */
  enum Doing {
    READING,
    WRITING,
    /** All that it had to do was done, and nobody hears of it. */
    ENDING
  }

  private record Fault(Doing doing, int number, AtomicInteger seen) {}

  private static final AtomicReference<Optional<Fault>> NEXT =
      new AtomicReference<>(Optional.empty());

  /** From now on the task fails that does this for the so-manieth time, from 0: that one alone. */
  static void failOnce(Doing doing, int number) {
    NEXT.set(Optional.of(new Fault(doing, number, new AtomicInteger())));
  }

  /** Whether the failure that was asked for has happened. */
  static boolean hasFailed() {
    return NEXT.get().map(fault -> fault.seen().get() > fault.number()).orElse(false);
  }

  /** Nothing fails, and it is counted how often tasks do this. */
  static void count(Doing doing) {
    failOnce(doing, Integer.MAX_VALUE);
  }

  /** How often they did since. */
  static int counted() {
    return NEXT.get().map(fault -> fault.seen().get()).orElse(0);
  }

  private static boolean fails(Doing doing) {
    Optional<Fault> fault = NEXT.get().filter(one -> one.doing() == doing);
    return fault.isPresent()
        && LocalSpark.isInMarkedTask()
        && fault.get().seen().getAndIncrement() == fault.get().number();
  }

  private static void maybeFail(Doing doing, Path path) throws IOException {
    if (fails(doing)) {
      throw new IOException("the disk fails, at " + path);
    }
  }

  /** Fails tasks at their end. */
  public static final class Tasks implements SparkPlugin {
    @Override
    public @Nullable DriverPlugin driverPlugin() {
      return null;
    }

    @Override
    public ExecutorPlugin executorPlugin() {
      return new ExecutorPlugin() {
        @Override
        public void onTaskStart() {
          TaskContext.get().addTaskCompletionListener((TaskCompletionListener) Tasks::ended);
        }
      };
    }

    /** A table's part that was handed in is in the table: Spark then gives up the whole job. */
    private static void ended(TaskContext task) {
      if (!task.isFailed()
          && task.taskMetrics().outputMetrics().recordsWritten() == 0
          && fails(Doing.ENDING)) {
        throw new IllegalStateException("the task fails, of stage " + task.stageId());
      }
    }
  }

  @Override
  public FSDataInputStream open(Path path, int buffer) throws IOException {
    maybeFail(Doing.READING, path);
    return super.open(path, buffer);
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      boolean overwrite,
      int buffer,
      short replication,
      long block,
      Progressable progress)
      throws IOException {
    maybeFail(Doing.WRITING, path);
    return super.create(path, overwrite, buffer, replication, block, progress);
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int buffer,
      short replication,
      long block,
      Progressable progress)
      throws IOException {
    maybeFail(Doing.WRITING, path);
    return super.create(path, permission, overwrite, buffer, replication, block, progress);
  }
}
