package org.complaintauditor.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.audit.ClusterEngine;
import org.complaintauditor.cli.dossier.DossierCommand;
import org.complaintauditor.cli.ledger.DecisionsCommand;
import org.complaintauditor.cli.ledger.LedgerCommand;
import org.complaintauditor.cli.ledger.SignOffCommand;
import org.complaintauditor.cli.ledger.WaiversCommand;
import org.complaintauditor.cli.profile.ProfileCommand;
import org.complaintauditor.cli.review.ReviewCommand;
import org.complaintauditor.cli.review.SampleCommand;
import org.complaintauditor.cli.rules.DetectCommand;
import org.complaintauditor.cli.rules.RulesCommand;
import org.complaintauditor.cli.rules.VocabularyCommand;
import org.complaintauditor.cli.run.CompareCommand;
import org.complaintauditor.cli.run.ExplainCommand;
import org.complaintauditor.cli.run.TrendCommand;
import org.complaintauditor.cli.run.VerifyCommand;
import org.complaintauditor.cli.server.ConsoleCommand;
import org.complaintauditor.cli.server.ServerCommand;
import org.complaintauditor.cli.server.WorkspaceCommand;
import picocli.AutoComplete;
import picocli.CommandLine;

/**
 * The commands of the program. Picocli looks into every command that it is told of, its options and
 * its commands in turn, before it reads an argument: so a command that is named comes alone.
 */
final class CommandTable {
  static final String AUDIT = "audit";

  /** As the help lists them. */
  private static final List<String> NAMES =
      List.of(
          AUDIT,
          "console",
          "server",
          "inspect",
          "explain",
          "compare",
          "trend",
          "detect",
          "sample",
          "review",
          "dossier",
          "profile",
          "rules",
          "decisions",
          "waivers",
          "vocabulary",
          "verify",
          "workspace",
          "ledger",
          "sign-off",
          "generate-completion",
          "help");

  /** What is about all commands. */
  private static final List<String> ABOUT_ALL = List.of("generate-completion", "help");

  private CommandTable() {}

  /** Whether a command has this name. */
  static boolean has(String name) {
    return NAMES.contains(name);
  }

  /**
   * The program with the command that the arguments name, or with all if they name none, or one
   * that is about all.
   *
   * @param engine what reads and judges in place of this machine
   */
  static CommandLine of(Object program, Optional<ClusterEngine> engine, String... arguments) {
    CommandLine commandLine = new CommandLine(program);
    Optional<String> named =
        Arrays.stream(arguments)
            .filter(argument -> !argument.startsWith("-"))
            .findFirst()
            .filter(name -> has(name) && !ABOUT_ALL.contains(name));
    named
        .map(List::of)
        .orElse(NAMES)
        .forEach(name -> commandLine.addSubcommand(name, command(name, engine)));
    return commandLine;
  }

  private static Object command(String name, Optional<ClusterEngine> engine) {
    return switch (name) {
      case AUDIT -> new AuditCommand(engine);
      case "console" -> new ConsoleCommand();
      case "server" -> new ServerCommand();
      case "inspect" -> new InspectCommand();
      case "explain" -> new ExplainCommand();
      case "compare" -> new CompareCommand();
      case "trend" -> new TrendCommand();
      case "detect" -> new DetectCommand();
      case "sample" -> new SampleCommand();
      case "review" -> new ReviewCommand();
      case "dossier" -> new DossierCommand();
      case "profile" -> new ProfileCommand();
      case "rules" -> new RulesCommand();
      case "decisions" -> new DecisionsCommand();
      case "waivers" -> new WaiversCommand();
      case "vocabulary" -> new VocabularyCommand();
      case "verify" -> new VerifyCommand();
      case "workspace" -> new WorkspaceCommand();
      case "ledger" -> new LedgerCommand();
      case "sign-off" -> new SignOffCommand();
      case "generate-completion" -> new AutoComplete.GenerateCompletion();
      case "help" -> new CommandLine.HelpCommand();
      default -> throw new IllegalArgumentException("no command is named " + name);
    };
  }
}
