package org.complaintauditor.console.team;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.complaintauditor.console.oidc.OidcController;
import org.complaintauditor.console.oidc.ProviderDiscovery;
import org.complaintauditor.console.settings.SettingsException;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.database.WorkspaceException;

/** Says what keeps a server from starting, all at once, without starting one. */
public final class ServerCheck {

  private final List<Wording> problems = new ArrayList<>();
  private final List<Wording> warnings = new ArrayList<>();

  private ServerCheck() {}

  /**
   * What is wrong with a file of settings, and with what it names; nothing if the server can start.
   *
   * @param environment variables that may hold secrets
   */
  public static Found of(Path file, Map<String, String> environment) {
    ServerCheck check = new ServerCheck();
    check.tried(() -> check.settings(ServerSettingsFile.read(file), environment));
    return new Found(check.problems, check.warnings);
  }

  /**
   * What was found.
   *
   * @param problems what keeps the server from starting
   * @param warnings what should be known of a server that starts
   */
  public record Found(List<Wording> problems, List<Wording> warnings) {
    public Found {
      problems = List.copyOf(problems);
      warnings = List.copyOf(warnings);
    }
  }

  private void settings(ServerSettings settings, Map<String, String> environment) {
    if (settings.entrance() instanceof ServerSettings.Tls tls) {
      tried(() -> new EncryptedEntrance(settings, environment).keystore(tls));
    }
    tried(() -> database(settings, environment));
    settings
        .oidc()
        .ifPresent(
            oidc ->
                tried(
                    () ->
                        new ProviderDiscovery(
                                oidc,
                                oidc.secret().map(source -> source.read(environment)),
                                settings.publicUrl().resolve(OidcController.CALLBACK))
                            .begin(1, 0)));
  }

  private void database(ServerSettings settings, Map<String, String> environment) {
    try (Workspace workspace = ServerWorkspace.open(settings, environment)) {
      TeamServer.requireAdmin(workspace);
      warnings.addAll(SecondPersonSetting.warnings(workspace, settings));
    }
  }

  private void tried(Runnable step) {
    try {
      step.run();
    } catch (SettingsException e) {
      problems.add(e.wording());
    } catch (WorkspaceException e) {
      problems.add(e.wording());
    }
  }
}
