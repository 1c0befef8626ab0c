package org.complaintauditor.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.ExceptionFailure;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobEnd;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** What jobs this thread started since. */
final class JobsSeen extends SparkListener implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();
  private final AtomicInteger failures = new AtomicInteger();
  private final List<Integer> tasksOfStages = new ArrayList<>();
  private final Set<Integer> jobs = ConcurrentHashMap.newKeySet();
  private final Set<Integer> stages = ConcurrentHashMap.newKeySet();

  JobsSeen() {
    LocalSpark.mark(true);
    LocalSpark.session().sparkContext().addSparkListener(this);
  }

  @Override
  public void onJobStart(SparkListenerJobStart job) {
    if (LocalSpark.isMarked(job.properties())) {
      jobs.add(job.jobId());
      begun.incrementAndGet();
    }
  }

  @Override
  public void onJobEnd(SparkListenerJobEnd job) {
    if (jobs.contains(job.jobId())) {
      ended.incrementAndGet();
    }
  }

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted stage) {
    if (LocalSpark.isMarked(stage.properties())) {
      stages.add(stage.stageInfo().stageId());
    }
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd task) {
    if (stages.contains(task.stageId()) && task.reason() instanceof ExceptionFailure) {
      failures.incrementAndGet();
    }
  }

  @Override
  public synchronized void onStageCompleted(SparkListenerStageCompleted stage) {
    if (stages.contains(stage.stageInfo().stageId())) {
      tasksOfStages.add(stage.stageInfo().numTasks());
    }
  }

  /** How many jobs there were. Spark tells of them a moment later. */
  int jobs() throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    int before = -1;
    while (System.nanoTime() < until && (before != ended.get() || begun.get() != ended.get())) {
      before = ended.get();
      TimeUnit.MILLISECONDS.sleep(200);
    }
    return begun.get();
  }

  /** How many times a task failed by itself. */
  int failures() {
    return failures.get();
  }

  /** How many tasks each stage had, in the order in which they ended. */
  synchronized List<Integer> tasksOfStages() {
    return List.copyOf(tasksOfStages);
  }

  @Override
  public void close() {
    LocalSpark.mark(false);
    LocalSpark.session().sparkContext().removeSparkListener(this);
  }
}
