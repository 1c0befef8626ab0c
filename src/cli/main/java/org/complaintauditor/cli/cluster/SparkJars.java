package org.complaintauditor.cli.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.model.Wording;

/**
 * The program as Spark gets it: the jar that it runs, and what goes along to the executors.
 *
 * @param main the jar with the class that Spark runs
 * @param others what that needs and Spark has not
 */
public record SparkJars(Path main, List<Path> others) {
  private static final String MAIN = "complaint-auditor-spark.jar";

  /** Spark has a logging of its own; beside these, neither finds the one that is meant. */
  private static final Set<String> LOGGING =
      Set.of("logback-classic", "logback-core", "log4j-to-slf4j", "log4j-api", "slf4j-api");

  private static final Pattern NAME = Pattern.compile("(.+?)-(\\d.*)\\.jar");

  public SparkJars {
    others = List.copyOf(others);
  }

  /**
   * The jars of a program.
   *
   * @param program its own jar, beside which {@code lib} and {@code spark} lie
   * @param spark the names of the jars that Spark has
   * @throws UsageException if the jar for Spark is missing
   */
  public static SparkJars of(Path program, Collection<String> spark) {
    Path folder = Optional.ofNullable(program.toAbsolutePath().getParent()).orElseThrow();
    Path main = folder.resolve("spark").resolve(MAIN);
    if (!Files.isRegularFile(main)) {
      throw new UsageException(Wording.of("cli.engine-spark-is-missing", main));
    }
    Map<String, String> theirs = versions(spark);
    try (Stream<Path> libraries = Files.list(folder.resolve("lib"))) {
      return new SparkJars(
          main,
          Stream.concat(
                  Stream.of(program.toAbsolutePath()),
                  libraries
                      .filter(jar -> String.valueOf(jar.getFileName()).endsWith(".jar"))
                      .filter(jar -> isNeeded(String.valueOf(jar.getFileName()), theirs))
                      .sorted())
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> versions(Collection<String> jars) {
    Map<String, String> versions = new HashMap<>();
    for (String jar : jars) {
      Matcher named = NAME.matcher(jar);
      if (named.matches()) {
        versions.put(named.group(1), named.group(2));
      }
    }
    return versions;
  }

  /** In either order of class paths, what both have comes from Spark, if that is not older. */
  private static boolean isNeeded(String jar, Map<String, String> spark) {
    Matcher named = NAME.matcher(jar);
    if (!named.matches()) {
      return true;
    }
    if (LOGGING.contains(named.group(1))) {
      return false;
    }
    String theirs = spark.get(named.group(1));
    return theirs == null || isOlder(theirs, named.group(2));
  }

  private static boolean isOlder(String theirs, String ours) {
    return ModuleDescriptor.Version.parse(theirs).compareTo(ModuleDescriptor.Version.parse(ours))
        < 0;
  }
}
