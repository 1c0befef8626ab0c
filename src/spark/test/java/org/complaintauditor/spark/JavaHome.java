package org.complaintauditor.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A Java on this machine.
 *
 * @param folder where it is
 * @param version what it is, such as 17
 */
record JavaHome(Path folder, int version) {

  private static final String NAMED = "spark.java";
  private static final int NEWEST_TRIED = 25;

  /** The one that runs the tests. */
  static JavaHome running() {
    return new JavaHome(Path.of(System.getProperty("java.home")), Runtime.version().feature());
  }

  /**
   * The newest one on which this is known to run: that which the system property {@code spark.java}
   * names, or of those that lie where the running one does, or that the environment names as hosts
   * of builds do.
   */
  static JavaHome newest() {
    String named = System.getProperty(NAMED, "");
    if (!named.isEmpty()) {
      return at(Path.of(named)).stream()
          .findFirst()
          .orElseThrow(() -> new IllegalStateException(NAMED + " is no Java: " + named));
    }
    Stream<Path> beside = list(running().folder().resolveSibling(""));
    Stream<Path> ofHost =
        System.getenv().entrySet().stream()
            .filter(one -> one.getKey().matches("JAVA_HOME.*"))
            .map(one -> Path.of(one.getValue()));
    return Stream.concat(beside, ofHost)
        .flatMap(folder -> at(folder).stream())
        .filter(one -> one.version() <= NEWEST_TRIED)
        .max(Comparator.comparingInt(JavaHome::version))
        .filter(one -> one.version() > running().version())
        .orElseGet(JavaHome::running);
  }

  /** The Java in this folder, if it is one. */
  private static List<JavaHome> at(Path folder) {
    Path release = folder.resolve("release");
    if (!Files.isRegularFile(release) || !Files.isExecutable(folder.resolve("bin/java"))) {
      return List.of();
    }
    Properties known = new Properties();
    try (InputStream in = Files.newInputStream(release)) {
      known.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String version = known.getProperty("JAVA_VERSION", "0").replace("\"", "");
    return List.of(new JavaHome(folder, Integer.parseInt(version.replaceAll("[^0-9].*", ""))));
  }

  private static Stream<Path> list(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its program. */
  Path program() {
    return folder.resolve("bin/java");
  }
}
