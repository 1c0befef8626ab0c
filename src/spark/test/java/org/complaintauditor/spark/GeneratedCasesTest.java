package org.complaintauditor.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.complaintauditor.benchmark.ExportGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * One export of as many cases as the system property {@code spark.generated} says, one file of
 * about 2.7 KB a case, is audited with what is recorded: the findings are those of the single
 * machine. Spark runs in a process of its own, on two cores with 1 GB of heap.
 */
@EnabledIfSystemProperty(named = "spark.generated", matches = "\\d+")
final class GeneratedCasesTest {

  private static final int CASES = Integer.getInteger("spark.generated", 0);

  @TempDir Path work;

  @Test
  void agree() throws Exception {
    Path export = work.resolve("generated.csv");
    long rows = new ExportGenerator(CASES, 1).write(export, ExportGenerator.Order.TIME);
    Submission job = Submission.ofTheAudit(List.of()).to("local[2]").forLong();
    BothEngines engines =
        new BothEngines(work)
            .with(List.of("--evidence", "recorded"))
            .on(arguments -> job.run(work, arguments).said());

    engines.agree(List.of(export));

    assertThat(Folders.cases(engines.spark())).isEqualTo(CASES);
    System.out.printf(
        "%,d generated cases of %,d events: findings.csv of %,d bytes is that of the single machine%n",
        CASES, rows, Files.size(engines.spark().resolve("findings.csv")));
  }
}
