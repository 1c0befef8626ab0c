package org.complaintauditor.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large CSV files are read in ranges: else it would be no news that these make no difference. */
final class RangesTest {

  private static final Path QUARTER = Path.of("sample-data/complaints-2026-q1.csv");
  private static final String READING = "SparkReading.grouped";

  @TempDir Path work;

  /** How many rows each task has read that reads and groups rows. */
  private static final class Tasks extends SparkListener {
    private final ConcurrentHashMap<Integer, Boolean> stages = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<Long> rows = new CopyOnWriteArrayList<>();
    private volatile int ended;

    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
      boolean reads =
          LocalSpark.isMarked(submitted.properties())
              && submitted.stageInfo().details().contains(READING);
      stages.put(submitted.stageInfo().stageId(), reads);
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd task) {
      if (stages.getOrDefault(task.stageId(), false)) {
        rows.add(task.taskMetrics().shuffleWriteMetrics().recordsWritten());
      }
    }

    @Override
    public void onStageCompleted(SparkListenerStageCompleted completed) {
      if (stages.getOrDefault(completed.stageInfo().stageId(), false)) {
        ended++;
      }
    }
  }

  @Test
  void eachTaskReadsARangeOfTheFile() throws Exception {
    Tasks tasks = new Tasks();
    LocalSpark.session().sparkContext().addSparkListener(tasks);
    LocalSpark.mark(true);
    try {
      new BothEngines(work).agree(List.of(QUARTER));
      for (int i = 0; i < 1000 && tasks.ended == 0; i++) {
        TimeUnit.MILLISECONDS.sleep(10);
      }
    } finally {
      LocalSpark.mark(false);
      LocalSpark.session().sparkContext().removeSparkListener(tasks);
    }

    long ranges = (Files.size(QUARTER) + LocalSpark.RANGE - 1) / LocalSpark.RANGE;
    assertThat(ranges).isGreaterThan(2);
    assertThat(tasks.rows).hasSize((int) ranges).allMatch(rows -> rows > 100);
    assertThat(tasks.rows.stream().mapToLong(rows -> rows).sum())
        .isEqualTo(Folders.records(QUARTER).size() - 1);
  }
}
