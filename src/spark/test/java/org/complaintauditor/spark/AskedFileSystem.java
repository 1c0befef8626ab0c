package org.complaintauditor.spark;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.spark.TaskContext;

/** The disk of this machine, which counts who opens files, and fails where a test says so. */
public final class AskedFileSystem extends RawLocalFileSystem {
  static final AtomicInteger BY_TASKS = new AtomicInteger();
  static final AtomicInteger BY_DRIVER = new AtomicInteger();
  private static final Map<String, AtomicInteger> FAILING = new ConcurrentHashMap<>();

  /** Nothing was opened yet, and nothing fails. */
  static HadoopFiles anew() throws IOException {
    BY_TASKS.set(0);
    BY_DRIVER.set(0);
    FAILING.clear();
    Configuration configuration = new Configuration();
    configuration.set("fs.file.impl", AskedFileSystem.class.getName());
    configuration.set("fs.file.impl.disable.cache", "true");
    return new HadoopFiles(configuration);
  }

  /** The next so many times that a file of this name is opened it fails. */
  static void fail(String name, int times) {
    FAILING.put(name, new AtomicInteger(times));
  }

  @Override
  public FSDataInputStream open(Path path, int buffer) throws IOException {
    (TaskContext.get() == null ? BY_DRIVER : BY_TASKS).incrementAndGet();
    AtomicInteger failing = FAILING.get(path.getName());
    if (failing != null && failing.getAndDecrement() > 0) {
      throw new IOException("the network fails");
    }
    return super.open(path, buffer);
  }
}
