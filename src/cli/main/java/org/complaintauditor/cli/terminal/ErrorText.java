package org.complaintauditor.cli.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.app.FileSystemMessages;
import org.complaintauditor.app.InvalidRequestException;
import org.complaintauditor.app.program.MaxMemory;
import org.complaintauditor.audit.NoSuchCaseException;
import org.complaintauditor.audit.TooManyRejectedRowsException;
import org.complaintauditor.audit.UnusableFactsException;
import org.complaintauditor.console.settings.SettingsException;
import org.complaintauditor.dossier.bag.UnusableDossierException;
import org.complaintauditor.dossier.leak.UncheckableFileException;
import org.complaintauditor.dossier.making.LeakException;
import org.complaintauditor.dossier.redaction.CollidingPseudonymsException;
import org.complaintauditor.dossier.redaction.InvalidAudienceException;
import org.complaintauditor.dossier.redaction.UnusableRevealException;
import org.complaintauditor.dossier.redaction.UnusableSecretException;
import org.complaintauditor.dossier.seal.UnusableKeyException;
import org.complaintauditor.evidence.lexicon.InvalidLexiconException;
import org.complaintauditor.intake.file.ShellWord;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.profile.InvalidProfileException;
import org.complaintauditor.judgement.CaseFailedException;
import org.complaintauditor.judgement.MissingHolidaysException;
import org.complaintauditor.judgement.UnusableAuditInstantException;
import org.complaintauditor.material.UnusableMaterialException;
import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;
import org.complaintauditor.pack.InvalidPackException;
import org.complaintauditor.report.UnusableReportException;
import org.complaintauditor.ruling.RuleCompilationException;
import org.complaintauditor.ruling.RuleFailureException;
import org.complaintauditor.ruling.RulingDefectException;
import org.complaintauditor.ruling.gate.ForeignRulesException;
import org.complaintauditor.sampling.json.UnusableSampleException;
import org.complaintauditor.spool.SpoolException;
import org.complaintauditor.store.database.WorkspaceException;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Says what ended a run, in the language that the command names for its reports. */
public final class ErrorText {

  /** Before each line that explains a defect; what stands below is for who mends it. */
  static final String EXPLAINED = "  ";

  private static final String OPTION = "--language";

  private final PrintWriter err;
  private final MessageBundle words;

  /** Says it here in these words. */
  public ErrorText(PrintWriter err, MessageBundle words) {
    this.err = err;
    this.words = words;
  }

  /**
   * Says it here.
   *
   * @param given the command's arguments; what cannot be parsed may still name a language
   */
  public ErrorText(PrintWriter err, String... given) {
    this(err, words(List.of(given)));
  }

  /** The words of the language that the arguments of a command name. */
  public static MessageBundle words(List<String> given) {
    return MessageBundle.in(language(given.toArray(String[]::new)));
  }

  /** Nothing but the option counts: outputs must not depend on the machine. */
  private static String language(String... given) {
    String language = MessageBundle.LANGUAGES.get(0);
    for (int i = 0; i < given.length; i++) {
      String value = "";
      if (given[i].startsWith(OPTION + "=")) {
        value = given[i].substring(OPTION.length() + 1);
      } else if (given[i].equals(OPTION) && i + 1 < given.length) {
        value = given[i + 1];
      }
      if (MessageBundle.LANGUAGES.contains(value)) {
        language = value;
      }
    }
    return language;
  }

  /** Says why the command line cannot be parsed; gives the exit code. */
  public int explain(ParameterException problem, String... given) {
    say(CommandLineErrors.of(String.valueOf(problem.getMessage())));
    StringWriter suggestions = new StringWriter();
    CommandLine.UnmatchedArgumentException.printSuggestions(problem, new PrintWriter(suggestions));
    suggestions
        .toString()
        .lines()
        .forEach(line -> err.println(words.text(CommandLineErrors.of(line))));
    Arrays.stream(given)
        .filter(argument -> argument.startsWith("-") && isFile(argument))
        .map(file -> Wording.of("cli.for-a-file-begins-with-a-dash", ShellWord.ofFile(file)))
        .forEach(hint -> err.println(words.text(hint)));
    String command = problem.getCommandLine().getCommandSpec().qualifiedName();
    err.println(words.text(Wording.of("cli.try-help", command)));
    return ExitCode.USAGE;
  }

  public static boolean isFile(String argument) {
    try {
      return Files.exists(Path.of(argument));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Says what went wrong; gives the exit code. */
  public int explain(Throwable problem) {
    if (problem instanceof UnusableExportException
        || problem instanceof UnusableMaterialException
        || problem instanceof UnusableReportException
        || problem instanceof UnusableSampleException
        || problem instanceof UnusableDossierException
        || problem instanceof UnusableRevealException
        || problem instanceof LeakException
        || problem instanceof UncheckableFileException
        || problem instanceof TooManyRejectedRowsException) {
      say(Wording.saidBy(problem));
      return ExitCode.INPUT;
    }
    if (problem instanceof UsageException
        || problem instanceof InvalidRequestException
        || problem instanceof SettingsException
        || problem instanceof SpoolException
        || problem instanceof InvalidPackException
        || problem instanceof InvalidProfileException
        || problem instanceof InvalidLexiconException
        || problem instanceof RuleCompilationException
        || problem instanceof ForeignRulesException
        || isOfRule(problem)
        || problem instanceof UnusableAuditInstantException
        || problem instanceof UnusableFactsException
        || problem instanceof MissingHolidaysException
        || problem instanceof NoSuchCaseException
        || problem instanceof UnusableKeyException
        || problem instanceof InvalidAudienceException
        || problem instanceof UnusableSecretException
        || problem instanceof CollidingPseudonymsException
        || problem instanceof WorkspaceException) {
      say(Wording.saidBy(problem));
      return ExitCode.USAGE;
    }
    if (MaxMemory.isExhausted(problem)) {
      say(MaxMemory.needsMore());
      return ExitCode.USAGE;
    }
    Optional<IOException> failure = FileSystemMessages.failure(problem);
    if (failure.isPresent()) {
      say(Wording.of("cli.a-file-cannot-be-read-or-written", FileSystemMessages.of(failure.get())));
      return ExitCode.USAGE;
    }
    say(Wording.of("cli.a-defect-of-program-or-of-packs"));
    boolean isOfRules =
        problem instanceof RulingDefectException
            || (problem instanceof CaseFailedException
                && problem.getCause() instanceof RulingDefectException);
    if (isOfRules || problem instanceof Worded) {
      words
          .text(Wording.saidBy(problem))
          .lines()
          .forEach(line -> err.println(EXPLAINED + TextSanitizer.line(line)));
    }
    if (!isOfRules) {
      problem.printStackTrace(err);
    }
    return ExitCode.DEFECT;
  }

  /** Who wrote a rule that fails can mend it: that is no defect of the program. */
  private static boolean isOfRule(Throwable problem) {
    return problem instanceof RuleFailureException
        || (problem instanceof CaseFailedException
            && problem.getCause() instanceof RuleFailureException);
  }

  /** A message quotes what it found in files: nothing in it may steer the terminal. */
  private void say(Wording message) {
    ("auditor: " + words.text(message))
        .lines()
        .forEach(
            line ->
                err.println(
                    " ".repeat(line.length() - line.stripLeading().length())
                        + TextSanitizer.line(line)));
  }
}
