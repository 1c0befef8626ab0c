package org.complaintauditor.console.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.FileFailure;
import org.complaintauditor.yaml.YamlEntry;

/**
 * The source of a secret: settings hold none themselves.
 *
 * @param file the file whose first line it is; empty if a variable holds it
 * @param variable the variable of the environment that holds it; empty if a file does
 */
public record SecretSource(Optional<Path> file, Optional<String> variable) {

  /**
   * The source that an entry names with the keys {@code NAME_file} or {@code NAME_variable}; empty
   * where it names none.
   *
   * @throws SettingsException if it names both
   */
  public static Optional<SecretSource> of(YamlEntry entry, String name, SettingsReading reading) {
    Optional<Path> file = entry.find(name + "_file").map(reading::path);
    Optional<String> variable = entry.find(name + "_variable").map(YamlEntry::filledText);
    if (file.isPresent() && variable.isPresent()) {
      throw entry.wrong(Wording.of("console.has-both-file-and-variable", name, name));
    }
    return file.isPresent() || variable.isPresent()
        ? Optional.of(new SecretSource(file, variable))
        : Optional.empty();
  }

  /**
   * The secret.
   *
   * @param environment the variables of the environment
   * @throws SettingsException if it is not there
   */
  public String read(Map<String, String> environment) {
    return file.isPresent() ? ofFile(file.get()) : ofVariable(environment);
  }

  private static String ofFile(Path file) {
    try {
      String first = Files.readString(file).lines().findFirst().orElse("").strip();
      if (first.isEmpty()) {
        throw new SettingsException(Wording.of("console.first-line-is-empty", file));
      }
      return first;
    } catch (IOException e) {
      throw new SettingsException(
          Wording.of("console.should-hold-a-secret-cannot-be-read", file, FileFailure.reason(e)));
    }
  }

  private String ofVariable(Map<String, String> environment) {
    String name = variable.orElse("");
    String value = environment.getOrDefault(name, "");
    if (value.isEmpty()) {
      throw new SettingsException(Wording.of("console.variable-should-hold-a-secret", name));
    }
    return value;
  }
}
