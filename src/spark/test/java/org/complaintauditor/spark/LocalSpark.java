package org.complaintauditor.spark;

import org.apache.spark.sql.SparkSession;

/** Spark within the process of the tests, on two cores: one for all tests of a process. */
final class LocalSpark {
  private LocalSpark() {}

  /** The session, which is started where there is none. */
  static synchronized SparkSession session() {
    SparkSession.Builder builder =
        SparkSession.builder().master("local[2]").appName("tests");
    SparkHome.LOOPBACK.forEach(builder::config);
    return builder
        .config("spark.sql.shuffle.partitions", "4")
        .config("spark.sql.warehouse.dir", "target/complaint-auditor-spark/warehouse")
        .getOrCreate();
  }
}
