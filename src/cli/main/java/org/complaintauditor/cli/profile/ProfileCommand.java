package org.complaintauditor.cli.profile;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.complaintauditor.app.AtomicOutputFile;
import org.complaintauditor.app.export.ProfileChoice;
import org.complaintauditor.app.export.SheetRemarks;
import org.complaintauditor.app.export.SuggestedProfile;
import org.complaintauditor.app.program.PackLocator;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.cli.AuditOptions;
import org.complaintauditor.cli.option.LanguageOption;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.intake.ExportFiles;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.profile.Profile;
import org.complaintauditor.intake.profile.ProfileCatalogue;
import org.complaintauditor.intake.profile.UnsettledGuesses;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Wording;
import org.complaintauditor.pack.PackReader;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists, shows, checks and suggests profiles. */
@Command(
    name = "profile",
    description = "List or show the profiles that come with the program, check one, suggest one.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = ProfileAskCommand.class)
public final class ProfileCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    Objects.requireNonNull(spec).commandLine().usage(out());
  }

  private PrintWriter out() {
    return spec().commandLine().getOut();
  }

  private CommandSpec spec() {
    return Objects.requireNonNull(spec);
  }

  /** Profiles are written in the words of a pack: here of the one that is judged by as a rule. */
  private static Pack usualPack() {
    return PackReader.read(PackLocator.find("jive-ca"));
  }

  private static ProfileCatalogue catalogue() {
    return new ProfileCatalogue(Wiring.csv(), usualPack().words());
  }

  @Command(
      name = "list",
      description = "List the profiles that come with the program.",
      mixinStandardHelpOptions = true)
  int list(
      @Option(
              names = "--language",
              paramLabel = "LANGUAGE",
              defaultValue = "en",
              description = "en, fr or de (default: ${DEFAULT-VALUE}).")
          String language) {
    LanguageOption.words(language);
    for (Profile profile : catalogue().builtIn()) {
      out().printf("%-24s %s%n", profile.name(), profile.title().in(language));
    }
    return ExitCode.DONE;
  }

  @Command(
      name = "show",
      description = "Print a profile that comes with the program, to be copied and changed.",
      mixinStandardHelpOptions = true)
  int show(@Parameters(paramLabel = "NAME", description = "Its name.") String name) {
    if (!ProfileCatalogue.BUILT_IN.contains(name)) {
      throw new UsageException(
          Wording.of(
              "cli.profile-program-has", name, String.join(", ", ProfileCatalogue.BUILT_IN)));
    }
    out().print(ProfileCatalogue.textOf(name));
    return ExitCode.DONE;
  }

  @Command(
      name = "check",
      description = {
        "Check a profile: every entry, every pattern, every name that it uses.",
        "Exit code 0: all is well; 2: an entry is wrong, which is named."
      },
      mixinStandardHelpOptions = true)
  int check(
      @Parameters(paramLabel = "PROFILE", description = "A profile's file or name.") String name,
      @Option(
              names = "--language",
              paramLabel = "LANGUAGE",
              defaultValue = "en",
              description = "en, fr or de (default: ${DEFAULT-VALUE}).")
          String language) {
    MessageBundle words = LanguageOption.words(language);
    Profile profile = catalogue().find(name);
    Wording guesses = profile.guesses().text(ProfileChoice.fileName(name));
    out()
        .println(
            words.text(
                guesses.isEmpty()
                    ? Wording.of("cli.all-is-well", profile.name(), profile.summary())
                    : Wording.of(
                        "cli.all-is-well-but", profile.name(), profile.summary(), guesses)));
    return ExitCode.DONE;
  }

  @Command(
      name = "suggest",
      description = {
        "Write a first profile for a file that no profile reads. What is only a guess is marked"
            + " UNCERTAIN, with what else it could be."
      },
      mixinStandardHelpOptions = true)
  int suggest(
      @Parameters(
              paramLabel = "EXPORT",
              arity = "1..*",
              description = "CSV, XLSX, JSON or XES files.")
          List<Path> exports,
      @Option(
              names = "--out",
              paramLabel = "FILE",
              description = "Where to write it (default: standard output).")
          Optional<Path> file,
      @Option(
              names = "--json",
              description =
                  "Write what was found out, the profile and the questions that settle it as JSON.")
          boolean json,
      @Option(
              names = "--sheet",
              paramLabel = "NAME",
              converter = AuditOptions.Filled.class,
              description = "The sheet of a workbook that is meant (default: found out).")
          Optional<String> sheet,
      @Option(
              names = "--language",
              paramLabel = "LANGUAGE",
              defaultValue = "en",
              description = "en, fr or de (default: ${DEFAULT-VALUE}).")
          String language) {
    MessageBundle words = LanguageOption.words(language);
    List<ExportFile> files = ExportFiles.of(exports);
    Pack pack = usualPack();
    SheetRemarks sheets = SheetRemarks.of(files, sheet);
    sheets.refuseWithoutWorkbook();
    sheets
        .lines(new ProfileChoice(pack.words(), Optional.empty(), true, sheet, List.of()))
        .forEach(
            line ->
                spec()
                    .commandLine()
                    .getErr()
                    .println("auditor: " + TextSanitizer.line(words.text(line))));
    Optional<AtomicOutputFile> target = file.map(AtomicOutputFile::fresh);
    SuggestedProfile suggested = SuggestedProfile.of(files, sheet, pack.words());
    if (suggested.text().isEmpty() && !json) {
      throw new UsageException(
          Wording.of("cli.these-are-columns-of-canonical-export-needs", files.get(0)));
    }
    String text = json ? suggested.json(pack) : suggested.text();
    if (target.isPresent()) {
      target.get().write(writer -> writer.write(text));
    } else {
      out().print(text);
    }
    if (!json) {
      sayGuesses(text, words);
    }
    return ExitCode.DONE;
  }

  private void sayGuesses(String profile, MessageBundle words) {
    Wording guesses = UnsettledGuesses.in("", profile).text("");
    if (!guesses.isEmpty()) {
      Objects.requireNonNull(spec)
          .commandLine()
          .getErr()
          .println(
              "auditor: " + words.text(Wording.of("cli.settle-each-and-delete-mark", guesses)));
    }
  }
}
