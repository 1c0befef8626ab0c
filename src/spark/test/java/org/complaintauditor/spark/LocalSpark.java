package org.complaintauditor.spark;

import org.apache.spark.sql.SparkSession;

/**
 * Spark within the process of the tests, on two cores: one for all tests of a process. A task that
 * fails is tried again, as on a cluster.
 */
final class LocalSpark {

  /** So few bytes that most files are read in several ranges. */
  static final int RANGE = 200_000;

  /** A partition that has next to nothing to do takes as long as hundreds of cases. */
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";

  private static final String FEW = "3";

  private LocalSpark() {}

  /** The session, which is started where there is none. */
  static synchronized SparkSession session() {
    if (SparkSession.getActiveSession().isDefined()) {
      return SparkSession.active(); // To build it again would set back what a test has set.
    }
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
