package org.complaintauditor.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.complaintauditor.audit.NoSuchCaseException;
import org.complaintauditor.audit.TooManyRejectedRowsException;
import org.complaintauditor.concurrent.AsyncResult;
import org.complaintauditor.evidence.lexicon.InvalidLexiconException;
import org.complaintauditor.intake.file.ShellWord;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.profile.InvalidProfileException;
import org.complaintauditor.judgement.CaseFailedException;
import org.complaintauditor.judgement.MissingHolidaysException;
import org.complaintauditor.judgement.UnusableAuditInstantException;
import org.complaintauditor.pack.InvalidPackException;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.ruling.RuleCompilationException;
import org.complaintauditor.ruling.RulingDefectException;
import org.complaintauditor.spool.SpoolException;
import org.complaintauditor.text.TextSanitizer;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
    subcommands = {
      AuditCommand.class,
      InspectCommand.class,
      ExplainCommand.class,
      DetectCommand.class,
      ProfileCommand.class,
      RulesCommand.class,
      VocabularyCommand.class,
      AutoComplete.GenerateCompletion.class,
      CommandLine.HelpCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 done, 1 done and --fail-on was met, or nothing can be judged (inspect), 2 an option, the pack or the output folder"
          + " is wrong, 3 the input cannot be audited, 4 a defect of this program.",
      "",
      "A file in place of the command is audited: auditor export.xlsx",
      "Start with: auditor audit sample-data/complaints-2026-q1.csv"
    })
public final class Main {

  private static final String AUDIT = "audit";

  private Main() {}

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] arguments) {
    asEverywhere();
    StandardOutput output = new StandardOutput();
    PrintWriter out = new PrintWriter(output, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = run(out, err, arguments);
    out.flush();
    Optional<String> failure = output.failure();
    failure.ifPresent(
        reason ->
            err.printf(
                "auditor: standard output cannot be written (%s): what should stand there is"
                    + " missing. Files that were to be written are complete.%n",
                reason));
    err.flush();
    System.exit(failure.isPresent() && code == ExitCode.DONE ? ExitCode.USAGE : code);
  }

  /**
   * Libraries ask the system for its language, for line ends, and for a screen where it names one:
   * what is written is the same everywhere, and needs none.
   */
  private static void asEverywhere() {
    Locale.setDefault(Locale.ENGLISH);
    System.setProperty("line.separator", "\n");
    System.setProperty("java.awt.headless", "true");
  }

  /** Runs the program and says with which code the process would end. */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    AsyncResult<ILoggerFactory> logging = AsyncResult.beside(LoggerFactory::getILoggerFactory);
    CommandLine commandLine =
        new CommandLine(new Main())
            .setOut(out)
            .setErr(err)
            .setUsageHelpAutoWidth(true)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler((e, given) -> explain(e, given, err))
            .setExecutionExceptionHandler((e, command, result) -> explain(e, err));
    logging.get(); // Two threads that met it half begun would make it complain.
    int code;
    try {
      code = commandLine.execute(withCommand(commandLine, arguments));
    } catch (Error e) { // Left alone it would end the process with code 1, which says "done".
      code = explain(e, err);
    }
    out.flush();
    return code;
  }

  /** A file that stands where the command should is to be audited. */
  private static String[] withCommand(CommandLine commandLine, String... arguments) {
    boolean isFileFirst =
        arguments.length > 0
            && !commandLine.getSubcommands().containsKey(arguments[0])
            && !arguments[0].startsWith("-")
            && isFile(arguments[0]);
    return isFileFirst
        ? Stream.concat(Stream.of(AUDIT), Arrays.stream(arguments)).toArray(String[]::new)
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

  private static int explain(ParameterException problem, String[] given, PrintWriter err) {
    say(problem, err);
    CommandLine.UnmatchedArgumentException.printSuggestions(problem, err);
    Arrays.stream(given)
        .filter(argument -> argument.startsWith("-") && isFile(argument))
        .forEach(
            file ->
                err.println("For a file that begins with a dash write " + ShellWord.ofFile(file)));
    err.printf("Try: %s --help%n", problem.getCommandLine().getCommandSpec().qualifiedName());
    return ExitCode.USAGE;
  }

  private static boolean isFile(String argument) {
    try {
      return Files.exists(Path.of(argument));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static int explain(Throwable problem, PrintWriter err) {
    if (problem instanceof UnusableExportException
        || problem instanceof TooManyRejectedRowsException) {
      say(problem, err);
      return ExitCode.INPUT;
    }
    if (problem instanceof UsageException
        || problem instanceof SpoolException
        || problem instanceof InvalidPackException
        || problem instanceof InvalidProfileException
        || problem instanceof InvalidLexiconException
        || problem instanceof RuleCompilationException
        || problem instanceof UnusableAuditInstantException
        || problem instanceof MissingHolidaysException
        || problem instanceof NoSuchCaseException) {
      say(problem, err);
      return ExitCode.USAGE;
    }
    if (MaxMemory.isExhausted(problem)) {
      err.println("auditor: " + MaxMemory.needsMore());
      return ExitCode.USAGE;
    }
    err.println("auditor: a defect of this program or of the pack's rules, nothing was written:");
    if (problem instanceof RulingDefectException
        || (problem instanceof CaseFailedException
            && problem.getCause() instanceof RulingDefectException)) {
      err.println("  " + TextSanitizer.line(String.valueOf(problem.getMessage())));
    } else {
      problem.printStackTrace(err);
    }
    return ExitCode.DEFECT;
  }

  /** A message quotes what it found in files: nothing in it may steer the terminal. */
  private static void say(Throwable problem, PrintWriter err) {
    String message = "auditor: " + problem.getMessage();
    message
        .lines()
        .forEach(
            line ->
                err.println(
                    " ".repeat(line.length() - line.stripLeading().length())
                        + TextSanitizer.line(line)));
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
