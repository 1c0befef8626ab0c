package org.complaintauditor.app.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complaintauditor.report.RunFacts;

/** What this program is: its versions, and where it stands. */
public final class BuildFacts {

  private static final String PROPERTIES_FILE = "/build.properties";

  private static final String UNKNOWN = "unknown";

  /** What git says of a commit; where there is no git, the build says something else. */
  private static final Pattern COMMIT = Pattern.compile("\\p{XDigit}{40}(-dirty)?");

  private static final Properties PROPERTIES = load();

  private BuildFacts() {}

  /** The program's version. */
  public static String programVersion() {
    return PROPERTIES.getProperty("program.version");
  }

  /** The build that runs. */
  public static RunFacts.Program program() {
    return new RunFacts.Program(
        programVersion(), commit(), jar().map(BuildFacts::hashOfJars).orElse(UNKNOWN));
  }

  private static String commit() {
    try (InputStream stream = BuildFacts.class.getResourceAsStream("/commit.txt")) {
      String commit =
          stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
      return COMMIT.matcher(commit).matches() ? commit : UNKNOWN;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Anybody can tell the same with {@code sha256sum}: {@link RunFacts.Program} says how. */
  static String hashOfJars(Path jar) {
    Path folder = Objects.requireNonNull(jar.toAbsolutePath().getParent());
    StringBuilder sums = new StringBuilder();
    try {
      append(sums, jar, String.valueOf(jar.getFileName()));
      for (String name : libraries(folder.resolve("lib"))) {
        append(sums, folder.resolve("lib").resolve(name), "lib/" + name);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Hashes.sha256(sums.toString());
  }

  private static void append(StringBuilder sums, Path file, String name) throws IOException {
    sums.append(Hashes.sha256(file)).append("  ").append(name).append('\n');
  }

  /** The names of the program's own libraries, in order. */
  private static List<String> libraries(Path lib) throws IOException {
    if (!Files.isDirectory(lib)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(lib)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.startsWith("complaint-auditor-") && name.endsWith(".jar"))
          .sorted()
          .toList();
    }
  }

  /** The holiday library's version. */
  public static String holidayVersion() {
    return "jollyday " + PROPERTIES.getProperty("jollyday.version");
  }

  /** The version of the time-zone data for this zone. */
  public static String zoneDataVersion(ZoneId zone) {
    return ZoneRulesProvider.getAvailableZoneIds().contains(zone.getId())
        ? ZoneRulesProvider.getVersions(zone.getId()).lastKey()
        : "fixed offset";
  }

  /** The jar that this program runs from, if it does: the one that says what was built. */
  public static Optional<Path> jar() {
    URL place = Objects.requireNonNull(BuildFacts.class.getResource(PROPERTIES_FILE));
    if (!place.getProtocol().equals("jar")) {
      return Optional.empty();
    }
    String address = place.getPath();
    return Optional.of(Path.of(URI.create(address.substring(0, address.indexOf("!/")))))
        .filter(Files::isRegularFile);
  }

  /** Changes whenever the program does; empty when it does not run from a jar. */
  static Optional<String> programKey() {
    return jar()
        .map(
            file -> {
              try {
                return programVersion()
                    + "-"
                    + Files.size(file)
                    + "-"
                    + Files.getLastModifiedTime(file).toMillis();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static Properties load() {
    Properties properties = new Properties();
    try (InputStream stream = BuildFacts.class.getResourceAsStream(PROPERTIES_FILE)) {
      properties.load(Objects.requireNonNull(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
