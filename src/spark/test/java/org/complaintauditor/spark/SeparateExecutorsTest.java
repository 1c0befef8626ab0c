package org.complaintauditor.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.complaintauditor.benchmark.ExportGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The job as it is submitted: executors are other processes, with Spark's own libraries, on the
 * Java of the tests or on the newest one of this machine. This process has next to nothing to do
 * meanwhile but to wait: it takes up other tests.
 */
@Execution(ExecutionMode.CONCURRENT)
final class SeparateExecutorsTest {

  private static final Path QUARTER = Path.of("sample-data/complaints-2026-q1.csv");
  private static final int CASES = Integer.getInteger("spark.killed.cases", 500);
  private static final String READING = "treeReduce-GatheredFacts.of";
  private static final String JUDGING = "parquet-Results.write";
  private static final String SORTING = "collect-FindingsCsvParts.write";

  @TempDir Path work;

  /**
   * The job's libraries before Spark's. They are behind them, on the Java of the tests, where
   * workers are killed.
   */
  @Test
  void agreesOnTheNewestJava() throws Exception {
    agrees(JavaHome.newest(), true, "org.apache.spark.serializer.KryoSerializer", false);
  }

  /** Whatever the above leaves out. */
  @ParameterizedTest
  @CsvSource({
    "false, false, false",
    "false, false, true",
    "false, true, false",
    "false, true, true",
    "true, false, false",
    "true, false, true",
    "true, true, true"
  })
  @EnabledIfSystemProperty(named = "spark.equipment", matches = "true")
  void agreesOnEachJavaInBothOrdersWithEitherPack(
      boolean newest, boolean jobsLibrariesFirst, boolean edited) throws Exception {
    agrees(
        newest ? JavaHome.newest() : JavaHome.running(),
        jobsLibrariesFirst,
        "org.apache.spark.serializer.JavaSerializer",
        edited);
  }

  private void agrees(JavaHome java, boolean jobsLibrariesFirst, String serializer, boolean edited)
      throws Exception {
    String first = String.valueOf(jobsLibrariesFirst);
    Submission job =
        job()
            .to("local-cluster[2,1,1024]")
            .on(java)
            .set("spark.serializer", serializer)
            .set("spark.driver.userClassPathFirst", first)
            .set("spark.executor.userClassPathFirst", first);
    BothEngines engines = new BothEngines(work).on(arguments -> job.run(work, arguments).said());
    if (edited) {
      Path pack = EditedPack.stricter(work.resolve("pack"));
      engines.with(List.of("--pack", pack.toString()));
    }

    if (java.equals(JavaHome.running())) {
      engines.agree(List.of(QUARTER));
    } else {
      engines.agree(List.of(QUARTER));
    }
    List<String> ran = HeldTasks.javas(work);
    assertThat(ran).hasSizeGreaterThan(1).anyMatch(one -> one.startsWith("driver "));
    assertThat(ran).allMatch(one -> one.endsWith(" " + java.version()));
    System.out.println("Ran on Java " + java.version() + ", driver and executors: " + ran);
  }

  /** A case that ends each process that judges it ends the run: nothing is taken for a whole. */
  @Test
  @EnabledIfSystemProperty(named = "spark.equipment", matches = "true")
  void aCaseThatKillsItsProcessIsNotLeftOut() throws Exception {
    Path pack = EditedPack.deadlyFor("CTS-01-each-later-level-anew", work.resolve("pack"));
    Submission job = job().to("local-cluster[2,1,1024]");
    BothEngines engines =
        new BothEngines(work)
            .with(List.of("--pack", pack.toString(), "--trust-rules"))
            .on(arguments -> job.run(work, arguments).said());

    BothEngines.Said said = engines.onSpark(List.of(Path.of("sample-data/edge-cases.csv")));

    assertThat(said.code()).as(said.errors()).isBetween(3, 4);
    assertThat(HeldTasks.lost(work)).hasSizeGreaterThan(1);
    assertThat(engines.spark()).doesNotExist();
  }

  /** What a lost worker has done is done again by the one that is left. */
  @Test
  void agreesThoughAWorkerIsKilledWhileItJudges() throws Exception {
    agreesThoughWorkersAreKilled(List.of(JUDGING), false);
  }

  /** Or by another that comes in its place. */
  @ParameterizedTest
  @ValueSource(strings = {READING, SORTING, READING + "," + JUDGING + "," + SORTING})
  @EnabledIfSystemProperty(named = "spark.equipment", matches = "true")
  void agreesThoughWorkersAreKilledInOtherPasses(String passes) throws Exception {
    agreesThoughWorkersAreKilled(List.of(passes.split(",", -1)), true);
  }

  private void agreesThoughWorkersAreKilled(List<String> passes, boolean othersCome)
      throws Exception {
    Path export = work.resolve("export.csv");
    new ExportGenerator(CASES, 1).write(export, ExportGenerator.Order.TIME);
    try (StandaloneGrid grid = new StandaloneGrid(work.resolve("grid"))) {
      new BothEngines(work)
          .on(
              arguments -> {
                Submission.Running running =
                    job()
                        .to(grid.master())
                        .set(HeldTasks.PASSES, String.join(",", passes))
                        .start(work, arguments);
                for (int i = 0; i < passes.size() && running.process().isAlive(); i++) {
                  killAWorkerThatIsIn(passes.get(i), running, grid, i);
                  if (othersCome) {
                    grid.replace();
                  }
                  HeldTasks.letGo(work, passes.get(i));
                }
                return running.end().said();
              })
          .agree(List.of(export));
    }
    assertThat(HeldTasks.lost(work)).hasSizeGreaterThanOrEqualTo(passes.size());
  }

  /** Both workers are in the midst of the pass, and have ended tasks of it. */
  private void killAWorkerThatIsIn(
      String pass, Submission.Running running, StandaloneGrid grid, int worker)
      throws IOException, InterruptedException {
    while (HeldTasks.held(work, pass).size() < 2 && running.process().isAlive()) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    List<Long> held = HeldTasks.held(work, pass);
    assertThat(held).as("processes in %s", pass).hasSize(2);
    assertThat(grid.kill(worker)).containsAnyElementsOf(held);
  }

  /** The audit, with what tells of it. */
  private Submission job() throws IOException {
    return Submission.ofTheAudit(List.of(TestJar.of(HeldTasks.class, work)))
        .set("spark.plugins", HeldTasks.class.getName())
        .set(HeldTasks.FOLDER, work.toString());
  }
}
