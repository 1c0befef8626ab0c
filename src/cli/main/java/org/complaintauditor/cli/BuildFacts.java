package org.complaintauditor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** What this program is: its versions, and where it stands. */
final class BuildFacts {

  private static final Properties PROPERTIES = load();

  private BuildFacts() {}

  /** The program's version. */
  static String programVersion() {
    return PROPERTIES.getProperty("program.version");
  }

  /** The holiday library's version. */
  static String holidayVersion() {
    return "jollyday " + PROPERTIES.getProperty("jollyday.version");
  }

  /** The version of the time-zone data for this zone. */
  static String zoneDataVersion(ZoneId zone) {
    return ZoneRulesProvider.getAvailableZoneIds().contains(zone.getId())
        ? ZoneRulesProvider.getVersions(zone.getId()).lastKey()
        : "fixed offset";
  }

  /** The jar that this program runs from, if it does. */
  static Optional<Path> jar() {
    return Optional.of(place()).filter(Files::isRegularFile);
  }

  private static Path place() {
    CodeSource source = BuildFacts.class.getProtectionDomain().getCodeSource();
    try {
      return Path.of(Objects.requireNonNull(source).getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
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
    try (InputStream stream = BuildFacts.class.getResourceAsStream("/build.properties")) {
      properties.load(Objects.requireNonNull(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
