package org.complaintauditor.cli.server;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.complaintauditor.app.dossier.PasswordFile;
import org.complaintauditor.cli.option.KeyPassword;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.console.people.FirstAdmin;
import org.complaintauditor.console.team.ServerCheck;
import org.complaintauditor.console.team.ServerSettings;
import org.complaintauditor.console.team.ServerSettingsFile;
import org.complaintauditor.console.team.ServerWorkspace;
import org.complaintauditor.console.team.TeamServer;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.text.MessageBundle;

/** What the commands of the server do. */
final class ServerRunning {

  private final PrintWriter out;
  private final MessageBundle words;

  ServerRunning(PrintWriter out, MessageBundle words) {
    this.out = out;
    this.words = words;
  }

  void run(Path file) {
    ServerSettings settings = ServerSettingsFile.read(file);
    ServerEnd end = new ServerEnd();
    TeamServer server =
        TeamServer.start(
            TeamServer.Start.of(
                settings, ThisProgram.asServer(settings.trustedRules()), System.getenv()),
            end::lost);
    say(Wording.of("cli.server-answers-at", settings.publicUrl()));
    end.await(server);
  }

  int check(Path file) {
    ServerCheck.Found found = ServerCheck.of(file, System.getenv());
    found.warnings().forEach(one -> say(Wording.of("cli.warning", one)));
    if (found.problems().isEmpty()) {
      say(Wording.of("cli.server-can-start", file));
      return ExitCode.DONE;
    }
    found.problems().forEach(this::say);
    return ExitCode.USAGE;
  }

  int createAdmin(Path file, String account, String name, Optional<Path> passwordFile) {
    ServerSettings settings = ServerSettingsFile.read(file);
    char[] password = passwordFile.map(PasswordFile::read).orElseGet(this::typed);
    try (Workspace workspace = ServerWorkspace.open(settings, System.getenv())) {
      new FirstAdmin(workspace).add(account, name, String.valueOf(password));
    } finally {
      Arrays.fill(password, ' ');
    }
    say(Wording.of("cli.can-sign-in-as-an-administrator", name, account));
    return ExitCode.DONE;
  }

  private char[] typed() {
    char[] first = KeyPassword.typed(words, Wording.of("cli.password"));
    char[] second = KeyPassword.typed(words, Wording.of("cli.same-again"));
    if (!Arrays.equals(first, second)) {
      throw new UsageException(Wording.of("cli.two-passwords-differ-nobody-was-added"));
    }
    return first;
  }

  private void say(Wording wording) {
    out.println(words.text(wording));
    out.flush();
  }
}
