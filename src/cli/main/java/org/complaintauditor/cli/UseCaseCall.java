package org.complaintauditor.cli;

import java.io.IOException;
import org.complaintauditor.app.AppContext;
import org.complaintauditor.app.job.JobRequest;
import org.complaintauditor.app.job.Said;
import org.complaintauditor.audit.Progress;
import org.complaintauditor.cli.terminal.ConsoleProgress;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.ruling.gate.RuleTrust;
import org.complaintauditor.text.MessageBundle;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine;

/** A command that has a use case do what it is asked for, and prints what that says. */
public record UseCaseCall(CommandLine command, RuleTrust trust, MessageBundle words) {

  /** A call of this command. */
  public static UseCaseCall of(CommandSpec spec, RuleTrust trust, MessageBundle words) {
    return new UseCaseCall(spec.commandLine(), trust, words);
  }

  /** Has it done; gives the exit code. */
  public int perform(JobRequest<Said> request) throws IOException {
    Said said;
    try (ConsoleProgress progress = ConsoleProgress.on(command.getErr())) {
      said = request.perform(context(trust, words, progress));
    }
    said.lines().forEach(command.getOut()::println);
    return code(said);
  }

  static AppContext context(RuleTrust trust, MessageBundle words, Progress progress) {
    return new AppContext(
        BuildFacts.program(),
        Wiring.rules(trust),
        words,
        progress,
        (material, language, formats, folder) ->
            new MaterialAgain(trust).write(material, language, formats, folder, progress));
  }

  static int code(Said said) {
    return switch (said.outcome()) {
      case RIGHT -> ExitCode.DONE;
      case FOUND -> ExitCode.FOUND;
      case UNUSABLE -> ExitCode.INPUT;
    };
  }
}
