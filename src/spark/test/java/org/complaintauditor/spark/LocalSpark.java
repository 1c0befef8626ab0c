package org.complaintauditor.spark;

import java.util.Properties;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Spark within the process of the tests, on two cores: one for all tests of a process, which run
 * side by side. A task that fails is tried again, as on a cluster.
 */
final class LocalSpark {

  /** Number of bytes so small that most files are read in several ranges. */
  static final int RANGE = 200_000;

  /** A partition that has next to nothing to do takes as long as hundreds of cases. */
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";

  private static final String FEW = "2";
  private static final String MARK = "spark.complaintauditor.tests.marked";

  private static @Nullable SparkSession started;

  private LocalSpark() {}

  /** The session, which is started where there is none. */
  static synchronized SparkSession session() {
    SparkSession known = started;
    if (known == null) {
      known = start(); // To build it again would set back what a test has set.
      started = known;
    }
    return known;
  }

  private static SparkSession start() {
    SparkSession.Builder builder = SparkSession.builder().master("local[2,4]").appName("tests");
    SparkHome.LOOPBACK.forEach(builder::config);
    return builder
        .config("spark.complaintauditor.rangeBytes", String.valueOf(RANGE))
        .config("spark.hadoop.fs.file.impl", FaultyFileSystem.class.getName())
        .config(PARTITIONS, FEW)
        .config("spark.plugins", FaultyFileSystem.Tasks.class.getName())
        .config("spark.sql.warehouse.dir", "target/complaint-auditor-spark/warehouse")
        .getOrCreate();
  }

  /**
   * From now on the jobs that this thread starts are told from those of other tests, or no more.
   */
  static void mark(boolean marked) {
    session().sparkContext().setLocalProperty(MARK, marked ? MARK : null);
  }

  /** Whether a job with these properties was started by a thread that marks them. */
  static boolean isMarked(@Nullable Properties job) {
    return job != null && job.getProperty(MARK) != null;
  }

  /** Whether this is done by a task of such a job. */
  static boolean isInMarkedTask() {
    TaskContext task = TaskContext.get();
    return task != null && task.getLocalProperty(MARK) != null;
  }

  /** What a test does. */
  interface Action {
    void run() throws Exception;
  }

  /** Does something with other partitions than tests have that say nothing of them. */
  static void inPartitions(int partitions, Action action) throws Exception {
    session().conf().set(PARTITIONS, String.valueOf(partitions));
    try {
      action.run();
    } finally {
      session().conf().set(PARTITIONS, FEW);
    }
  }
}
