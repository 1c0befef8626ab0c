package org.complaintauditor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.complaintauditor.app.job.JobCall;
import org.complaintauditor.app.job.JobJson;
import org.complaintauditor.app.job.Said;
import org.complaintauditor.app.program.TrustedRules;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.cli.terminal.ConsoleProgress;
import org.complaintauditor.cli.terminal.ErrorText;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.cli.terminal.ProgressLines;
import org.complaintauditor.cli.terminal.StandardOutput;
import org.complaintauditor.text.MessageBundle;

/**
 * A process that carries out one request of the console. The request comes on standard input, so
 * that nobody sees it in the list of processes; the answer goes to standard output, and how far it
 * is to standard error, as of any command (docs/programs.md).
 */
public final class JobProcess {

  private JobProcess() {}

  /** Carries it out, and ends the process with the exit code that a command would have. */
  public static void main(String[] arguments) {
    Main.asEverywhere();
    StandardOutput output = new StandardOutput();
    PrintWriter out = new PrintWriter(output, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.setErr(ProgressLines.log(err)); // The log and libraries write there by themselves.
    String asked;
    try {
      asked = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int code = run(asked, out, err, output::failure);
    err.flush();
    System.exit(code);
  }

  /** Carries out a call that is written as JSON, and says with which code the process would end. */
  public static int run(String asked, PrintWriter out, PrintWriter err) {
    return run(asked, out, err, Optional::empty);
  }

  private static int run(
      String asked, PrintWriter out, PrintWriter err, Supplier<Optional<String>> failure) {
    ProgressLines lines = new ProgressLines(err);
    PrintWriter error = lines.error();
    int code = Main.outcome(answer(asked, out, lines, error), out, error, failure);
    lines.end(code);
    return code;
  }

  private static int answer(String asked, PrintWriter out, ProgressLines lines, PrintWriter error) {
    MessageBundle words = MessageBundle.in(MessageBundle.LANGUAGES.get(0));
    try {
      JobCall call = JobJson.read(asked, JobCall.class);
      words = MessageBundle.in(call.language());
      Object answer;
      try (ConsoleProgress progress = ConsoleProgress.on(lines, words)) {
        answer =
            call.request()
                .perform(UseCaseCall.context(Wiring.rules(TrustedRules.ofUser()), words, progress));
      }
      out.println(JobJson.write(answer));
      return answer instanceof Said said ? UseCaseCall.code(said) : ExitCode.DONE;
    } catch (IOException | RuntimeException | Error e) {
      return new ErrorText(error, words).explain(e);
    }
  }
}
