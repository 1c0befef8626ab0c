package org.complaintauditor.spark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * Spark as a cluster has it: a folder with its libraries, in the versions that Spark asks for. Its
 * processes are started from there; they know nothing of this program but what is submitted to
 * them.
 */
final class SparkHome {

  private static final Path TARGET = Path.of("target/complaint-auditor-spark").toAbsolutePath();
  private static final Path HOME = TARGET.resolve("spark-home");

  /** Nobody outside this machine is asked, and nobody outside can ask. */
  static final Map<String, String> LOOPBACK =
      Map.of(
          "spark.ui.enabled", "false",
          "spark.driver.host", "127.0.0.1",
          "spark.driver.bindAddress", "127.0.0.1");

  private SparkHome() {}

  /** The folder, which is made of links where the build has named the libraries. */
  static synchronized Path folder() {
    Path jars = HOME.resolve("jars");
    if (!Files.isDirectory(jars)) {
      try {
        Path made =
            Files.createDirectories(TARGET.resolve("spark-home-" + ProcessHandle.current().pid()));
        Files.createDirectories(made.resolve("jars"));
        Files.createDirectories(made.resolve("conf"));
        for (String line : Files.readAllLines(TARGET.resolve("spark-libraries.txt"))) {
          Path library = Path.of(line);
          if (!isOfThePlugin(line)) {
            Files.createSymbolicLink(made.resolve("jars").resolve(library.getFileName()), library);
          }
        }
        Files.move(made, HOME);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return HOME;
  }

  /** Whether a library belongs to the plugin that named them, and not to Spark. */
  private static boolean isOfThePlugin(String library) {
    return library.contains("/org/apache/ant/")
        || library.contains("/org/apache/maven/")
        || library.contains("/org/codehaus/plexus/");
  }

  /** A process of Spark's on this Java; its words go to the file. */
  static ProcessBuilder process(
      JavaHome java, Path words, List<String> options, List<String> mainAndArguments) {
    Path home = folder();
    List<String> command = new ArrayList<>();
    command.add(java.program().toString());
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
    command.addAll(options);
    command.add("-cp");
    command.add(home.resolve("jars/*") + File.pathSeparator + home.resolve("conf"));
    command.addAll(mainAndArguments);
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.redirectOutput(words.toFile());
    Map<String, String> environment = process.environment();
    environment.put("JAVA_HOME", java.folder().toString()); // Of it executors are started.
    environment.put("SPARK_HOME", home.toString());
    environment.put("SPARK_SCALA_VERSION", "2.13");
    environment.put("SPARK_LOCAL_IP", "127.0.0.1");
    environment
        .keySet()
        .removeIf(name -> name.equals("SPARK_CONF_DIR") || name.equals("JAVA_TOOL_OPTIONS"));
    return process;
  }
}
