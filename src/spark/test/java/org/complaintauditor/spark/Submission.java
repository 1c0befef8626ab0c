package org.complaintauditor.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A job as it is submitted to a cluster: Spark's libraries on the class path, the job's in its
 * jars.
 */
final class Submission {

  private static final long MINUTES = 30;

  private final List<String> options = new ArrayList<>();

  /** Processes that live half a minute: what takes long to compile does not pay. */
  static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  /** As the command line starts Spark. */
  private static final List<String> LONG_LIVED =
      List.of(
          "-XX:+UseParallelGC",
          "-XX:MaxInlineLevel=7",
          "-XX:FreqInlineSize=100",
          "-XX:InlineSmallCode=1000");

  private final Map<String, String> settings = new TreeMap<>(SparkHome.LOOPBACK);
  private final String mainClass;
  private final Path jar;
  private JavaHome java = JavaHome.running();
  private boolean shortLived = true;

  /** A job of this main class, which this jar has. */
  Submission(String mainClass, Path jar) {
    this.mainClass = mainClass;
    this.jar = jar;
    set("spark.executor.extraJavaOptions", String.join(" ", SHORT_LIVED));
  }

  /** The audit, with these besides the program's libraries. */
  static Submission ofTheAudit(List<Path> more) throws IOException {
    try (Stream<Path> libraries = Files.list(Path.of("target/lib"))) {
      List<Path> all =
          Stream.of(Stream.of(Path.of("target/complaint-auditor.jar")), libraries, more.stream())
              .flatMap(one -> one)
              .filter(jar -> !jar.toString().matches(".*(logback|log4j).*"))
              .sorted()
              .toList();
      return new Submission(
              "org.complaintauditor.spark.SparkAudit",
              Path.of("target/spark/complaint-auditor-spark.jar"))
          .with(all);
    }
  }

  /** The same, to this master. */
  Submission to(String master) {
    options.addAll(List.of("--master", master));
    return this;
  }

  /** The same with libraries of the job. */
  Submission with(List<Path> libraries) {
    options.addAll(
        List.of("--jars", libraries.stream().map(Path::toString).collect(Collectors.joining(","))));
    return this;
  }

  /** The same with a setting of Spark's. */
  Submission set(String key, String value) {
    settings.put(key, value);
    return this;
  }

  /** The same on another Java than the one that runs the tests; executors as well. */
  Submission on(JavaHome other) {
    java = other;
    return this;
  }

  /** The same for what takes minutes: what is compiled pays, in executors too. */
  Submission forLong() {
    shortLived = false;
    return set("spark.executor.extraJavaOptions", String.join(" ", LONG_LIVED));
  }

  /** What a job ended with. */
  record Ended(int exitCode, String words) {

    /** The same, as of a command line. */
    BothEngines.Said said() {
      return new BothEngines.Said(exitCode, words);
    }
  }

  /** A job that runs, and where its words go. */
  record Running(Process process, Path words) {

    /** Waits for the end. */
    Ended end() throws IOException, InterruptedException {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly().waitFor();
        throw new IllegalStateException("did not end: " + Files.readString(words));
      }
      return new Ended(process.exitValue(), Files.readString(words));
    }
  }

  /** Starts the job; its words, and those of Spark, go to a file of this folder. */
  Running start(Path folder, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add("org.apache.spark.deploy.SparkSubmit");
    command.addAll(options);
    settings.forEach((key, value) -> command.addAll(List.of("--conf", key + "=" + value)));
    command.addAll(List.of("--class", mainClass, jar.toString()));
    command.addAll(arguments);
    Path words = Files.createTempFile(folder, "submission", ".txt");
    return new Running(
        SparkHome.process(
                java,
                words,
                Stream.concat(Stream.of("-Xmx1g"), (shortLived ? SHORT_LIVED : LONG_LIVED).stream())
                    .toList(),
                command)
            .start(),
        words);
  }

  /** Runs the job to its end. */
  Ended run(Path folder, List<String> arguments) throws IOException, InterruptedException {
    return start(folder, arguments).end();
  }
}
