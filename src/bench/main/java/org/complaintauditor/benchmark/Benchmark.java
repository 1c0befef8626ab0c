package org.complaintauditor.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.complaintauditor.pages.PagesBenchmark;

/**
 * Measures whole processes: the bare iteration of an export with Commons CSV, and audits of the
 * same file. Prints medians and ratios; docs/measurements/performance.md has what it printed on a
 * machine.
 */
public final class Benchmark {

  /**
   * A measured process.
   *
   * @param seconds wall time
   * @param processorSeconds time of the processor, in user and system mode, as /proc says just
   *     before the end, at most 1 % earlier than that; 0 where there is none
   * @param megabytes the largest resident memory of one process, as /proc says; 0 where there is
   *     none
   * @param startedMegabytes the same of the processes that it started alone
   */
  record Measured(double seconds, double processorSeconds, long megabytes, long startedMegabytes) {}

  private static final Path SAMPLE = Path.of("sample-data", "complaints-2026-q1.csv");
  private static final String LOG = "log.txt";

  /** To look at all processes takes time of its own, which long ones should not feel. */
  private static final double LOOKED_AT_EVERY = 0.01;

  private static final long MILLIS_AT_LEAST = 20;
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

  /**
   * Runs the benchmark of the built jar. System properties: {@code benchmark.parts}, {@code
   * benchmark.cases} (sizes of exports, with commas), {@code benchmark.repeats}, {@code
   * benchmark.heaps} (in MB, ascending, with commas; {@code none}).
   */
  public static void main(String[] arguments) throws Exception {
    int repeats = Integer.getInteger("benchmark.repeats", 3);
    List<Integer> sizes = numbers(System.getProperty("benchmark.cases", "10000,100000"));
    List<Integer> heaps =
        numbers(System.getProperty("benchmark.heaps", PipelineBenchmark.Extent.HEAPS));
    Path work = Files.createTempDirectory("benchmark");
    Path jar = Path.of("target", "complaint-auditor.jar").toAbsolutePath();
    List<String> program = List.of("-jar", jar.toString());
    for (String part : System.getProperty("benchmark.parts", "pipeline").split(",")) {
      switch (part.strip()) {
        case "pipeline" ->
            new PipelineBenchmark(work, program, PipelineBenchmark.Extent.full(repeats, heaps))
                .run(sizes, System.out::println);
        case "formats" -> formats(new Benchmark(work, program, repeats));
        case "readers" ->
            new ReaderBenchmark(work, repeats)
                .run(ReaderBenchmark.Sizes.LARGE)
                .forEach(System.out::println);
        case "workbook" ->
            new WorkbookBenchmark(work, repeats).run(1_000_000).forEach(System.out::println);
        case "recording" ->
            new RecordingBenchmark(work, repeats)
                .run(1_000_000, Optional.ofNullable(System.getProperty("benchmark.postgres")))
                .forEach(System.out::println);
        case "spark" ->
            new SparkBenchmark(work, SparkBenchmark.home(), repeats)
                .run(sizes, System.out::println);
        case "detection" -> new DetectionBenchmark(60).run().forEach(System.out::println);
        default -> throw new IllegalArgumentException("no such part: " + part);
      }
    }
  }

  private static List<Integer> numbers(String text) {
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(number -> !number.isEmpty() && !number.equals("none"))
        .map(Integer::valueOf)
        .toList();
  }

  /** The sample quarter again and again: all formats, and the pages in a browser. */
  private static void formats(Benchmark benchmark) throws Exception {
    for (int size : List.of(100, 100_000)) {
      benchmark.run(size).forEach(System.out::println);
      System.out.println("pages of the last report, in Chromium");
      PagesBenchmark.run(benchmark.work.resolve("report")).forEach(System.out::println);
    }
  }

  /** The flags with which the launcher starts large audits, and those that it leaves to others. */
  static List<String> launcherFlags(String... more) {
    return Stream.concat(
            Stream.of("-XX:+UseParallelGC", "-XX:FreqInlineSize=200", "-XX:InlineSmallCode=1500"),
            Stream.of(more))
        .toList();
  }

  /** The lines of a report on an export of so many cases. */
  List<String> run(int cases) throws IOException, InterruptedException {
    Path export = work.resolve("export-" + cases + ".csv");
    long rows = write(export, cases);
    boolean small = Files.size(export) < 20_000_000;
    List<String> flags =
        small
            ? List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
            : launcherFlags("-XX:InitialRAMPercentage=25");
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

  /** Runs a process once. */
  Measured measure(List<String> flags, List<String> command)
      throws IOException, InterruptedException {
    return attempt(flags, command, Double.MAX_VALUE)
        .orElseThrow(
            () -> new IllegalStateException(command + " failed: " + textOf(work.resolve(LOG))));
  }

  /**
   * Runs a process once; empty if it fails or takes longer than so many seconds. The processor's
   * time is that of all processes which it starts, the memory that of the largest.
   */
  Optional<Measured> attempt(List<String> flags, List<String> command, double limit)
      throws IOException, InterruptedException {
    List<String> whole = new ArrayList<>(List.of(JAVA));
    whole.addAll(flags);
    whole.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(whole);
    builder.environment().put("XDG_CACHE_HOME", work.resolve("cache").toString());
    builder.environment().putAll(SparkBenchmark.environment(SparkBenchmark.home()));
    builder.environment().putAll(SparkBenchmark.executorsOnOneCoreEach(work));
    builder.redirectErrorStream(true).redirectOutput(work.resolve(LOG).toFile());
    long start = System.nanoTime();
    Process process = builder.start();
    long kilobytes = 0;
    long startedKilobytes = 0;
    Map<Long, Double> processor = new HashMap<>();
    try {
      while (!process.waitFor(untilTheNextLook(start), TimeUnit.MILLISECONDS)) {
        for (ProcessHandle started : withThoseItStarted(process)) {
          long peak = peak(started.pid());
          kilobytes = Math.max(kilobytes, peak);
          startedKilobytes = Math.max(startedKilobytes, started.pid() == process.pid() ? 0 : peak);
          started
              .info()
              .totalCpuDuration()
              .ifPresent(used -> processor.put(started.pid(), used.toNanos() / 1e9));
        }
        if (secondsSince(start) > limit) {
          return Optional.empty();
        }
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    double seconds = secondsSince(start);
    double used = processor.values().stream().mapToDouble(Double::doubleValue).sum();
    return process.exitValue() == 0
        ? Optional.of(new Measured(seconds, used, kilobytes / 1024, startedKilobytes / 1024))
        : Optional.empty();
  }

  private static long untilTheNextLook(long start) {
    return Math.max(MILLIS_AT_LEAST, Math.round(1000 * LOOKED_AT_EVERY * secondsSince(start)));
  }

  private static List<ProcessHandle> withThoseItStarted(Process process) {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static String textOf(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
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
