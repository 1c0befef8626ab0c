package org.complaintauditor.cli;

import java.io.IOException;
import org.complaintauditor.app.AppContext;
import org.complaintauditor.app.job.JobRequest;
import org.complaintauditor.app.job.Said;
import org.complaintauditor.app.program.BuildFacts;
import org.complaintauditor.audit.Progress;
import org.complaintauditor.cli.terminal.ConsoleProgress;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.ruling.RuleStore;
import org.complaintauditor.text.MessageBundle;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** A command that has a use case do what it is asked for, and prints what that says. */
public record UseCaseCall(CommandLine command, RuleStore rules, MessageBundle words) {

  /** A call of this command. */
  public static UseCaseCall of(CommandSpec spec, RuleStore rules, MessageBundle words) {
    return new UseCaseCall(spec.commandLine(), rules, words);
  }

  /** Has it done; gives the exit code. */
  public int perform(JobRequest<Said> request) throws IOException {
    Said said;
    try (ConsoleProgress progress = ConsoleProgress.on(command.getErr(), words)) {
      said = request.perform(context(rules, words, progress));
    }
    said.lines().forEach(command.getOut()::println);
    return code(said);
  }

  static AppContext context(RuleStore rules, MessageBundle words, Progress progress) {
    return new AppContext(BuildFacts.program(), rules, words, progress);
  }

  static int code(Said said) {
    return switch (said.outcome()) {
      case RIGHT -> ExitCode.DONE;
      case FOUND -> ExitCode.FOUND;
      case UNUSABLE -> ExitCode.INPUT;
    };
  }
}
