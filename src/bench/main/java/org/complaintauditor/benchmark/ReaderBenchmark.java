package org.complaintauditor.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures readers alone, as whole processes with little memory, against the bare parser that each
 * is built on.
 */
final class ReaderBenchmark {
  private static final long MEGABYTE = 1_000_000;

  /** The sizes of the files. */
  record Sizes(int rows, int manyRows, int events, long jsonBytes) {
    static final Sizes LARGE = new Sizes(100_000, 200_000, 250_000, 100 * MEGABYTE);
  }

  private final Path work;
  private final int repeats;

  ReaderBenchmark(Path work, int repeats) {
    this.work = work;
    this.repeats = repeats;
  }

  /** The lines of a report. */
  List<String> run(Sizes sizes) throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    Path workbook = work.resolve("small.xlsx");
    ReaderFiles.workbook(workbook, sizes.rows());
    lines.addAll(measured("XLSX, %,d cells".formatted(sizes.rows() * 10), "xlsx", workbook, 256));
    Path large = work.resolve("large.xlsx");
    ReaderFiles.workbook(large, sizes.manyRows());
    lines.addAll(measured("XLSX, %,d rows".formatted(sizes.manyRows()), "xlsx", large, 512));
    Path log = work.resolve("log.xes");
    ReaderFiles.eventLog(log, sizes.events());
    lines.addAll(measured("XES, %,d events".formatted(sizes.events()), "xes", log, 256));
    Path json = work.resolve("tickets.json");
    ReaderFiles.json(json, sizes.jsonBytes());
    lines.addAll(measured("JSON", "json", json, 256));
    return lines;
  }

  private List<String> measured(String what, String format, Path file, int heap)
      throws IOException, InterruptedException {
    List<String> flags = List.of("-Xmx" + heap + "m", "-XX:+UseSerialGC");
    Benchmark processes = new Benchmark(work, List.of(), repeats);
    Benchmark.Measured bare = processes.median(flags, command(BareReading.class, format, file));
    Benchmark.Measured read = processes.median(flags, command(ReaderWorkload.class, format, file));
    return List.of(
        String.format(
            Locale.ROOT, "%s, %,d MB, heap of %d MB", what, Files.size(file) / MEGABYTE, heap),
        line("bare parser", bare, bare),
        line("reader", read, bare));
  }

  private static List<String> command(Class<?> program, String format, Path file) {
    return List.of(
        "-cp", System.getProperty("java.class.path"), program.getName(), format, file.toString());
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
