package org.complaintauditor.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.complaintauditor.app.program.BuildFacts;
import org.complaintauditor.audit.ClusterEngine;
import org.complaintauditor.cli.terminal.ErrorText;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.cli.terminal.ProgressLines;
import org.complaintauditor.cli.terminal.StandardOutput;
import org.complaintauditor.concurrent.AsyncResult;
import org.complaintauditor.report.RunFacts;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program. */
@Command(
    name = "auditor",
    description = {
      "Audits exported complaint histories against a provider's published commitments: says for"
          + " every case and commitment whether it was met, breached, still pending, not applicable"
          + " or not evidenced, and proves it.",
      ""
    },
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footer = {
      "",
      "Exit codes: 0 done, 1 done and --fail-on was met, or nothing can be judged (inspect), 2 an option, the pack or the output folder"
          + " is wrong, 3 the input cannot be audited, 4 a defect of this program.",
      "",
      "A file in place of the command is audited: auditor export.xlsx",
      "Start with: auditor audit sample-data/complaints-2026-q1.csv"
    })
public final class Main {

  private Main() {}

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] arguments) {
    asEverywhere();
    StandardOutput output = new StandardOutput();
    PrintWriter out = new PrintWriter(output, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    if (ProgressLines.areAsked(arguments)) { // The log and libraries write there by themselves.
      System.setErr(ProgressLines.log(err));
    }
    int code = run(out, err, Optional.empty(), output::failure, arguments);
    err.flush();
    System.exit(code);
  }

  /**
   * Libraries ask the system for its language, for line ends, and for a screen where it names one:
   * what is written is the same everywhere, and needs none.
   */
  static void asEverywhere() {
    Locale.setDefault(Locale.ENGLISH);
    System.setProperty("line.separator", "\n");
    System.setProperty("java.awt.headless", "true");
  }

  /** Runs the program and says with which code the process would end. */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return run(out, err, Optional.empty(), Optional::empty, arguments);
  }

  /** The same, where audits are made by this engine in place of this machine. */
  public static int run(
      PrintWriter out, PrintWriter err, ClusterEngine engine, String... arguments) {
    return run(out, err, Optional.of(engine), Optional::empty, arguments);
  }

  /**
   * Runs the program.
   *
   * @param engine what reads and judges in place of this machine
   * @param failure why standard output could not be written, once all is
   */
  private static int run(
      PrintWriter out,
      PrintWriter err,
      Optional<ClusterEngine> engine,
      Supplier<Optional<String>> failure,
      String... arguments) {
    if (!ProgressLines.areAsked(arguments)) {
      return outcome(execute(out, err, err, engine, arguments), out, err, failure);
    }
    ProgressLines lines = new ProgressLines(err);
    PrintWriter error = lines.error();
    int code = outcome(execute(out, lines, error, engine, arguments), out, error, failure);
    lines.end(code);
    return code;
  }

  /** The exit code once all is written, or cannot be. */
  static int outcome(
      int code, PrintWriter out, PrintWriter err, Supplier<Optional<String>> failure) {
    out.flush();
    Optional<String> reason = failure.get();
    reason.ifPresent(
        why ->
            err.printf(
                "auditor: standard output cannot be written (%s): what should stand there is"
                    + " missing. Files that were to be written are complete.%n",
                why));
    return reason.isPresent() && code == ExitCode.DONE ? ExitCode.USAGE : code;
  }

  /**
   * Runs the command.
   *
   * @param err where it says what should be known
   * @param error where what ends it is said
   */
  private static int execute(
      PrintWriter out,
      PrintWriter err,
      PrintWriter error,
      Optional<ClusterEngine> engine,
      String... arguments) {
    AsyncResult<ILoggerFactory> logging = AsyncResult.beside(LoggerFactory::getILoggerFactory);
    String[] all = withCommand(arguments);
    CommandLine commandLine =
        CommandTable.of(new Main(), engine, all)
            .setOut(out)
            .setErr(err)
            .setUsageHelpAutoWidth(true)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler(
                (e, given) -> new ErrorText(error, given).explain(e, given))
            .setExecutionExceptionHandler(
                (e, command, result) ->
                    new ErrorText(error, result.expandedArgs().toArray(String[]::new)).explain(e));
    logging.get(); // Two threads that met it half begun would make it complain.
    try {
      return commandLine.execute(all);
    } catch (Error e) { // Left alone it would end the process with code 1, which says "done".
      return new ErrorText(error, arguments).explain(e);
    }
  }

  /** A file that stands where the command should is to be audited. */
  private static String[] withCommand(String... arguments) {
    boolean isFileFirst =
        arguments.length > 0
            && !CommandTable.has(arguments[0])
            && !arguments[0].startsWith("-")
            && ErrorText.isFile(arguments[0]);
    return isFileFirst
        ? Stream.concat(Stream.of(CommandTable.AUDIT), Arrays.stream(arguments))
            .toArray(String[]::new)
        : arguments;
  }

  /** Lets the program's own loggers tell the run's story. */
  @Option(
      names = "--verbose",
      description = "Tell on standard error what the run does.",
      scope = ScopeType.INHERIT)
  void verbose(boolean verbose) {
    if (LoggerFactory.getLogger("org.complaintauditor") instanceof Logger logger) {
      logger.setLevel(verbose ? Level.INFO : Level.WARN);
    }
  }

  /** How programs hear of progress: {@link Main#main} looks for it before anything is parsed. */
  @Option(
      names = "--progress",
      paramLabel = "json",
      description =
          "For programs: say on standard error how far it is, as one JSON object a line"
              + " (docs/programs.md).",
      hidden = true,
      scope = ScopeType.INHERIT)
  void progress(ProgressLines.Form form) {
    // Its value is checked by being one of the form's.
  }

  /** The program's version, and the build that it is. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      RunFacts.Program program = BuildFacts.program();
      return new String[] {
        "auditor " + program.version(), "commit " + program.commit(), "jars " + program.jars()
      };
    }
  }
}
