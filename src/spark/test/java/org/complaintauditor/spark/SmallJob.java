package org.complaintauditor.spark;

import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;

/** The smallest job that shows where it ran: which processes computed, and that nothing is lost. */
public final class SmallJob {
  private SmallJob() {}

  /** Squares the numbers below 1000 and writes process and sum as Parquet to the folder given. */
  public static void main(String[] arguments) {
    SparkSession spark = SparkSession.builder().appName("small job").getOrCreate();
    write(spark, arguments[0], Integer.parseInt(arguments[1]));
    spark.stop();
  }

  static void write(SparkSession spark, String folder, int milliseconds) {
    spark
        .range(0, 1000, 1, 8)
        .mapPartitions(
            (org.apache.spark.api.java.function.MapPartitionsFunction<Long, String>)
                numbers -> {
                  long sum = 0;
                  while (numbers.hasNext()) {
                    long number = numbers.next();
                    sum += number * number;
                  }
                  Thread.sleep(milliseconds);
                  return List.of(ProcessHandle.current().pid() + " " + sum).iterator();
                },
            Encoders.STRING())
        .write()
        .parquet(folder);
  }
}
