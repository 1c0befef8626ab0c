package org.complaintauditor.cli.server;

import java.nio.file.Path;
import java.util.Optional;
import org.complaintauditor.cli.option.CommandGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Runs the console of a team. No type of the server stands in a signature here: Java would load it
 * for every command.
 */
@Command(
    name = "server",
    description = {
      "Run the console for a team: people sign in, and a PostgreSQL database keeps what they do. It"
          + " ends with Ctrl+C. See docs/console.md.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisSubcommandLabel = "[COMMAND]",
    footer = {
      "",
      "Examples:",
      "  auditor server check --config server.yaml",
      "  auditor server create-admin --config server.yaml --account anna.berg --name \"Anna Berg\"",
      "  auditor server --config server.yaml"
    })
public final class ServerCommand implements Runnable {

  private static final String CONFIG =
      "The settings of the server, as docs/console.md describes them.";

  @Mixin private CommandGroup group = new CommandGroup();

  @Option(names = "--config", paramLabel = "FILE", description = CONFIG)
  private Optional<Path> config = Optional.empty();

  @Override
  public void run() {
    if (config.isEmpty()) {
      group.help();
    } else {
      running().run(config.get());
    }
  }

  @Command(
      name = "check",
      description = {
        "Say what is wrong with the settings, all at once: the file, its secrets, the keystore, the"
            + " database, the administrator, the identity provider. Nothing is started or changed.",
        "Exit code 0: the server can start; 2: something is wrong, which is named."
      },
      mixinStandardHelpOptions = true)
  int check(
      @Option(names = "--config", paramLabel = "FILE", required = true, description = CONFIG)
          Path file) {
    return running().check(file);
  }

  @Command(
      name = "create-admin",
      description = {
        "Make an administrator, who adds the others in the browser. The password is typed twice"
            + " where nobody sees it, or read from a file."
      },
      mixinStandardHelpOptions = true)
  int createAdmin(
      @Option(names = "--config", paramLabel = "FILE", required = true, description = CONFIG)
          Path file,
      @Option(
              names = "--account",
              paramLabel = "ACCOUNT",
              required = true,
              description = "What the person types to sign in, such as anna.berg.")
          String account,
      @Option(
              names = "--name",
              paramLabel = "NAME",
              required = true,
              description = "First and last name.")
          String name,
      @Option(
              names = "--password-file",
              paramLabel = "FILE",
              description = "Read the password from the first line of this file.")
          Optional<Path> password) {
    return running().createAdmin(file, account, name, password);
  }

  private ServerRunning running() {
    return new ServerRunning(group.out(), group.words());
  }
}
