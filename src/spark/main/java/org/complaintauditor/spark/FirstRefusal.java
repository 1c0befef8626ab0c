package org.complaintauditor.spark;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.ExceptionFailure;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.jspecify.annotations.Nullable;

/**
 * Ends a job with the first task that refuses what it reads. Spark would try the task again, and
 * read a large file four times to say the same; what a file system did not give it still tries
 * again.
 */
final class FirstRefusal extends SparkListener {
  private final SparkContext spark;
  private final AtomicReference<@Nullable TaskRefusal> first = new AtomicReference<>();

  private FirstRefusal(SparkContext spark) {
    this.spark = spark;
  }

  /**
   * Does something by jobs.
   *
   * @throws RuntimeException what a task refused, as it was thrown there; else whatever Spark
   *     throws
   */
  static <T> T ends(SparkContext spark, Callable<T> jobs) throws Exception {
    FirstRefusal listener = new FirstRefusal(spark);
    spark.addSparkListener(listener);
    try {
      return jobs.call();
    } catch (Exception e) {
      TaskRefusal refusal = listener.first.get();
      if (refusal != null) {
        throw refusal.asThrown();
      }
      throw e;
    } finally {
      spark.removeSparkListener(listener);
    }
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    if (end.reason() instanceof ExceptionFailure failure
        && failure.exception().isDefined()
        && failure.exception().get() instanceof TaskRefusal refusal
        && !refusal.mayPass()
        && first.compareAndSet(null, refusal)) {
      spark.cancelStage(end.stageId(), "a task refused what it read");
    }
  }
}
