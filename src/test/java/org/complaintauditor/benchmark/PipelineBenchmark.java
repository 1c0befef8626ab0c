package org.complaintauditor.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures the audit of generated exports, from file to {@code findings.csv}, against the bare
 * iteration of the same file: grouped by case and in the order of time, with a bounded heap.
 */
final class PipelineBenchmark {

  private static final long SEED = 1;

  private final Path work;
  private final List<String> program;
  private final Benchmark processes;

  /**
   * A benchmark.
   *
   * @param program the end of the command line that starts the program
   */
  PipelineBenchmark(Path work, List<String> program, int repeats) {
    this.work = work;
    this.program = List.copyOf(program);
    this.processes = new Benchmark(work, program, repeats);
  }

  /** The lines of a report on exports of so many cases. */
  List<String> run(int cases) throws IOException, InterruptedException {
    Path grouped = work.resolve("grouped-" + cases + ".csv");
    long rows = new ExportGenerator(cases, SEED).write(grouped, ExportGenerator.Order.GROUPED);
    List<String> lines = new ArrayList<>();
    lines.add(
        "generated: %,d cases, %,d events, %,d KB"
            .formatted(cases, rows, Files.size(grouped) / 1024));
    Benchmark.Measured bare =
        processes.median(List.of("-XX:+UseParallelGC"), Benchmark.bare(grouped));
    lines.add(line("bare Commons CSV iteration", bare, bare));
    lines.add(line("exceptions, heap 512 MB", audit(grouped, "512m", "exceptions"), bare));
    lines.add(line("all findings, heap 512 MB", audit(grouped, "512m", "all"), bare));
    lines.add(
        line(
            "exceptions, heap 512 MB, one thread",
            audit(grouped, "512m", "exceptions", "--threads", "1"),
            bare));
    Files.delete(grouped);

    Path byTime = work.resolve("time-" + cases + ".csv");
    new ExportGenerator(cases, SEED).write(byTime, ExportGenerator.Order.TIME);
    lines.add(
        line(
            "exceptions, rows in the order of time, kept in memory",
            audit(byTime, "6g", "exceptions"),
            bare));
    Files.delete(byTime);
    return lines;
  }

  private Benchmark.Measured audit(Path export, String heap, String findings, String... more)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(program);
    command.addAll(
        List.of(
            "audit",
            export.toString(),
            "--evidence",
            "recorded",
            "--findings",
            findings,
            "--format",
            "csv",
            "--force",
            "--out",
            work.resolve("report").toString()));
    command.addAll(List.of(more));
    return processes.median(List.of("-XX:+UseParallelGC", "-Xmx" + heap), command);
  }

  private static String line(String what, Benchmark.Measured measured, Benchmark.Measured bare) {
    return String.format(
        Locale.ROOT,
        "  %-55s %7.2f s  %5d MB  %6.2f : 1",
        what,
        measured.seconds(),
        measured.megabytes(),
        measured.seconds() / bare.seconds());
  }
}
