package org.complaintauditor.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.complaintauditor.benchmark.ExportGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The job as it is submitted: executors are other processes, with Spark's own libraries. */
final class SeparateExecutorsTest {

  private static final Path QUARTER = Path.of("sample-data/complaints-2026-q1.csv");
  private static final Path JAR = Path.of("target/spark/complaint-auditor-spark.jar");
  private static final int CASES = Integer.getInteger("spark.killed.cases", 1500);

  @TempDir Path work;

  /** Both orders of the class path: Spark's libraries before those of the job, and behind them. */
  @ParameterizedTest
  @CsvSource({
    "false, org.apache.spark.serializer.JavaSerializer",
    "true, org.apache.spark.serializer.KryoSerializer"
  })
  void agreesInALocalCluster(String jobsLibrariesFirst, String serializer) throws Exception {
    Submission job =
        audit()
            .to("local-cluster[2,1,1024]")
            .set("spark.serializer", serializer)
            .set("spark.driver.userClassPathFirst", jobsLibrariesFirst)
            .set("spark.executor.userClassPathFirst", jobsLibrariesFirst);

    new BothEngines(work).on(arguments -> said(job.run(work, arguments))).agree(List.of(QUARTER));
  }

  @Test
  void agreesThoughAnExecutorIsKilledWhileCasesAreJudged() throws Exception {
    Path export = work.resolve("export.csv");
    new ExportGenerator(CASES, 1).write(export, ExportGenerator.Order.TIME);
    try (StandaloneGrid grid = new StandaloneGrid(work.resolve("grid"))) {
      boolean[] killed = {false};
      new BothEngines(work)
          .on(
              arguments -> {
                Submission.Running running = audit().to(grid.master()).start(work, arguments);
                while (running.process().isAlive() && !killed[0]) {
                  TimeUnit.MILLISECONDS.sleep(20);
                  killed[0] = writes() && grid.killExecutor(0);
                }
                return said(running.end());
              })
          .agree(List.of(export));
      assertThat(killed[0]).as("killed").isTrue();
    }
  }

  /** Whether a task of the second pass has begun to write. */
  private boolean writes() throws IOException {
    try (Stream<Path> files = Files.walk(work)) {
      return files.anyMatch(file -> file.getFileName().toString().startsWith("part-"));
    } catch (java.io.UncheckedIOException e) {
      return false; // A file went away meanwhile.
    }
  }

  private static BothEngines.Said said(Submission.Ended ended) {
    return new BothEngines.Said(ended.exitCode(), ended.words());
  }

  private static Submission audit() throws IOException {
    try (Stream<Path> libraries = Files.list(Path.of("target/lib"))) {
      List<Path> all =
          Stream.concat(Stream.of(Path.of("target/complaint-auditor.jar")), libraries)
              .filter(jar -> !jar.toString().matches(".*(logback|log4j).*"))
              .sorted()
              .toList();
      return new Submission("org.complaintauditor.spark.SparkAudit", JAR).with(all);
    }
  }
}
