package org.complaintauditor.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.complaintauditor.cli.terminal.UsageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** How Spark's driver is started: with a driver that says how it was, in place of Spark's. */
final class SparkSubmissionTest {

  /** Writes down its arguments and its number, and ends as the last argument says. */
  private static final String DRIVER =
      """
      package org.apache.spark.deploy;
      import java.nio.file.*;
      public final class SparkSubmit {
        public static void main(String[] arguments) throws Exception {
          Path place = Path.of(System.getenv("SPARK_HOME"));
          Files.write(place.resolve("arguments"), java.util.List.of(arguments));
          Files.writeString(place.resolve("heap"), "" + (Runtime.getRuntime().maxMemory() >> 20));
          Files.writeString(place.resolve("writing"), "" + ProcessHandle.current().pid());
          Files.move(place.resolve("writing"), place.resolve("pid"));
          String last = arguments[arguments.length - 1];
          if (last.equals("wait")) {
            Thread.sleep(600_000);
          }
          System.exit(Integer.parseInt(last));
        }
      }
      """;

  private static final String OPTIONS =
      """
      package org.apache.spark.launcher;
      public final class JavaModuleOptions {
        public static String[] defaultModuleOptionArray() {
          return new String[] {"--add-opens=java.base/java.nio=ALL-UNNAMED"};
        }
      }
      """;

  @TempDir private Path folder;
  private Path home;
  private Path program;

  @BeforeEach
  void install() throws IOException {
    home = Files.createDirectory(folder.resolve("a spark"));
    Path jars = Files.createDirectory(home.resolve("jars"));
    for (String name : List.of("hadoop-client-api-3.5.0", "commons-io-2.22.0", "poi-5.0.0")) {
      Files.createFile(jars.resolve(name + ".jar"));
    }
    jar(jars.resolve("spark-core_2.13-4.2.0.jar"), "org/apache/spark/deploy/SparkSubmit", DRIVER);
    jar(
        jars.resolve("spark-launcher_2.13-4.2.0.jar"),
        "org/apache/spark/launcher/JavaModuleOptions",
        OPTIONS);
    Path lib = Files.createDirectories(folder.resolve("a program/lib"));
    for (String name :
        List.of(
            "complaint-auditor-core.jar",
            "commons-io-2.21.0.jar",
            "poi-5.5.1.jar",
            "re2j-1.8.jar",
            "logback-classic-1.5.38.jar",
            "logback-core-1.5.38.jar",
            "log4j-to-slf4j-2.25.2.jar",
            "start.sh")) {
      Files.createFile(lib.resolve(name));
    }
    program = Files.createFile(lib.resolveSibling("complaint-auditor.jar"));
    Files.createDirectory(program.resolveSibling("spark"));
    Files.createFile(program.resolveSibling("spark/complaint-auditor-spark.jar"));
  }

  private void jar(Path target, String type, String source) throws IOException {
    Path file = folder.resolve(type + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, file.toString()))
        .isZero();
    try (OutputStream out = Files.newOutputStream(target);
        JarOutputStream jar = new JarOutputStream(out)) {
      jar.putNextEntry(new JarEntry(type + ".class"));
      jar.write(Files.readAllBytes(folder.resolve(type + ".class")));
    }
  }

  private SparkHome spark() {
    return SparkHome.in(Map.of("SPARK_HOME", home.toString()));
  }

  private SparkSubmission submission(Optional<String> memory, String... settings) {
    SparkHome spark = spark();
    return new SparkSubmission(
        spark, SparkJars.of(program, spark.jars()), "local[2]", List.of(settings), memory);
  }

  @Test
  @DisplayName("the driver gets what spark-submit would give it, and its exit code is passed on")
  void submitted() throws IOException {
    assertThat(submission(Optional.of("200m")).run(List.of("s3a://bucket/x y.csv", "3")))
        .isEqualTo(3);

    assertThat(Files.readAllLines(home.resolve("arguments")))
        .containsExactly(
            "--master",
            "local[2]",
            "--class",
            "org.complaintauditor.spark.SparkAudit",
            "--jars",
            place("complaint-auditor.jar")
                + ","
                + place("lib/complaint-auditor-core.jar")
                + ","
                + place("lib/poi-5.5.1.jar")
                + ","
                + place("lib/re2j-1.8.jar"),
            "--conf",
            "spark.executor.defaultJavaOptions=-XX:+UseParallelGC -XX:MaxInlineLevel=7"
                + " -XX:FreqInlineSize=100 -XX:InlineSmallCode=1000",
            "--conf",
            "spark.log.level=WARN",
            place("spark/complaint-auditor-spark.jar"),
            "s3a://bucket/x y.csv",
            "3");
    assertThat(Integer.parseInt(Files.readString(home.resolve("heap")))).isBetween(150, 200);
  }

  private String place(String jar) {
    return program.resolveSibling(jar).toUri().toString();
  }

  @Test
  @DisplayName("settings are Spark's; who sets options of executors sets them all")
  void settings() throws IOException {
    assertThat(
            submission(
                    Optional.empty(),
                    "spark.driver.memory=150m",
                    "spark.executor.extraJavaOptions=-Xss2m",
                    "spark.log.level=INFO")
                .words(List.of("x")))
        .contains("-Xmx150m", "spark.executor.extraJavaOptions=-Xss2m", "spark.log.level=INFO")
        .doesNotContain("spark.log.level=WARN")
        .noneMatch(word -> word.startsWith("spark.executor.defaultJavaOptions"));
    Files.createDirectory(home.resolve("conf"));
    Files.writeString(
        home.resolve("conf/spark-defaults.conf"), "spark.executor.extraJavaOptions  -Xss2m\n");
    assertThat(submission(Optional.empty()).words(List.of("x")))
        .noneMatch(word -> word.startsWith("spark.executor"));
    assertThatThrownBy(
            () -> submission(Optional.of("1g"), "spark.driver.memory=2g").words(List.of("x")))
        .hasMessage(
            "--engine-option spark.driver.memory=2g says what --max-memory says; leave one out");
    assertThatThrownBy(
            () -> submission(Optional.empty(), "spark.driver.memory=lots").words(List.of("x")))
        .hasMessageContaining("write a size such as 512m or 2g");
  }

  @Test
  @DisplayName("no Spark, or one that the program does not run on")
  void homes() throws IOException {
    refuses("SPARK_HOME is not set", Map.of());
    refuses("SPARK_HOME is not set", Map.of("SPARK_HOME", " "));
    refuses("there is no Spark, which has", Map.of("SPARK_HOME", folder.toString()));
    Path jars = home.resolve("jars");
    Path core = jars.resolve("spark-core_2.13-4.2.0.jar");
    Path other = Files.copy(core, jars.resolve("spark-core_2.13-4.1.1.jar"));
    Map<String, String> named = Map.of("SPARK_HOME", home.toString());
    refuses("there are several versions of Spark in one folder (4.1.1, 4.2.0)", named);
    Files.delete(core);
    Files.move(other, jars.resolve("spark-core_2.12-3.5.7.jar"));
    refuses("this is Spark 3.5.7 for Scala 2.12", named);
    Files.move(jars.resolve("spark-core_2.12-3.5.7.jar"), core);
    Files.delete(jars.resolve("hadoop-client-api-3.5.0.jar"));
    refuses("this Spark comes without Hadoop", named);
    Map<String, String> with = new HashMap<>(named);
    with.put("SPARK_DIST_CLASSPATH", "/opt/hadoop/*");
    with.put("HADOOP_CONF_DIR", "/etc/hadoop");
    assertThat(SparkHome.in(with).classPath())
        .containsExactly(
            home.resolve("conf").toString(),
            home.resolve("jars/*").toString(),
            "/etc/hadoop",
            "/opt/hadoop/*");
  }

  private static void refuses(String why, Map<String, String> environment) {
    assertThatThrownBy(() -> SparkHome.in(environment))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("--engine spark: ")
        .hasMessageContaining(why)
        .hasMessageContaining("Install Spark 4 for Scala 2.13 with Hadoop")
        .hasMessageContaining("docs/scaling.md");
  }

  @Test
  @DisplayName("a program without its jar for Spark, or in a folder that Spark cannot take it from")
  void jars() throws IOException {
    Path moved = Files.move(program.getParent(), folder.resolve("one,two"));
    SparkHome spark = spark();
    program = moved.resolve("complaint-auditor.jar");
    assertThatThrownBy(() -> submission(Optional.empty()).words(List.of("x")))
        .hasMessageContaining("a folder with a comma in its name");
    Files.delete(moved.resolve("spark/complaint-auditor-spark.jar"));
    assertThatThrownBy(() -> SparkJars.of(program, spark.jars()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("complaint-auditor-spark.jar is missing");
  }

  @Test
  @DisplayName("a Java that does not start is no finding")
  void java() throws IOException {
    Path bin = Files.createDirectories(folder.resolve("java/bin"));
    Path java = Files.writeString(bin.resolve("java"), "#!/bin/sh\necho too old >&2\nexit 1\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    SparkHome spark =
        SparkHome.in(
            Map.of("SPARK_HOME", home.toString(), "JAVA_HOME", folder.resolve("java").toString()));
    SparkSubmission submission =
        new SparkSubmission(
            spark, SparkJars.of(program, spark.jars()), "local[2]", List.of(), Optional.empty());
    assertThatThrownBy(() -> submission.run(List.of("0")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("does not start Spark: too old. Set JAVA_HOME to a JDK");
  }

  /** A process that waits for its driver. */
  static final class Waiting {
    private Waiting() {}

    public static void main(String[] arguments) throws IOException {
      SparkHome spark = SparkHome.in(System.getenv());
      SparkJars jars = SparkJars.of(Path.of(arguments[0]), spark.jars());
      new SparkSubmission(spark, jars, "local[2]", List.of(), Optional.empty())
          .run(List.of("wait"));
    }
  }

  @Test
  @Timeout(120)
  @DisplayName("the driver ends with the process that started it")
  void ended() throws Exception {
    String forked = System.getProperty("surefire.test.class.path");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            forked == null ? System.getProperty("java.class.path") : forked,
            Waiting.class.getName(),
            program.toString());
    builder.environment().put("SPARK_HOME", home.toString());
    Process waiting = builder.inheritIO().start();
    Path pid = home.resolve("pid");
    while (!Files.exists(pid)) {
      assertThat(waiting.isAlive()).isTrue();
      Thread.sleep(50);
    }
    ProcessHandle driver = ProcessHandle.of(Long.parseLong(Files.readString(pid))).orElseThrow();
    assertThat(driver.isAlive()).isTrue();
    waiting.destroy();
    assertThat(waiting.waitFor(60, TimeUnit.SECONDS)).isTrue();
    driver.onExit().get(30, TimeUnit.SECONDS);
    assertThat(driver.isAlive()).isFalse();
  }

  private static Optional<String> master(String... arguments) {
    return CommandLine.populateCommand(new EngineOptions(), arguments).master();
  }

  @Test
  @DisplayName("which engine, by which master")
  void masters() {
    assertThat(master()).isEmpty();
    assertThat(master("--engine", "spark")).contains("local[*]");
    assertThat(master("--engine=spark=local[4]")).contains("local[4]");
    for (String master : List.of("yarn", "spark://one:7077,two:7077", "k8s://https://x:443")) {
      assertThat(master("--engine", "spark=" + master)).contains(master);
    }
    for (String other : List.of("spark=", "spark=one:7077", "spark=local[]", "flink", "Spark")) {
      assertThatThrownBy(() -> master("--engine", other))
          .isInstanceOf(UsageException.class)
          .hasMessageStartingWith("--engine " + other + ": ");
    }
    assertThatThrownBy(() -> master("--engine-option", "spark.a=b"))
        .hasMessageContaining("add --engine spark");
    assertThatThrownBy(() -> master("--engine", "spark", "--engine-option", "executor.memory=2g"))
        .hasMessageContaining("write a setting of Spark with its value");
  }

  @Test
  @DisplayName("all arguments but those about the engine are passed on as they stand")
  void arguments() {
    List<String> given =
        new ArrayList<>(
            List.of("a.csv", "--engine", "spark", "--out=x", "--engine-option=spark.a=b"));
    given.addAll(List.of("--max-memory", "2g", "--max-memory=2g"));
    given.addAll(List.of("--engine-option", "spark.c=d", "--engine=spark", "--", "--engine"));
    assertThat(EngineOptions.without(given)).containsExactly("a.csv", "--out=x", "--", "--engine");
  }
}
