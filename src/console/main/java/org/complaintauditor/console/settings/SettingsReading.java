package org.complaintauditor.console.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.FileFailure;
import org.complaintauditor.yaml.YamlDocument;
import org.complaintauditor.yaml.YamlEntry;

/** Reads a file of settings entry by entry, and goes on where one is wrong, to name all at once. */
public final class SettingsReading {

  private static final long LARGEST = 1 << 20;

  private final Path folder;
  private final List<Wording> problems = new ArrayList<>();

  /**
   * Nothing is wrong yet.
   *
   * @param file the file; paths in it count from its folder
   */
  public SettingsReading(Path file) {
    this.folder =
        Optional.ofNullable(file.toAbsolutePath().normalize().getParent()).orElse(Path.of(""));
  }

  /**
   * The root of a file.
   *
   * @throws SettingsException if it cannot be read, or is no YAML
   */
  public static YamlEntry root(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new SettingsException(Wording.of("console.no-such-file-of-settings", file));
      }
      if (Files.size(file) > LARGEST) {
        throw new SettingsException(Wording.of("console.is-much-too-large-for-settings", file));
      }
      return YamlDocument.parse(
          String.valueOf(file.getFileName()), Files.readString(file), SettingsException::new);
    } catch (IOException e) {
      throw new SettingsException(
          Wording.of("console.cannot-be-read-as-text-in-utf", file, FileFailure.reason(e)));
    }
  }

  /** Names the keys of an entry that are not among these: a mistyped one must not be ignored. */
  public void only(YamlEntry entry, List<String> known) {
    tried(
        () -> {
          entry
              .nullableEntries()
              .forEach(
                  (key, value) -> {
                    if (!known.contains(key)) {
                      problems.add(
                          reason(
                              value.wrong(
                                  Wording.of("console.is-not-known", String.join(", ", known)))));
                    } else if (value.isEmpty()) {
                      problems.add(
                          reason(value.wrong(Wording.of("core.is-empty-write-what-is-or-leave"))));
                    }
                  });
          return true;
        });
  }

  /** What an entry may hold. */
  @FunctionalInterface
  public interface Step<T> {
    /**
     * Reads it.
     *
     * @throws SettingsException if it is wrong
     */
    T read();
  }

  /** What is read, or nothing where it is wrong, which is then named in the end. */
  public <T> Optional<T> tried(Step<T> step) {
    try {
      return Optional.of(step.read());
    } catch (SettingsException e) {
      problems.add(e.wording());
      return Optional.empty();
    }
  }

  /** The value of a key, where it is there and right. */
  public <T> Optional<T> find(YamlEntry entry, String key, Function<YamlEntry, T> read) {
    Optional<Optional<T>> found = tried(() -> entry.find(key).map(read));
    return found.flatMap(value -> value);
  }

  /** The value of a key that has to be there. */
  public <T> Optional<T> need(YamlEntry entry, String key, Function<YamlEntry, T> read) {
    return tried(() -> read.apply(entry.get(key)));
  }

  /**
   * A path, counted from the folder of the file.
   *
   * @throws SettingsException if it is none
   */
  public Path path(YamlEntry entry) {
    String written = entry.filledText();
    try {
      return folder.resolve(written).normalize();
    } catch (InvalidPathException e) {
      throw asSettings(entry.wrong(Wording.of("console.is-no-name-of-a-file", written)));
    }
  }

  /** Something is wrong. */
  public void add(Wording problem) {
    problems.add(problem);
  }

  /** Something is wrong with an entry. */
  public void add(YamlEntry entry, Wording what) {
    problems.add(reason(entry.wrong(what)));
  }

  /** What is wrong, in the order in which it was found. */
  public List<Wording> problems() {
    return List.copyOf(problems);
  }

  /**
   * Ends here if anything is wrong.
   *
   * @throws SettingsException that names all of it
   */
  public void refuse() {
    if (!problems.isEmpty()) {
      throw SettingsException.of(problems);
    }
  }

  private static Wording reason(RuntimeException wrong) {
    return asSettings(wrong).wording();
  }

  private static SettingsException asSettings(RuntimeException wrong) {
    if (wrong instanceof SettingsException settings) {
      return settings;
    }
    throw wrong;
  }
}
