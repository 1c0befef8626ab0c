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

/** The disk of this machine, which fails a task where a test says so, as disks do. */
public final class FaultyFileSystem extends RawLocalFileSystem {

  /** What a task does that may fail. */
  enum Doing {
    READING,
    WRITING
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

  private static void maybeFail(Doing doing, Path path) throws IOException {
    Optional<Fault> fault = NEXT.get().filter(one -> one.doing() == doing);
    if (fault.isPresent()
        && TaskContext.get() != null
        && fault.get().seen().getAndIncrement() == fault.get().number()) {
      throw new IOException("the disk fails, at " + path);
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
