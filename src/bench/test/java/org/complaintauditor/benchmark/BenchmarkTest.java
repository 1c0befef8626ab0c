package org.complaintauditor.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.complaintauditor.cli.Main;
import org.complaintauditor.model.Pack;
import org.complaintauditor.pack.PackLint;
import org.complaintauditor.pack.PackReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark runs; what it measures is no test. */
final class BenchmarkTest {

  /** Few cases end before Java's optimising compiler has done anything for them. */
  private static final List<String> PROGRAM =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-cp",
          System.getProperty("java.class.path"),
          Main.class.getName());

  @Test
  void runsOnAFewCases(@TempDir Path work) throws Exception {
    List<String> lines = new Benchmark(work, PROGRAM, 1).run(20);

    assertThat(lines).hasSize(6);
    assertThat(lines.get(0)).startsWith("20 cases, ");
    assertThat(lines.get(1)).endsWith("1.00 : 1");
  }

  @Test
  void runsOnGeneratedExports(@TempDir Path work) throws Exception {
    PipelineBenchmark benchmark =
        new PipelineBenchmark(work, PROGRAM, new PipelineBenchmark.Extent(1, List.of(), 1));

    List<String> lines = benchmark.lines(20, false);

    assertThat(lines.get(0)).startsWith("generated: 20 cases, ");
    assertThat(lines).noneMatch(line -> line.contains("does not run"));
    assertThat(lines.get(lines.size() - 1)).contains("reading", "judging", "writing");
  }

  @Test
  void copiesCommitments(@TempDir Path work) throws Exception {
    Path folder = work.resolve("pack");

    int commitments = CopiedPack.write(folder, 10);

    Pack pack = PackReader.read(folder);
    assertThat(commitments).isEqualTo(90);
    assertThat(pack.latest().commitments()).hasSize(91); // With the one that asks for texts.
    assertThat(PackLint.problems(pack)).isEmpty();
  }

  @Test
  void runsOnSmallFiles(@TempDir Path work) throws Exception {
    List<String> lines =
        new ReaderBenchmark(work, 1).run(new ReaderBenchmark.Sizes(20, 20, 20, 10_000));

    assertThat(lines).hasSize(12);
    assertThat(lines.get(0)).isEqualTo("XLSX, 200 cells, 0 MB, heap of 256 MB");
    assertThat(lines.get(1)).endsWith("1.00 : 1");
  }

  @Test
  void writesWorkbooks(@TempDir Path work) throws Exception {
    List<String> lines = new WorkbookBenchmark(work, 1).run(40);

    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).endsWith("1.00 : 1");
  }

  @Test
  void detects() throws Exception {
    List<String> lines = new DetectionBenchmark(2).run();

    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).endsWith("one thread, best of 2 rounds");
    assertThat(lines.get(1)).endsWith("1.00 : 1");
  }
}
