package org.complaintauditor.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.spark.launcher.JavaModuleOptions;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the other tests stand on: that jobs run where they are said to run. Jobs in processes of
 * their own take half a minute, and are looked at in the campaign: the audit itself runs so in
 * every build.
 */
final class SparkEquipmentTest {

  private static final long SUM = 332_833_500;

  @TempDir Path work;

  /** The module's pom names them once more, since Maven starts this process. */
  @Test
  void thisJavaRunsAsSparkWantsIt() {
    assertThat(ManagementFactory.getRuntimeMXBean().getInputArguments())
        .contains(JavaModuleOptions.defaultModuleOptionArray());
  }

  @Test
  void aJobRunsWithinTheProcess() {
    Path out = work.resolve("out");

    SmallJob.write(LocalSpark.session(), out.toString(), 0);

    assertThat(processes(out)).containsExactly(ProcessHandle.current().pid());
  }

  @Test
  @EnabledIfSystemProperty(named = "spark.equipment", matches = "true")
  void aJobRunsInTwoExecutorsOfALocalCluster() throws Exception {
    Path out = work.resolve("out");

    Submission.Ended ended =
        job().to("local-cluster[2,1,1024]").run(work, List.of(out.toString(), "500"));

    assertThat(ended.exitCode()).as(ended.words()).isZero();
    assertThat(processes(out)).hasSize(2);
  }

  @Test
  @EnabledIfSystemProperty(named = "spark.equipment", matches = "true")
  void aJobRunsOnAClusterThoughAnExecutorAndThenAWorkerIsKilled() throws Exception {
    Path out = work.resolve("out");
    try (StandaloneGrid grid = new StandaloneGrid(work.resolve("grid"))) {
      Submission.Running job = job().to(grid.master()).start(work, List.of(out.toString(), "3000"));
      while (grid.executors().size() < 2 && job.process().isAlive()) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
      assertThat(grid.killExecutor(0)).isTrue();
      TimeUnit.SECONDS.sleep(2);
      grid.kill(1);
      Submission.Ended ended = job.end();

      assertThat(ended.exitCode()).as(ended.words()).isZero();
      assertThat(processes(out)).isNotEmpty();
    }
  }

  /** The processes that computed; together they have the sum. */
  private static Set<Long> processes(Path out) {
    Set<Long> processes = new TreeSet<>();
    long sum = 0;
    for (String line :
        LocalSpark.session().read().parquet(out.toString()).as(Encoders.STRING()).collectAsList()) {
      processes.add(Long.valueOf(line.substring(0, line.indexOf(' '))));
      sum += Long.parseLong(line.substring(line.indexOf(' ') + 1));
    }
    assertThat(sum).isEqualTo(SUM);
    return processes;
  }

  private Submission job() throws IOException {
    return new Submission(SmallJob.class.getName(), TestJar.of(SmallJob.class, work));
  }
}
