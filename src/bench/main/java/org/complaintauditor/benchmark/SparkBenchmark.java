package org.complaintauditor.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures the audit on Spark against the audit on this machine, of the same export and with all
 * findings written: Parquet in and out on two cores of one process, and one and two executors that
 * are processes of their own. Whole processes, as they are submitted. Executors of one core get one
 * core of the machine each, where it can be given to them: otherwise a single one would use the
 * others for its compiler and its garbage.
 */
final class SparkBenchmark {

  private static final long SEED = 1;
  private static final Path TESTS =
      Path.of("target/complaint-auditor-spark/complaint-auditor-spark-tests.jar");
  private static final Path JOB = Path.of("target/spark/complaint-auditor-spark.jar");

  /** With which the command line starts Spark. */
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseParallelGC",
          "-XX:MaxInlineLevel=7",
          "-XX:FreqInlineSize=100",
          "-XX:InlineSmallCode=1000");

  private static final String SINGLE = "single machine, CSV in and out";
  private static final String LOCAL = "local[2], Parquet in and out";
  private static final String ONE_EXECUTOR = "one executor of one core";
  private static final String TWO_EXECUTORS = "two executors of one core";

  private final Path work;
  private final Path home;
  private final int rounds;
  private final Map<Integer, Double> secondsOfSizes = new TreeMap<>();

  /**
   * A benchmark.
   *
   * @param home where Spark is: a folder with its libraries in {@code jars}
   */
  SparkBenchmark(Path work, Path home, int rounds) {
    this.work = work;
    this.home = home;
    this.rounds = rounds;
  }

  /** Prints the report on exports of these sizes, line by line. */
  void run(List<Integer> sizes, Consumer<String> print) throws IOException, InterruptedException {
    for (int cases : sizes) {
      lines(cases).forEach(print);
    }
    straightness().forEach(print);
  }

  private List<String> lines(int cases) throws IOException, InterruptedException {
    Path csv = work.resolve("export-" + cases + ".csv");
    Path parquet = work.resolve("export-" + cases + ".parquet");
    long rows = new ExportGenerator(cases, SEED).write(csv, ExportGenerator.Order.GROUPED);
    List<String> made =
        submitted(
            "local[2]",
            List.of(),
            TESTS,
            "org.complaintauditor.spark.ParquetExport",
            List.of(csv.toString(), parquet.toString()));
    new Benchmark(work, List.of(), 1).measure(List.of(), made);

    keepExecutorsOnOneCoreEach();
    Rounds measured = new Rounds(work);
    List<String> single = new ArrayList<>(List.of("-jar", "target/complaint-auditor.jar"));
    single.addAll(audit(csv, "csv,json", "single"));
    measured.add(SINGLE, Benchmark.launcherFlags("-Xmx2g"), single);
    measured.add(LOCAL, List.of(), job("local[2]", audit(parquet, "parquet,json", "local")));
    measured.add(
        ONE_EXECUTOR,
        List.of(),
        job("local-cluster[1,1,1024]", audit(parquet, "parquet,json", "one")));
    measured.add(
        TWO_EXECUTORS,
        List.of(),
        job("local-cluster[2,1,1024]", audit(parquet, "parquet,json", "two")));
    measured.run(rounds);

    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "generated: %,d cases, %,d events; medians of %d rounds, MB of the largest process, heap of the driver",
            cases,
            rows,
            rounds));
    lines.add(Rounds.header());
    lines.addAll(measured.lines());
    double processor = measured.processorSeconds(LOCAL) / measured.processorSeconds(SINGLE);
    lines.add(figure(LOCAL + " : " + SINGLE + ", of the processor", processor, 1.6, 1.3, false));
    double faster = measured.seconds(ONE_EXECUTOR) / measured.seconds(TWO_EXECUTORS);
    lines.add(figure(ONE_EXECUTOR + " : " + TWO_EXECUTORS + ", wall", faster, 1.5, 1.8, true));
    lines.add(
        String.format(
            Locale.ROOT,
            "  largest executor: %.0f MB resident alone, %.0f MB of two",
            measured.startedMegabytes(ONE_EXECUTOR),
            measured.startedMegabytes(TWO_EXECUTORS)));
    secondsOfSizes.put(cases, measured.processorSeconds(LOCAL));
    Files.delete(csv);
    return lines;
  }

  private static String figure(
      String what, double figure, double must, double goal, boolean atLeast) {
    Target target = atLeast ? Target.atLeast(must, goal) : Target.atMost(must, goal);
    return String.format(
        Locale.ROOT, "  %-68s %8.2f : 1 (%s): %s", what, figure, target, target.reached(figure));
  }

  /**
   * How far the processor's time lies from a straight line through the smallest and the largest
   * export: a start, and so much a case.
   */
  private List<String> straightness() {
    List<Map.Entry<Integer, Double>> sizes = List.copyOf(secondsOfSizes.entrySet());
    if (sizes.size() < 3) {
      return List.of();
    }
    Map.Entry<Integer, Double> first = sizes.get(0);
    Map.Entry<Integer, Double> last = sizes.get(sizes.size() - 1);
    double aCase = (last.getValue() - first.getValue()) / (last.getKey() - first.getKey());
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "a case on local[2]: %.3f ms of the processor, and %.1f s for the start",
            1000 * aCase,
            first.getValue() - aCase * first.getKey()));
    for (Map.Entry<Integer, Double> size : sizes.subList(1, sizes.size() - 1)) {
      double line = first.getValue() + aCase * (size.getKey() - first.getKey());
      lines.add(
          figure(
              String.format(Locale.ROOT, "%,d cases, off the straight line", size.getKey()),
              Math.abs(size.getValue() / line - 1),
              0.2,
              0.1,
              false));
    }
    return lines;
  }

  private List<String> audit(Path export, String formats, String folder) {
    return List.of(
        "audit",
        export.toString(),
        "--evidence",
        "recorded",
        "--format",
        formats,
        "--csv",
        "plain",
        "--force",
        "--out",
        work.resolve(folder).toString());
  }

  private List<String> job(String master, List<String> arguments)
      throws IOException, InterruptedException {
    try (Stream<Path> libraries = Files.list(Path.of("target/lib"))) {
      List<Path> all =
          Stream.concat(Stream.of(Path.of("target/complaint-auditor.jar")), libraries)
              .filter(jar -> !jar.getFileName().toString().matches("(logback|log4j).*"))
              .sorted()
              .toList();
      return submitted(master, all, JOB, "org.complaintauditor.spark.SparkAudit", arguments);
    }
  }

  /** The command of a submission, as Spark itself puts it together, without its java. */
  private List<String> submitted(
      String master, List<Path> libraries, Path jar, String mainClass, List<String> arguments)
      throws IOException, InterruptedException {
    String flags = String.join(" ", FLAGS);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-cp",
            home.resolve("jars/*").toString(),
            "org.apache.spark.launcher.Main",
            "org.apache.spark.deploy.SparkSubmit",
            "--master",
            master));
    command.addAll(List.of("--driver-memory", "2g", "--driver-java-options", flags));
    for (String setting :
        List.of(
            "spark.ui.enabled=false",
            "spark.driver.host=127.0.0.1",
            "spark.driver.bindAddress=127.0.0.1",
            "spark.executor.extraJavaOptions=" + flags)) {
      command.addAll(List.of("--conf", setting));
    }
    if (!libraries.isEmpty()) {
      command.add("--jars");
      command.add(libraries.stream().map(Path::toString).collect(Collectors.joining(",")));
    }
    command.addAll(List.of("--class", mainClass, jar.toString()));
    command.addAll(arguments);
    ProcessBuilder launcher =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    launcher.environment().putAll(environment(home));
    Process process = launcher.start();
    String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("Spark's launcher failed: " + words);
    }
    List<String> parts =
        Stream.of(words.split("\0", -1)).map(part -> part.replace("\n", "")).toList();
    int java =
        parts.stream()
            .filter(part -> part.endsWith("/java"))
            .findFirst()
            .map(parts::indexOf)
            .orElseThrow();
    return parts.subList(java + 1, parts.size()).stream().filter(part -> !part.isEmpty()).toList();
  }

  /** What Spark's processes have to be told by their environment. */
  static Map<String, String> environment(Path home) {
    return Map.of(
        "SPARK_HOME",
        home.toAbsolutePath().toString(),
        "SPARK_SCALA_VERSION",
        "2.13",
        "SPARK_LOCAL_IP",
        "127.0.0.1");
  }

  /**
   * Puts a Java beside the work that keeps each executor on a core of its own, by its number; not
   * where a machine has no {@code taskset}.
   */
  private void keepExecutorsOnOneCoreEach() throws IOException {
    if (!Files.isExecutable(Path.of("/usr/bin/taskset"))) {
      return;
    }
    Path java = executorsJava(work).resolve("bin").resolve("java");
    Files.createDirectories(java.getParent());
    Files.writeString(
        java,
        """
        #!/bin/sh
        before=
        core=
        for word; do
          if [ "$before" = --executor-id ]; then core=$((word %% %2$d)); fi
          before=$word
        done
        if [ -z "$core" ]; then exec %1$s "$@"; fi
        exec taskset -c "$core" %1$s "$@"
        """
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                Runtime.getRuntime().availableProcessors()));
    if (!java.toFile().setExecutable(true)) {
      throw new IOException(java + " cannot be made a program");
    }
  }

  private static Path executorsJava(Path work) {
    return work.resolve("java-of-executors");
  }

  /** What tells Spark's processes to start executors on one core each, where that was prepared. */
  static Map<String, String> executorsOnOneCoreEach(Path work) {
    Path java = executorsJava(work);
    return Files.isDirectory(java) ? Map.of("JAVA_HOME", java.toString()) : Map.of();
  }

  /**
   * The folder of Spark: the one that the environment names, or the one that the tests have made.
   */
  static Path home() {
    return Optional.ofNullable(System.getenv("SPARK_HOME"))
        .map(Path::of)
        .orElse(Path.of("target", "complaint-auditor-spark", "spark-home"))
        .toAbsolutePath();
  }
}
