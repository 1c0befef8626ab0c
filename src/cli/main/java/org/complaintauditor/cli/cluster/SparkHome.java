package org.complaintauditor.cli.cluster;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complaintauditor.app.FileSystemMessages;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.model.Wording;

/** An installation of Spark, as the environment names it. */
public final class SparkHome {
  private static final String VARIABLE = "SPARK_HOME";
  private static final String SCALA = "2.13";
  private static final int MAJOR = 4;
  private static final Pattern CORE = Pattern.compile("spark-core_([\\d.]+)-((\\d+)\\..+)\\.jar");

  /** What knows the options of Java that this version needs. */
  private static final Pattern LAUNCHER =
      Pattern.compile("spark-(launcher|common-utils(-java)?)_.*\\.jar");

  private static final String MODULE_OPTIONS = "org.apache.spark.launcher.JavaModuleOptions";

  private final Path folder;
  private final Map<String, String> environment;
  private final List<String> jars;

  private SparkHome(Path folder, Map<String, String> environment, List<String> jars) {
    this.folder = folder;
    this.environment = environment;
    this.jars = jars;
  }

  /**
   * The installation that the environment names.
   *
   * @throws UsageException if there is none, or one that this program does not run on
   */
  public static SparkHome in(Map<String, String> environment) {
    String named = environment.getOrDefault(VARIABLE, "");
    if (named.isBlank()) {
      throw unusable(Wording.of("cli.spark-home-is-not-set"));
    }
    Path folder = Path.of(named).toAbsolutePath();
    List<String> jars = names(folder.resolve("jars"));
    List<Matcher> cores = jars.stream().map(CORE::matcher).filter(Matcher::matches).toList();
    if (cores.isEmpty()) {
      throw unusable(Wording.of("cli.spark-home-no-spark-has-jars-spark", named));
    }
    for (Matcher core : cores) {
      if (!core.group(1).equals(SCALA) || Integer.parseInt(core.group(3)) != MAJOR) {
        throw unusable(
            Wording.of("cli.spark-home-is-spark-for-scala", named, core.group(2), core.group(1)));
      }
    }
    if (cores.size() > 1) {
      throw unusable(
          Wording.of(
              "cli.spark-home-several-versions-of-spark",
              named,
              cores.get(0).group(2),
              cores.get(1).group(2)));
    }
    SparkHome found = new SparkHome(folder, Map.copyOf(environment), jars);
    if (found.said("SPARK_DIST_CLASSPATH").isEmpty()
        && jars.stream().noneMatch(name -> name.startsWith("hadoop-client-api-"))) {
      throw unusable(Wording.of("cli.spark-home-spark-comes-without-hadoop", named));
    }
    return found;
  }

  private static UsageException unusable(Wording why) {
    return new UsageException(Wording.of("cli.engine-spark-install-spark-4-for-scala", why));
  }

  private static List<String> names(Path jars) {
    if (!Files.isDirectory(jars)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(jars)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    } catch (IOException e) {
      throw unusable(Wording.of("cli.spark-home-colon", FileSystemMessages.of(e)));
    }
  }

  private Optional<String> said(String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
  }

  private Path settingsFolder() {
    return said("SPARK_CONF_DIR").map(Path::of).orElseGet(() -> folder.resolve("conf"));
  }

  /** Its folder. */
  Path folder() {
    return folder;
  }

  /** The names of its jars. */
  public List<String> jars() {
    return jars;
  }

  /** Its class path, in the order of its own scripts. */
  List<String> classPath() {
    List<String> entries = new ArrayList<>();
    entries.add(settingsFolder().toString());
    entries.add(folder.resolve("jars").resolve("*").toString());
    Stream.of("HADOOP_CONF_DIR", "YARN_CONF_DIR", "SPARK_DIST_CLASSPATH")
        .forEach(variable -> said(variable).ifPresent(entries::add));
    return entries;
  }

  /** The Java to run it with: by the variable that Spark itself looks at, else this one. */
  Path java() {
    String program =
        System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")
            ? "java.exe"
            : "java";
    return said("JAVA_HOME")
        .map(home -> Path.of(home, "bin", program))
        .filter(Files::isExecutable)
        .orElseGet(() -> Path.of(System.getProperty("java.home"), "bin", program));
  }

  /** Whether its own file of settings says something of one of these. */
  boolean sets(List<String> keys) {
    Path file = settingsFolder().resolve("spark-defaults.conf");
    Properties defaults = new Properties();
    if (Files.isRegularFile(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        defaults.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        throw new UsageException(Wording.of("cli.it-cannot-be-read", file, e));
      }
    }
    return keys.stream().anyMatch(defaults::containsKey);
  }

  /** Whether somebody said how it is to log. */
  boolean logsAsItIsTold() {
    return sets(List.of("spark.log.level"))
        || Stream.of("log4j2.properties", "log4j2.xml")
            .anyMatch(name -> Files.isRegularFile(settingsFolder().resolve(name)));
  }

  /** The options without which Java keeps this version of Spark from its own parts. */
  List<String> moduleOptions() {
    URL[] launcher =
        jars.stream()
            .filter(name -> LAUNCHER.matcher(name).matches())
            .map(name -> url(folder.resolve("jars").resolve(name)))
            .toArray(URL[]::new);
    try (URLClassLoader loader =
        new URLClassLoader(launcher, ClassLoader.getPlatformClassLoader())) {
      Object options =
          loader.loadClass(MODULE_OPTIONS).getMethod("defaultModuleOptionArray").invoke(null);
      return List.of((String[]) options);
    } catch (IOException
        | ClassNotFoundException
        | NoSuchMethodException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw unusable(Wording.of("cli.spark-home-a-part-of-spark", folder, e));
    }
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
