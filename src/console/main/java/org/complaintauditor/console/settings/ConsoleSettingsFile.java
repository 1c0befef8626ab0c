package org.complaintauditor.console.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.console.Limits;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.yaml.YamlEntry;

/** Reads {@code console.yaml}, and the same keys in {@code server.yaml}. */
public final class ConsoleSettingsFile {

  /** The file in the folder of a console of one person. */
  public static final String NAME = "console.yaml";

  /** The keys that both files have. */
  public static final List<String> KEYS =
      List.of("language", "pack", "port", "uploads", "jobs", "retention", "audience");

  private static final int HIGHEST_PORT = 65_535;
  private static final int MOST_JOBS = 32;
  private static final long MEGABYTE = 1 << 20;
  private static final int LEAST_MEGABYTES = 256;

  private final SettingsReading reading;

  /** Reads by this. */
  public ConsoleSettingsFile(SettingsReading reading) {
    this.reading = reading;
  }

  /**
   * The settings in the folder of a console; what holds without any where there is no file.
   *
   * @throws SettingsException if anything in it is wrong: all of it is named, with its line
   */
  public static ConsoleSettings in(Path folder) {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      return ConsoleSettings.DEFAULT;
    }
    YamlEntry root = SettingsReading.root(file);
    if (root.isEmpty()) {
      return ConsoleSettings.DEFAULT;
    }
    SettingsReading reading = new SettingsReading(file);
    reading.only(root, KEYS);
    ConsoleSettings settings = new ConsoleSettingsFile(reading).of(root);
    reading.refuse();
    return settings;
  }

  /** What is written; what is wrong is left to the reading. */
  public ConsoleSettings of(YamlEntry root) {
    return new ConsoleSettings(
        reading.find(root, "language", entry -> entry.oneOf(MessageBundle.LANGUAGES)),
        reading.find(root, "pack", YamlEntry::filledText),
        reading.find(root, "port", ConsoleSettingsFile::port),
        limits(root),
        retention(root),
        reading.find(root, "audience", YamlEntry::filledText));
  }

  private static int port(YamlEntry entry) {
    int port = entry.numberUpTo(HIGHEST_PORT);
    if (port == 0) {
      throw entry.wrong(Wording.of("console.should-be-a-number-from-1-to", HIGHEST_PORT));
    }
    return port;
  }

  private Limits limits(YamlEntry root) {
    Limits usual = Limits.DEFAULT;
    Optional<YamlEntry> uploads = below(root, "uploads", List.of("file", "export", "quota"));
    Optional<YamlEntry> jobs = below(root, "jobs", List.of("at_once", "memory", "minutes"));
    Limits limits =
        new Limits(
            bytes(uploads, "file", usual.fileBytes()),
            bytes(uploads, "export", usual.exportBytes()),
            bytes(uploads, "quota", usual.quotaBytes()),
            jobs.flatMap(entry -> reading.find(entry, "at_once", ConsoleSettingsFile::atOnce))
                .orElse(usual.jobsAtOnce()),
            jobs.flatMap(entry -> reading.find(entry, "memory", ConsoleSettingsFile::megabytes))
                .orElse(usual.jobMegabytes()),
            jobs.flatMap(entry -> reading.find(entry, "minutes", YamlEntry::count))
                .orElse(usual.jobMinutes()));
    uploads
        .filter(
            entry ->
                limits.fileBytes() > limits.exportBytes()
                    || limits.exportBytes() > limits.quotaBytes())
        .ifPresent(
            entry -> reading.add(entry, Wording.of("console.must-grow-a-file-is-no-larger")));
    return limits;
  }

  private long bytes(Optional<YamlEntry> entry, String key, long otherwise) {
    return entry.flatMap(one -> reading.find(one, key, Amounts::bytes)).orElse(otherwise);
  }

  private static int atOnce(YamlEntry entry) {
    int jobs = entry.count();
    if (jobs > MOST_JOBS) {
      throw entry.wrong(Wording.of("console.is-more-than-commands-at-once", MOST_JOBS));
    }
    return jobs;
  }

  private static int megabytes(YamlEntry entry) {
    long megabytes = Amounts.bytes(entry) / MEGABYTE;
    if (megabytes < LEAST_MEGABYTES || megabytes > Integer.MAX_VALUE) {
      throw entry.wrong(Wording.of("console.is-too-little", LEAST_MEGABYTES));
    }
    return (int) megabytes;
  }

  private KeepingTimes retention(YamlEntry root) {
    KeepingTimes usual = KeepingTimes.DEFAULT;
    Optional<YamlEntry> written =
        below(root, "retention", List.of("uploads", "material", "runs", "reviews"));
    return new KeepingTimes(
        period(written, "uploads", usual.uploads()),
        period(written, "material", usual.material()),
        period(written, "runs", usual.runs()),
        period(written, "reviews", usual.reviews()));
  }

  private Period period(Optional<YamlEntry> entry, String key, Period otherwise) {
    return entry.flatMap(one -> reading.find(one, key, Amounts::period)).orElse(otherwise);
  }

  private Optional<YamlEntry> below(YamlEntry root, String key, List<String> known) {
    Optional<YamlEntry> entry =
        reading.find(
            root,
            key,
            found -> {
              found.nullableEntries();
              return found;
            });
    entry.ifPresent(found -> reading.only(found, known));
    return entry;
  }
}
