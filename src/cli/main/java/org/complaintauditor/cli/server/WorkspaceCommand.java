package org.complaintauditor.cli.server;

import java.nio.file.Path;
import java.util.Optional;
import org.complaintauditor.cli.option.CommandGroup;
import org.complaintauditor.cli.option.NamedWorkspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Makes, copies and checks workspaces. No type of the database stands in a signature here: Java
 * would load it for every command.
 */
@Command(
    name = "workspace",
    description = {
      "Make, back up, restore or check a workspace: the database of what people say and of runs with"
          + " their findings.",
      "A workspace is a folder, or a PostgreSQL database: postgresql://host/database. See"
          + " docs/workspace.md.",
      ""
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  auditor workspace init --workspace office",
      "  auditor workspace backup --workspace office --out office-2026-04.zip"
    })
public final class WorkspaceCommand implements Runnable {

  @Mixin private CommandGroup group = new CommandGroup();

  @Override
  public void run() {
    group.help();
  }

  @Command(
      name = "init",
      description = {
        "Make a workspace: SQLite in a folder, or tables in a PostgreSQL database. What an earlier"
            + " version of the program has made is brought up to date; what is up to date stays as it"
            + " is."
      },
      mixinStandardHelpOptions = true)
  int init(
      @Mixin NamedWorkspace workspace,
      @Option(
              names = "--database",
              paramLabel = "ADDRESS",
              description =
                  "The PostgreSQL database of a folder's workspace: it is named in workspace.yaml"
                      + " there. Leave passwords out of it.")
          Optional<String> database,
      @Option(
              names = "--application-role",
              paramLabel = "ROLE",
              description =
                  "A role of the PostgreSQL server that may work with the workspace, and may not change"
                      + " the ledger. It has to exist.")
          Optional<String> role) {
    return upkeep().init(workspace.name(), database, role);
  }

  @Command(
      name = "backup",
      description =
          "Write all that is in a workspace to one file, which can be restored on either database.",
      mixinStandardHelpOptions = true)
  int backup(
      @Mixin NamedWorkspace workspace,
      @Option(
              names = "--out",
              paramLabel = "FILE",
              required = true,
              description = "The file to write; it must not exist.")
          Path file) {
    return upkeep().backup(workspace.name(), file);
  }

  @Command(
      name = "restore",
      description =
          "Read a backup into an empty workspace; one that is not there yet is made. All of it is"
              + " restored, or nothing.",
      mixinStandardHelpOptions = true)
  int restore(
      @Mixin NamedWorkspace workspace,
      @Option(names = "--from", paramLabel = "FILE", required = true, description = "The backup.")
          Path file) {
    return upkeep().restore(workspace.name(), file);
  }

  @Command(
      name = "verify",
      description = {
        "Check the files of the database, the chain of the ledger and the counts of the runs.",
        "Exit code 0: all is well; 1: something was changed or is damaged, which is named."
      },
      mixinStandardHelpOptions = true)
  int verify(@Mixin NamedWorkspace workspace) {
    return upkeep().verify(workspace.name());
  }

  private WorkspaceUpkeep upkeep() {
    return new WorkspaceUpkeep(group.out(), group.err(), group.words());
  }
}
