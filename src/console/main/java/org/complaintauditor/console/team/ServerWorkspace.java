package org.complaintauditor.console.team;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.complaintauditor.console.OwnerOnly;
import org.complaintauditor.console.settings.SettingsException;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.WorkspaceAddress;
import org.complaintauditor.text.FileFailure;

/** The database of a team's server, and the folder that names it for the command line. */
public final class ServerWorkspace {

  private static final String POLICY = "policy.yaml";

  private ServerWorkspace() {}

  /**
   * Opens the database.
   *
   * @param environment variables that may hold its password
   * @throws SettingsException if its password cannot be read
   * @throws org.complaintauditor.store.database.WorkspaceException if it cannot be used
   */
  public static Workspace open(ServerSettings settings, Map<String, String> environment) {
    ServerSettings.DatabasePlace place = settings.database();
    String password = place.password().map(source -> source.read(environment)).orElse("");
    return Workspace.pooled(WorkspaceAddress.of(place.url()), place.user(), password, place.pool());
  }

  /**
   * What commands of the server find in their environment, to use the same database: the account
   * and its password, which no argument and no file of the folder holds.
   */
  static Map<String, String> account(ServerSettings settings, Map<String, String> environment) {
    Map<String, String> variables = new TreeMap<>();
    ServerSettings.DatabasePlace place = settings.database();
    if (!place.user().isEmpty()) {
      variables.put("PGUSER", place.user());
    }
    place.password().ifPresent(source -> variables.put("PGPASSWORD", source.read(environment)));
    return variables;
  }

  /**
   * Writes into the folder which database it belongs to, where it does not say so yet: commands
   * that work in it ask there.
   *
   * @throws SettingsException if it says something else, or something else of what needs a second
   *     person
   */
  static void nameIn(Path folder, ServerSettings settings) {
    agree(
        folder.resolve(WorkspaceAddress.SETTINGS_FILE),
        "database: " + settings.database().url() + "\n");
    settings
        .secondPerson()
        .filter(words -> Files.exists(folder.resolve(POLICY)))
        .ifPresent(words -> agree(folder.resolve(POLICY), policy(words)));
  }

  private static String policy(List<String> words) {
    return "second_person: [" + String.join(", ", words) + "]\n";
  }

  private static void agree(Path file, String line) {
    try {
      if (!Files.exists(file)) {
        OwnerOnly.write(file, line);
      } else if (!Files.readString(file).equals(line)) {
        throw new SettingsException(
            Wording.of("console.says-something-else-than-server-yaml", file, line.strip()));
      }
    } catch (IOException e) {
      throw new SettingsException(
          Wording.of("console.cannot-be-read-or-written", file, FileFailure.reason(e)));
    }
  }
}
