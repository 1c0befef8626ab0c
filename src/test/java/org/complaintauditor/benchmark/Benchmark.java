package org.complaintauditor.benchmark;

import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.complaintauditor.pages.PagesBenchmark;

/**
 * Measures whole processes: the bare iteration of an export with Commons CSV, and audits of the
 * same file. Prints medians and ratios; what it prints on a machine stands in docs/performance.md.
 */
public final class Benchmark {

  /**
   * A measured process.
   *
   * @param seconds wall time
   * @param megabytes the largest resident memory, as /proc says; 0 where there is none
   */
  record Measured(double seconds, long megabytes) {}

  private static final Path SAMPLE = Path.of("sample-data", "complaints-2026-q1.csv");
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private final Path work;
  private final List<String> program;
  private final int repeats;

  /**
   * A benchmark.
   *
   * @param program the end of the command line that starts the program
   */
  Benchmark(Path work, List<String> program, int repeats) {
    this.work = work;
    this.program = List.copyOf(program);
    this.repeats = repeats;
  }

  /** Runs the benchmark of the built jar with 100 and 100,000 cases, or those given. */
  public static void main(String[] arguments) throws Exception {
    Path work = Files.createTempDirectory("benchmark");
    Path jar = Path.of("target", "complaint-auditor.jar").toAbsolutePath();
    Benchmark benchmark = new Benchmark(work, List.of("-jar", jar.toString()), 3);
    List<String> sizes = arguments.length > 0 ? List.of(arguments) : List.of("100", "100000");
    for (String size : sizes) {
      benchmark.run(Integer.parseInt(size)).forEach(System.out::println);
      System.out.println("pages of the last report, in Chromium");
      PagesBenchmark.run(work.resolve("report")).forEach(System.out::println);
    }
    PipelineBenchmark pipeline = new PipelineBenchmark(work, List.of("-jar", jar.toString()), 3);
    for (int cases : new int[] {10_000, 100_000, 1_000_000}) {
      pipeline.run(cases).forEach(System.out::println);
    }
    new ReaderBenchmark(work, 3).run(ReaderBenchmark.Sizes.LARGE).forEach(System.out::println);
    new WorkbookBenchmark(work, 3).run(1_000_000).forEach(System.out::println);
    new DetectionBenchmark(60).run().forEach(System.out::println);
  }

  /** The lines of a report on an export of so many cases. */
  List<String> run(int cases) throws IOException, InterruptedException {
    Path export = work.resolve("export-" + cases + ".csv");
    long rows = write(export, cases);
    boolean small = Files.size(export) < 20_000_000;
    List<String> flags =
        small
            ? List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
            : List.of("-XX:+UseParallelGC", "-XX:InitialRAMPercentage=25");
    List<String> archived = new ArrayList<>(flags);
    if (program.contains("-jar")) { // Only classes from jars can be archived.
      Path archive = work.resolve("classes.jsa");
      measure(List.of("-XX:ArchiveClassesAtExit=" + archive, "-XX:+UseSerialGC"), audit(export));
      archived.add("-XX:SharedArchiveFile=" + archive);
    }

    List<String> lines = new ArrayList<>();
    lines.add(
        "%,d cases, %,d events, %,d KB, medians of %d whole processes"
            .formatted(cases, rows, Files.size(export) / 1024, repeats));
    Measured bare = median(flags, bare(export));
    lines.add(line("bare Commons CSV iteration", bare, bare));
    lines.add(
        line(
            "audit to findings.csv, as the launcher starts it",
            median(archived, only("csv", export)),
            bare));
    lines.add(
        line(
            "audit to findings.csv, java -jar without flags",
            median(List.of(), only("csv", export)),
            bare));
    lines.add(
        line(
            "audit to pages, as the launcher starts it",
            median(archived, only("html", export)),
            bare));
    lines.add(
        line(
            "audit to all formats, as the launcher starts it",
            median(archived, audit(export)),
            bare));
    return lines;
  }

  private static String line(String what, Measured measured, Measured bare) {
    return String.format(
        Locale.ROOT,
        "  %-52s %7.2f s  %5d MB  %6.2f : 1",
        what,
        measured.seconds(),
        measured.megabytes(),
        measured.seconds() / bare.seconds());
  }

  private List<String> audit(Path export) {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of("audit", export.toString(), "--force", "--out"));
    command.add(work.resolve("report").toString());
    return command;
  }

  private List<String> only(String format, Path export) {
    List<String> command = new ArrayList<>(audit(export));
    command.addAll(List.of("--format", format));
    return command;
  }

  static List<String> bare(Path export) {
    return List.of(
        "-cp",
        System.getProperty("java.class.path"),
        BareIteration.class.getName(),
        export.toString());
  }

  /** The median of some processes. */
  Measured median(List<String> flags, List<String> command)
      throws IOException, InterruptedException {
    List<Measured> all = new ArrayList<>();
    for (int i = 0; i < repeats; i++) {
      all.add(measure(flags, command));
    }
    all.sort((one, other) -> Double.compare(one.seconds(), other.seconds()));
    return all.get(all.size() / 2);
  }

  private Measured measure(List<String> flags, List<String> command)
      throws IOException, InterruptedException {
    List<String> whole = new ArrayList<>(List.of(JAVA));
    whole.addAll(flags);
    whole.addAll(command);
    File log = work.resolve("log.txt").toFile();
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(log).start();
    long kilobytes = 0;
    while (process.isAlive()) {
      kilobytes = Math.max(kilobytes, peak(process.pid()));
      Thread.sleep(2);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IllegalStateException(whole + " failed: " + Files.readString(log.toPath()));
    }
    return new Measured(seconds, kilobytes / 1024);
  }

  /** The largest resident memory of a process so far, in KB. */
  private static long peak(long pid) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
    } catch (IOException e) {
      return 0; // Gone, or not Linux.
    }
    return 0;
  }

  /** Writes an export of so many cases: those of the sample quarter, again and again. */
  static long write(Path export, int cases) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().get();
    List<CSVRecord> records;
    List<String> header;
    try (Reader reader = Files.newBufferedReader(SAMPLE)) {
      var parser = format.parse(reader);
      header = parser.getHeaderNames();
      records = parser.getRecords();
    }
    Set<String> ids = new LinkedHashSet<>();
    records.forEach(row -> ids.add(row.get("case_id")));
    long rows = 0;
    try (BufferedWriter writer = Files.newBufferedWriter(export);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180)) {
      printer.printRecord(header);
      for (int round = 0, left = cases; left > 0; round++, left -= ids.size()) {
        Set<String> taken =
            new LinkedHashSet<>(List.copyOf(ids).subList(0, Math.min(left, ids.size())));
        for (CSVRecord row : records) {
          if (taken.contains(row.get("case_id"))) {
            List<String> cells = new ArrayList<>(row.toList());
            cells.set(header.indexOf("case_id"), row.get("case_id") + "-" + round);
            printer.printRecord(cells);
            rows++;
          }
        }
      }
    }
    return rows;
  }
}
