package org.complaintauditor.cli.server;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.app.AtomicOutputFile;
import org.complaintauditor.cli.option.OpenedWorkspace;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.WorkspaceAddress;
import org.complaintauditor.store.backup.Backup;
import org.complaintauditor.store.backup.BackupContents;
import org.complaintauditor.store.backup.Restoration;
import org.complaintauditor.store.ledger.LedgerHead;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/** What {@code auditor workspace} does. */
final class WorkspaceUpkeep {

  private final PrintWriter out;
  private final PrintWriter err;
  private final MessageBundle words;

  WorkspaceUpkeep(PrintWriter out, PrintWriter err, MessageBundle words) {
    this.out = out;
    this.err = err;
    this.words = words;
  }

  int init(String given, Optional<String> database, Optional<String> role) {
    WorkspaceAddress address = WorkspaceAddress.of(given);
    if (database.isPresent()) {
      address = named(address, database.get());
    }
    Workspace.Made made = Workspace.make(address);
    String name = made.workspace().name();
    OpenedWorkspace.warn(made.workspace(), err, words);
    if (made.wasThere()) {
      say(Wording.of("cli.is-a-workspace-already", name));
    } else if (made.before().isPresent()) {
      say(Wording.of("cli.was-brought-up-to-date", name));
    } else {
      say(Wording.of("cli.workspace-was-made", name));
    }
    if (role.isPresent()) {
      made.workspace().grant(role.get());
      say(Wording.of("cli.role-may-read-all-of-record-runs", role.get()));
    }
    return ExitCode.DONE;
  }

  private static WorkspaceAddress named(WorkspaceAddress address, String database) {
    if (address.folder().isEmpty()) {
      throw new UsageException(Wording.of("cli.database-workspace-is-a-database-already"));
    }
    Optional<String> url = WorkspaceAddress.of(database).url();
    if (url.isEmpty()) {
      throw new UsageException(
          Wording.of("cli.database-write-postgresql-host-5432-database", database));
    }
    if (address.url().isPresent() && !address.url().equals(url)) {
      throw new UsageException(
          Wording.of(
              "cli.names-another-database-already",
              address.folder().orElseThrow().resolve(WorkspaceAddress.SETTINGS_FILE)));
    }
    if (Files.exists(address.folder().orElseThrow().resolve(WorkspaceAddress.DATABASE_FILE))) {
      throw new UsageException(
          Wording.of("cli.has-a-database-of-own-already", address.folder().orElseThrow()));
    }
    return new WorkspaceAddress(address.folder(), url);
  }

  int backup(String given, Path file) {
    Workspace workspace = OpenedWorkspace.of(given, err, words);
    AtomicOutputFile target = AtomicOutputFile.fresh(file);
    target.writeFile(partial -> say(backedUp(file, Backup.write(workspace, partial))));
    return ExitCode.DONE;
  }

  private static Wording backedUp(Path file, BackupContents contents) {
    return Wording.of(
        "cli.lines-of-ledger",
        file,
        contents.lines(),
        contents.head(),
        contents.runs(),
        contents.findings());
  }

  int restore(String given, Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UsageException(Wording.of("cli.from-no-such-file", file));
    }
    Workspace workspace = Workspace.make(WorkspaceAddress.of(given)).workspace();
    OpenedWorkspace.warn(workspace, err, words);
    BackupContents restored = Restoration.read(workspace, file);
    say(
        Wording.of(
            "cli.was-restored-from",
            workspace.name(),
            file,
            restored.lines(),
            restored.head(),
            restored.runs(),
            restored.findings()));
    return ExitCode.DONE;
  }

  int verify(String given) {
    Workspace workspace = OpenedWorkspace.of(given, err, words);
    List<Wording> problems = workspace.verify();
    if (problems.isEmpty()) {
      LedgerHead head = workspace.ledger().head();
      say(
          Wording.of(
              "cli.is-whole-lines-of-ledger",
              workspace.name(),
              head.lines(),
              head.hash(),
              workspace.runs().all().size()));
      return ExitCode.DONE;
    }
    say(Wording.of("cli.is-not-whole", workspace.name()));
    problems.forEach(this::say);
    return ExitCode.FOUND;
  }

  private void say(Wording what) {
    out.println(TextSanitizer.line(words.text(what)));
  }
}
