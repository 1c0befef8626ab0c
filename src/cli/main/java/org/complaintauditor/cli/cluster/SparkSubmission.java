package org.complaintauditor.cli.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.model.Wording;

/**
 * An audit on Spark, as a process of its own: Spark's driver, which does what the script {@code
 * spark-submit} would have it do.
 */
public final class SparkSubmission {
  private static final String SUBMIT = "org.apache.spark.deploy.SparkSubmit";
  private static final String AUDIT = "org.complaintauditor.spark.SparkAudit";

  /** They save a third of the processor (docs/scaling.md). */
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseParallelGC",
          "-XX:MaxInlineLevel=7",
          "-XX:FreqInlineSize=100",
          "-XX:InlineSmallCode=1000");

  /** The settings by which executors get options of Java; whoever uses one chooses them all. */
  private static final List<String> EXECUTOR_OPTIONS =
      List.of("spark.executor.defaultJavaOptions", "spark.executor.extraJavaOptions");

  /** Without it Spark tells hundreds of lines of each run. */
  private static final String LOG_LEVEL = "spark.log.level=";

  private static final String DRIVER_MEMORY = "spark.driver.memory=";

  /** As Spark writes it: without a unit in megabytes. */
  private static final Pattern MEMORY = Pattern.compile("(\\d{1,9})([kmgt]?)b?");

  /** Hadoop asks who the user is; a Java that was cut to size may not know. */
  private static final String NEEDED_MODULE = "jdk.security.auth";

  private static final long GRACE_SECONDS = 20;

  private final SparkHome spark;
  private final SparkJars jars;
  private final String master;
  private final List<String> settings;
  private final Optional<String> memory;

  /**
   * An audit on this installation.
   *
   * @param jars the program
   * @param master of the cluster
   * @param settings of Spark, as {@code KEY=VALUE}
   * @param memory how much the driver may use, as {@code --max-memory} has it
   */
  public SparkSubmission(
      SparkHome spark,
      SparkJars jars,
      String master,
      List<String> settings,
      Optional<String> memory) {
    this.spark = spark;
    this.jars = jars;
    this.master = master;
    this.settings = List.copyOf(settings);
    this.memory = memory;
  }

  /** The options of the driver's Java. */
  private List<String> javaOptions() {
    List<String> options = new ArrayList<>(spark.moduleOptions());
    heap().ifPresent(size -> options.add("-Xmx" + size));
    options.addAll(FLAGS);
    return options;
  }

  /** A driver that runs already cannot be given more: Spark's own setting would do nothing. */
  private Optional<String> heap() {
    Optional<String> setting =
        settings.stream()
            .filter(one -> one.startsWith(DRIVER_MEMORY))
            .map(one -> one.substring(DRIVER_MEMORY.length()))
            .reduce((first, last) -> last);
    if (setting.isEmpty()) {
      return memory;
    }
    if (memory.isPresent()) {
      throw new UsageException(
          Wording.of("cli.engine-option-says-what-max-memory-says", DRIVER_MEMORY + setting.get()));
    }
    Matcher size = MEMORY.matcher(setting.get());
    if (!size.matches()) {
      throw new UsageException(
          Wording.of("cli.engine-option-write-a-size", DRIVER_MEMORY + setting.get()));
    }
    return Optional.of(size.group(1) + (size.group(2).isEmpty() ? "m" : size.group(2)));
  }

  /**
   * The words that start it.
   *
   * @param arguments of the audit
   */
  List<String> words(List<String> arguments) {
    List<String> words = new ArrayList<>(List.of(spark.java().toString()));
    words.addAll(javaOptions());
    words.addAll(List.of("-cp", String.join(File.pathSeparator, spark.classPath()), SUBMIT));
    words.addAll(List.of("--master", master, "--class", AUDIT));
    words.add("--jars");
    words.add(jars.others().stream().map(SparkSubmission::place).collect(Collectors.joining(",")));
    if (EXECUTOR_OPTIONS.stream().noneMatch(key -> has(key + "="))
        && !spark.sets(EXECUTOR_OPTIONS)) {
      words.addAll(List.of("--conf", EXECUTOR_OPTIONS.get(0) + "=" + String.join(" ", FLAGS)));
    }
    if (!has(LOG_LEVEL) && !spark.logsAsItIsTold()) {
      words.addAll(List.of("--conf", LOG_LEVEL + "WARN"));
    }
    settings.forEach(setting -> words.addAll(List.of("--conf", setting)));
    words.add(place(jars.main()));
    words.addAll(arguments);
    return words;
  }

  private boolean has(String start) {
    return settings.stream().anyMatch(setting -> setting.startsWith(start));
  }

  /** The address of a jar, for a list whose parts are separated by commas. */
  private static String place(Path jar) {
    String place = jar.toUri().toString();
    if (place.contains(",")) {
      throw new UsageException(Wording.of("cli.engine-spark-takes-no-jar", jar.getParent()));
    }
    return place;
  }

  /**
   * Runs it, with the standard streams of this process; it ends when this process does.
   *
   * @param arguments of the audit
   * @return its exit code
   * @throws UsageException if Java does not start so
   */
  public int run(List<String> arguments) throws IOException {
    refuseWithoutJava();
    ProcessBuilder builder = new ProcessBuilder(words(arguments)).inheritIO();
    Map<String, String> environment = builder.environment();
    environment.put("SPARK_HOME", spark.folder().toString());
    environment.putIfAbsent("SPARK_SCALA_VERSION", "2.13");
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process), "end of Spark"));
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      stop(process);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while Spark ran", e);
    }
  }

  private static void stop(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
    }
  }

  /** A Java that cannot start ends with 1, which would say that --fail-on was met. */
  private void refuseWithoutJava() throws IOException {
    List<String> trial =
        Stream.of(
                List.of(spark.java().toString()),
                javaOptions(),
                List.of("--add-modules=" + NEEDED_MODULE, "-version"))
            .flatMap(List::stream)
            .toList();
    Process process = new ProcessBuilder(trial).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new UsageException(
            Wording.of("cli.engine-spark-does-not-start-spark", spark.java(), said.strip()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while Java was tried", e);
    }
  }
}
