package org.complaintauditor.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Measures the workbook alone, as whole processes with little memory, against bare rows of as many
 * cells as its largest list has.
 */
final class WorkbookBenchmark {

  private static final int HEAP = 128;

  private final Path work;
  private final int repeats;

  WorkbookBenchmark(Path work, int repeats) {
    this.work = work;
    this.repeats = repeats;
  }

  /** The lines of a report. */
  List<String> run(int findings) throws IOException, InterruptedException {
    Benchmark.Measured bare = measured("bare", findings);
    Benchmark.Measured report = measured("report", findings);
    return List.of(
        String.format(Locale.ROOT, "XLSX, %,d findings, heap of %d MB", findings, HEAP),
        line("bare SXSSF rows", bare, bare),
        line("workbook with cases, events and charts", report, bare));
  }

  private Benchmark.Measured measured(String what, int findings)
      throws IOException, InterruptedException {
    return new Benchmark(work, List.of(), repeats)
        .median(
            List.of("-Xmx" + HEAP + "m", "-XX:+UseSerialGC"),
            List.of(
                "-cp",
                System.getProperty("java.class.path"),
                WorkbookWriting.class.getName(),
                what,
                Integer.toString(findings),
                work.resolve("workbooks").toString()));
  }

  private static String line(String what, Benchmark.Measured measured, Benchmark.Measured bare) {
    return String.format(
        Locale.ROOT,
        "  %-52s %7.2f s  %5d MB  %6.2f : 1",
        what,
        measured.seconds(),
        measured.megabytes(),
        measured.seconds() / bare.seconds());
  }
}
