package org.complaintauditor.cli.ledger;

import java.util.Objects;
import org.complaintauditor.cli.AuditOptions;
import org.complaintauditor.cli.option.DateOption;
import org.complaintauditor.cli.option.LanguageOption;
import org.complaintauditor.cli.option.OpenedWorkspace;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What people decide about findings. */
@Command(
    name = "decisions",
    description =
        "Write down, add, confirm, take back, list and check what people decide about findings.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DecisionsTemplateCommand.class,
      DecisionsAddCommand.class,
      DecisionsListCommand.class,
      DecisionsStatusCommand.class
    })
public final class DecisionsCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    commandLine().usage(commandLine().getOut());
  }

  @Command(
      name = "confirm",
      description = {
        "Say that a second person agrees with a decision of the ledger, which may wait for it.",
        ""
      },
      mixinStandardHelpOptions = true,
      sortOptions = false)
  int confirm(
      @Parameters(paramLabel = "LINE", description = "The number of the ledger's line.") long line,
      @Option(
              names = "--workspace",
              paramLabel = "WORKSPACE",
              required = true,
              description = "A folder, or postgresql://host/database.")
          String workspace,
      @Option(
              names = "--by",
              paramLabel = "NAME",
              required = true,
              converter = AuditOptions.Filled.class,
              description = "Who agrees.")
          String by,
      @Mixin DateOption date,
      @Mixin LanguageOption language) {
    MessageBundle words = language.words();
    return say(reply(line, workspace, words).confirm(date.origin(by, "command")), words);
  }

  @Command(
      name = "withdraw",
      description = {"Take back a decision, a confirmation or a waiver of the ledger.", ""},
      mixinStandardHelpOptions = true,
      sortOptions = false)
  int withdraw(
      @Parameters(paramLabel = "LINE", description = "The number of the ledger's line.") long line,
      @Option(
              names = "--workspace",
              paramLabel = "WORKSPACE",
              required = true,
              description = "A folder, or postgresql://host/database.")
          String workspace,
      @Option(
              names = "--by",
              paramLabel = "NAME",
              required = true,
              converter = AuditOptions.Filled.class,
              description = "Who takes it back.")
          String by,
      @Option(
              names = "--reason",
              paramLabel = "TEXT",
              required = true,
              converter = AuditOptions.Filled.class,
              description = "Why.")
          String reason,
      @Mixin DateOption date,
      @Mixin LanguageOption language) {
    MessageBundle words = language.words();
    return say(reply(line, workspace, words).withdraw(date.origin(by, "command"), reason), words);
  }

  private LineReply reply(long line, String workspace, MessageBundle words) {
    return new LineReply(
        OpenedWorkspace.of(workspace, commandLine().getErr(), words).ledger(), line);
  }

  private int say(Wording what, MessageBundle words) {
    commandLine().getOut().println(TextSanitizer.line(words.text(what)));
    return ExitCode.DONE;
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
