package org.complaintauditor.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Measures the audit of generated exports, from file to {@code findings.csv}, as whole processes
 * with a bounded heap: against the bare iteration of the same file, against DuckDB, which has to
 * come to the same findings, and against itself with other input or other options.
 */
final class PipelineBenchmark {

  /**
   * How much is measured.
   *
   * @param rounds how often each process is measured
   * @param heaps the sizes of the heap that are tried for the smallest that will do, in MB,
   *     ascending; none: it is not looked for, and 512 MB have to do for everything
   * @param copies how often each commitment stands in the pack with many
   */
  record Extent(int rounds, List<Integer> heaps, int copies) {
    Extent {
      heaps = List.copyOf(heaps);
    }

    /** The heaps that are tried unless others are asked for. */
    static final String HEAPS = "128,256,384,512,1024,2048,4096,8192";

    /** All that is promised. */
    static Extent full(int rounds, List<Integer> heaps) {
      return new Extent(rounds, heaps, 10);
    }
  }

  private static final long SEED = 1;
  private static final int BOUND = 512;
  private static final int COLD_CASES = 100;

  private static final String BARE = "bare Commons CSV iteration";
  private static final String EXCEPTIONS = "exceptions";
  private static final String ALL = "all findings";
  private static final String ONE_THREAD = "exceptions, one thread";
  private static final String TWO_THREADS = "exceptions, two threads";
  private static final String TIME = "exceptions, rows in the order of time";
  private static final String TEXTS = "exceptions, texts looked at";
  private static final String ONCE = "exceptions, pack with each commitment once";
  private static final String COPIES = "exceptions, pack with each commitment copied";
  private static final String DUCKDB = "DuckDB, exceptions";
  private static final String DUCKDB_ALL = "DuckDB, all findings";

  private final Path work;
  private final List<String> program;
  private final Extent extent;
  private final Benchmark processes;
  private final Map<Integer, Double> secondsOfSizes = new TreeMap<>();
  private long different;

  /**
   * A benchmark.
   *
   * @param program the end of the command line that starts the program
   */
  PipelineBenchmark(Path work, List<String> program, Extent extent) {
    this.work = work;
    this.program = List.copyOf(program);
    this.extent = extent;
    this.processes = new Benchmark(work, program, extent.rounds());
  }

  /**
   * Prints the report on exports of these sizes, line by line.
   *
   * @throws IllegalStateException if DuckDB is not there, or comes to other findings
   */
  void run(List<Integer> sizes, Consumer<String> print) throws IOException, InterruptedException {
    if (!DuckDbAudit.isThere()) {
      throw new IllegalStateException("no DuckDB on the class path: use the profile benchmark");
    }
    cold().forEach(print);
    for (int i = 0; i < sizes.size(); i++) {
      lines(sizes.get(i), i == 0).forEach(print);
    }
    growth().forEach(print);
    if (different > 0) {
      throw new IllegalStateException(different + " findings differ from those of DuckDB");
    }
  }

  /** The time from nothing to all findings of a small export. */
  List<String> cold() throws IOException, InterruptedException {
    Path export = work.resolve("cold.csv");
    new ExportGenerator(COLD_CASES, SEED).write(export, ExportGenerator.Order.GROUPED);
    List<String> command = audit(export, "all", "cold");
    List<String> flags = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    if (program.contains("-jar")) { // Only classes from jars can be archived.
      Path archive = work.resolve("cold.jsa");
      processes.measure(
          List.of("-XX:ArchiveClassesAtExit=" + archive, "-XX:+UseSerialGC"), command);
      flags.add("-XX:SharedArchiveFile=" + archive);
    }
    Rounds rounds = new Rounds(work);
    String launched = "all findings of 100 cases, as the launcher starts it";
    rounds.add(launched, flags, command);
    rounds.add("all findings of 100 cases, java -jar without flags", List.of(), command);
    rounds.run(extent.rounds());
    List<String> lines = new ArrayList<>(List.of("from cold", Rounds.header()));
    lines.addAll(rounds.lines());
    lines.add(
        figure(
            "from cold, as the launcher starts it",
            rounds.seconds(launched),
            "s",
            Target.atMost(1, 0.6, 0.35)));
    return lines;
  }

  /**
   * The lines of a report on exports of so many cases.
   *
   * @param withCopies whether the pack with many commitments is measured too
   */
  List<String> lines(int cases, boolean withCopies) throws IOException, InterruptedException {
    Path grouped = work.resolve("grouped.csv");
    Path byTime = work.resolve("time.csv");
    long rows = new ExportGenerator(cases, SEED).write(grouped, ExportGenerator.Order.GROUPED);
    new ExportGenerator(cases, SEED).write(byTime, ExportGenerator.Order.TIME);

    // Also brings both files, and the program, into the page cache.
    double once = processes.measure(flags(BOUND), audit(grouped, "exceptions", "report")).seconds();
    double limit = 10 * once + 20;
    OptionalInt ofGrouped = smallestHeap(audit(grouped, "exceptions", "report"), 0, limit);
    OptionalInt ofTime = smallestHeap(audit(byTime, "exceptions", "report"), 0, limit);
    List<String> withTexts = audit(grouped, "exceptions", "report", "--evidence", "both");
    OptionalInt ofTexts = smallestHeap(withTexts, BOUND, 3 * limit);

    Rounds rounds = new Rounds(work);
    rounds.add(BARE, List.of("-XX:+UseParallelGC"), Benchmark.bare(grouped));
    boolean duckDb = DuckDbAudit.isThere();
    if (duckDb) {
      rounds.add(DUCKDB, List.of(), duckDb(grouped, "exceptions"));
      rounds.add(DUCKDB_ALL, List.of(), duckDb(grouped, "all"));
    }
    rounds.add(EXCEPTIONS, flags(BOUND), audit(grouped, "exceptions", "exceptions"));
    rounds.add(ALL, flags(BOUND), audit(grouped, "all", "all"));
    rounds.add(ONE_THREAD, flags(BOUND), audit(grouped, "exceptions", "report", "--threads", "1"));
    rounds.add(TWO_THREADS, flags(BOUND), audit(grouped, "exceptions", "report", "--threads", "2"));
    if (ofTime.isPresent()) {
      rounds.add(
          TIME, flags(Math.max(BOUND, ofTime.getAsInt())), audit(byTime, "exceptions", "report"));
    }
    if (ofTexts.isPresent()) {
      rounds.add(TEXTS, flags(ofTexts.getAsInt()), withTexts);
    }
    int commitments = withCopies ? addPacks(rounds, grouped) : 0;
    rounds.run(extent.rounds());

    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "generated: %,d cases, %,d events, %,d KB; medians of %d rounds, MB",
            cases,
            rows,
            Files.size(grouped) / 1024,
            extent.rounds()));
    lines.add(Rounds.header());
    lines.addAll(rounds.lines());
    lines.add(ratio(rounds, EXCEPTIONS, BARE, Target.atMost(1.5, 1.0, 0.7)));
    lines.add(ratio(rounds, ALL, BARE, Target.atMost(2.5, 1.6, 1.2)));
    if (duckDb) {
      lines.add(ratio(rounds, EXCEPTIONS, DUCKDB, Target.atMost(6, 3, 1.5)));
      lines.add(comparison("exceptions"));
      lines.add(comparison("all"));
    }
    lines.add(ratio(rounds, TEXTS, EXCEPTIONS, Target.atMost(3, 2, 1.5)));
    lines.add(ratio(rounds, TIME, EXCEPTIONS, Target.atMost(3, 2, 1.5)));
    lines.add(ratio(rounds, ONE_THREAD, TWO_THREADS, Target.atLeast(1.6, 1.8)));
    if (withCopies) {
      lines.add("  " + commitments + " commitments in the pack, of which copies:");
      lines.add(ratio(rounds, COPIES, ONCE, Target.atMost(6, 4)));
    }
    if (!extent.heaps().isEmpty()) {
      lines.add(heap("grouped by case", ofGrouped, Target.atMost(512, 256, 128)));
      lines.add(heap("in the order of time", ofTime, Target.atMost(512, 384, 256)));
    }
    lines.add(phases(grouped, rounds.seconds(ONE_THREAD)));
    secondsOfSizes.put(cases, rounds.seconds(EXCEPTIONS));
    Files.delete(grouped);
    Files.delete(byTime);
    return lines;
  }

  /** How the time grows with the size, from each size to the next. */
  private List<String> growth() {
    List<String> lines = new ArrayList<>();
    Optional<Map.Entry<Integer, Double>> before = Optional.empty();
    for (Map.Entry<Integer, Double> size : secondsOfSizes.entrySet()) {
      if (before.isPresent()) {
        double times = (double) size.getKey() / before.get().getKey();
        lines.add(
            figure(
                String.format(
                    Locale.ROOT,
                    "exceptions, %,d cases : %,d cases",
                    size.getKey(),
                    before.get().getKey()),
                size.getValue() / before.get().getValue(),
                ": 1",
                Target.atMost(1.05 * times, times)));
      }
      before = Optional.of(size);
    }
    return lines;
  }

  /** Adds the packs, compiled once before they are measured; returns how many commitments. */
  private int addPacks(Rounds rounds, Path export) throws IOException, InterruptedException {
    Path small = Files.createTempDirectory(work, "pack").resolve("once");
    Path large = Files.createTempDirectory(work, "pack").resolve("copied");
    CopiedPack.write(small, 1);
    int commitments = CopiedPack.write(large, extent.copies());
    for (Path pack : List.of(small, large)) {
      List<String> command = audit(export, "exceptions", "report", "--pack", pack.toString());
      processes.measure(flags(BOUND), command);
      rounds.add(pack.equals(small) ? ONCE : COPIES, flags(BOUND), command);
    }
    return commitments;
  }

  private OptionalInt smallestHeap(List<String> command, int atLeast, double limit)
      throws IOException, InterruptedException {
    if (extent.heaps().isEmpty()) {
      return OptionalInt.of(BOUND);
    }
    for (int heap : extent.heaps()) {
      if (heap >= atLeast && processes.attempt(flags(heap), command, limit).isPresent()) {
        return OptionalInt.of(heap);
      }
    }
    return OptionalInt.empty();
  }

  private static List<String> flags(int heap) {
    return Benchmark.launcherFlags("-Xmx" + heap + "m");
  }

  private List<String> audit(Path export, String findings, String folder, String... more) {
    List<String> command = new ArrayList<>(program);
    command.addAll(
        List.of(
            "audit",
            export.toString(),
            "--findings",
            findings,
            "--format",
            "csv",
            "--csv",
            "plain",
            "--force",
            "--out",
            work.resolve(folder).toString()));
    if (!List.of(more).contains("--evidence")) {
      command.addAll(List.of("--evidence", "recorded"));
    }
    command.addAll(List.of(more));
    return command;
  }

  private List<String> duckDb(Path export, String findings) {
    return List.of(
        "-cp",
        System.getProperty("java.class.path"),
        DuckDbAudit.class.getName(),
        export.toString(),
        work.resolve("duckdb-" + findings + ".csv").toString(),
        findings);
  }

  private String comparison(String findings) throws IOException {
    FindingsComparison comparison =
        FindingsComparison.of(
            work.resolve(findings).resolve("findings.csv"),
            work.resolve("duckdb-" + findings + ".csv"));
    different += comparison.different();
    return String.format(
        Locale.ROOT,
        "  findings compared with DuckDB's (%s), %d cells each: %,d, different: %,d %s",
        findings,
        FindingsComparison.COLUMNS.size(),
        comparison.compared(),
        comparison.different(),
        comparison.different() == 0 ? "" : comparison.differences());
  }

  private static String ratio(Rounds rounds, String name, String other, Target target) {
    String what = name + " : " + other;
    if (!rounds.has(name)) {
      return "  " + what + ": does not run in any heap that was tried";
    }
    double wall = rounds.seconds(name) / rounds.seconds(other);
    double processor = rounds.processorSeconds(name) / rounds.processorSeconds(other);
    return figure(what, wall, ": 1", target)
        + String.format(Locale.ROOT, "; of the processor %.2f : 1", processor);
  }

  private static String heap(String what, OptionalInt megabytes, Target target) {
    return megabytes.isPresent()
        ? figure("smallest heap that will do, " + what, megabytes.getAsInt(), "MB", target)
        : "  " + what + ": does not run in any heap that was tried";
  }

  private static String figure(String what, double figure, String unit, Target target) {
    return String.format(
        Locale.ROOT,
        "  %-68s %8.2f %-3s (%s): %s",
        what,
        figure,
        unit,
        target,
        target.reached(figure));
  }

  private String phases(Path export, double seconds) throws IOException, InterruptedException {
    Path recording = work.resolve("recording.jfr");
    List<String> flags = new ArrayList<>(flags(BOUND));
    flags.addAll(Phases.flags(recording));
    processes.measure(flags, audit(export, "exceptions", "report", "--threads", "1"));
    StringBuilder line = new StringBuilder("  phases of the run with one thread:");
    Phases.read(recording)
        .forEach(
            (part, share) ->
                line.append(
                    String.format(
                        Locale.ROOT, " %s %.0f %% (%.2f s),", part, 100 * share, share * seconds)));
    Files.delete(recording);
    return line.substring(0, line.length() - 1);
  }
}
