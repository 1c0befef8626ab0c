package org.complaintauditor.cli.rules;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.app.AtomicOutputFile;
import org.complaintauditor.app.export.InputSnapshot;
import org.complaintauditor.app.export.OwnProfiles;
import org.complaintauditor.app.export.ProfileChoice;
import org.complaintauditor.app.program.BuildFacts;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.cli.option.LanguageOption;
import org.complaintauditor.cli.terminal.ConsoleProgress;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.detection.TableMessages;
import org.complaintauditor.detection.sample.ExportMessages;
import org.complaintauditor.detection.sample.MarkingSheet;
import org.complaintauditor.detection.sample.SampleDraw;
import org.complaintauditor.evidence.Detector;
import org.complaintauditor.evidence.LexiconStore;
import org.complaintauditor.evidence.lexicon.LexiconReader;
import org.complaintauditor.evidence.opinion.SecondOpinion;
import org.complaintauditor.intake.CaseRows;
import org.complaintauditor.intake.ExportFiles;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.FileFormats;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.table.TableReader;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.MessageBundle;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options by which messages are drawn to be marked. */
final class SampleOptions {
  private static final long USUAL_SEED = 1;
  private static final String USUAL_LANGUAGE = "en";

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "With --sample: another number draws other messages (default: 1).")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      description =
          "The language of the workbook of --sample, and of what is said: en, fr or de (default:"
              + " en).")
  private Optional<String> language = Optional.empty();

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      description =
          "With --sample: how the export is to be read, as in an audit (default: found out from the"
              + " content).")
  private Optional<String> profile = Optional.empty();

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "With --sample: the complaint desk's time zone, as in an audit.")
  private Optional<String> zone = Optional.empty();

  /** Refuses options that would say nothing. */
  void refuseIfGiven() {
    refuse("--seed", seed);
    refuse("--profile", profile);
    refuse("--zone", zone);
  }

  private static void refuse(String option, Optional<?> given) {
    if (given.isPresent()) {
      throw new UsageException(Wording.of("cli.is-said-with-sample-only", option, given.get()));
    }
  }

  /** In which language the workbook is, and what is said. */
  MessageBundle words() {
    return LanguageOption.words(language.orElse(USUAL_LANGUAGE));
  }

  /** Draws messages and writes the workbook. */
  int write(
      List<Path> paths, Pack pack, int wanted, AtomicOutputFile target, CommandLine commandLine)
      throws IOException {
    MessageBundle words = words();
    ZoneId desk = zone(pack);
    Detector detector = new LexiconStore().detector(pack.lexicon(), pack.words());
    SampleDraw sample = draw(paths, desk, detector, wanted, commandLine.getErr());
    MarkingSheet sheet =
        new MarkingSheet(
            sample,
            LexiconReader.meanings(pack.lexicon(), pack.words()),
            SecondOpinion.shipped().weightsId(),
            words.language(),
            pack.words());
    target.writeFile(
        file -> sheet.writeTo(file, "complaint-auditor " + BuildFacts.programVersion()));
    commandLine.getOut().println(sheet.summary());
    return ExitCode.DONE;
  }

  private SampleDraw draw(
      List<Path> paths, ZoneId desk, Detector detector, int wanted, PrintWriter err)
      throws IOException {
    InputSnapshot unchanged = InputSnapshot.since(paths);
    List<ExportFile> files = ExportFiles.of(paths);
    try {
      SampleDraw sample;
      TableReader tables = Wiring.readers().tables();
      if (profile.isEmpty()
          && files.size() == 1
          && FileFormats.of(files.get(0)).isTable()
          && TableMessages.are(files.get(0), tables)) {
        sample =
            SampleDraw.of(
                TableMessages.of(files.get(0), tables, detector), seed.orElse(USUAL_SEED), wanted);
      } else {
        ProfileChoice profiles =
            ProfileChoice.of(
                profile.orElse(""), files, Optional.empty(), OwnProfiles.NONE, detector.words());
        profiles.remarks().forEach(line -> ConsoleProgress.remark(line, words(), err));
        try (CaseRows cases =
            profiles.intake(Runtime.getRuntime().maxMemory(), 1).read(files, desk)) {
          sample =
              SampleDraw.of(new ExportMessages(cases, detector), seed.orElse(USUAL_SEED), wanted);
        }
      }
      unchanged.check();
      if (sample.messages().isEmpty()) {
        throw new UnusableExportException(Wording.of("cli.no-message-with-a-text", paths.get(0)));
      }
      return sample;
    } catch (SampleDraw.TooFewException e) {
      throw new UsageException(Wording.of("cli.option-sample", wanted, Wording.saidBy(e)));
    }
  }

  private ZoneId zone(Pack pack) {
    try {
      return zone.map(ZoneId::of).orElse(pack.calendar().zone());
    } catch (DateTimeException e) {
      throw new UsageException(Wording.of("app.zone-not-a-time-zone", zone.orElse("")));
    }
  }
}
