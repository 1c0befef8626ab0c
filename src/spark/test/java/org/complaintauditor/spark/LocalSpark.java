package org.complaintauditor.spark;

import org.apache.spark.sql.SparkSession;

/**
 * Spark within the process of the tests, on two cores: one for all tests of a process. A task that
 * fails is tried again, as on a cluster.
 */
final class LocalSpark {
  private LocalSpark() {}

  /** The session, which is started where there is none. */
  static synchronized SparkSession session() {
    SparkSession.Builder builder = SparkSession.builder().master("local[2,4]").appName("tests");
    SparkHome.LOOPBACK.forEach(builder::config);
    return builder
        .config("spark.hadoop.fs.file.impl", FaultyFileSystem.class.getName())
        .config("spark.sql.warehouse.dir", "target/complaint-auditor-spark/warehouse")
        .getOrCreate();
  }

  /** A setting that is put back when it is closed. */
  interface Changed extends AutoCloseable {
    @Override
    void close();
  }

  /** The session with another value of a setting. */
  static Changed with(String key, String value) {
    String before = session().conf().get(key);
    session().conf().set(key, value);
    return () -> session().conf().set(key, before);
  }
}
