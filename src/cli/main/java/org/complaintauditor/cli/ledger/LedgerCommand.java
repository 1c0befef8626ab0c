package org.complaintauditor.cli.ledger;

import java.nio.file.Path;
import java.util.Optional;
import org.complaintauditor.cli.option.CommandGroup;
import org.complaintauditor.cli.option.NamedWorkspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks, writes and reads the ledger of a workspace. */
@Command(
    name = "ledger",
    description = {
      "Check the ledger of a workspace, write its lines to a file, or read them from one. The ledger"
          + " is what people have said, line by line; each line names the hash of the one before.",
      ""
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  auditor ledger verify --workspace office",
      "  auditor ledger export --workspace office --out ledger.jsonl"
    })
public final class LedgerCommand implements Runnable {

  @Mixin private CommandGroup group = new CommandGroup();

  @Override
  public void run() {
    group.help();
  }

  @Command(
      name = "verify",
      description = {
        "Walk along the chain of hashes. Whoever owns the database could write all of it anew: only a"
            + " printed hash, given with --head, shows that.",
        "Exit code 0: the chain is whole; 1: it is broken, and the line is named."
      },
      mixinStandardHelpOptions = true)
  int verify(
      @Mixin NamedWorkspace workspace,
      @Option(
              names = "--head",
              paramLabel = "HASH",
              description = "A hash that a report has printed: a line must have it.")
          Optional<String> head) {
    return transfer().verify(workspace.name(), head);
  }

  @Command(
      name = "export",
      description = "Write the lines as they stand, byte by byte: JSON, a line each.",
      mixinStandardHelpOptions = true)
  int export(
      @Mixin NamedWorkspace workspace,
      @Option(
              names = "--out",
              paramLabel = "FILE",
              required = true,
              description = "The file to write; it must not exist.")
          Path file) {
    return transfer().export(workspace.name(), file);
  }

  @Command(
      name = "import",
      description = {
        "Read exported lines into a workspace whose ledger is empty, if their chain is whole.",
        "Exit code 0: all were read; 3: none was, and the line is named."
      },
      mixinStandardHelpOptions = true)
  int importLines(
      @Parameters(paramLabel = "FILE", description = "The file that was exported.") Path file,
      @Option(
              names = "--workspace",
              paramLabel = "WORKSPACE",
              required = true,
              description = "A folder, or postgresql://host/database.")
          String workspace) {
    return transfer().importLines(file, workspace);
  }

  private LedgerTransfer transfer() {
    return new LedgerTransfer(group.out(), group.err(), group.words());
  }
}
