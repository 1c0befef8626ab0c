package org.complaintauditor.cli.rules;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complaintauditor.app.AtomicOutputFile;
import org.complaintauditor.app.program.PackLocator;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.cli.ReportOptions;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.detection.DetectionTrial;
import org.complaintauditor.detection.sample.Estimates;
import org.complaintauditor.detection.sample.EstimatesTable;
import org.complaintauditor.detection.sample.MarkedSheet;
import org.complaintauditor.evidence.LexiconStore;
import org.complaintauditor.evidence.opinion.SecondOpinion;
import org.complaintauditor.intake.ExportFiles;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Wording;
import org.complaintauditor.pack.PackReader;
import org.complaintauditor.report.CsvForm;
import org.complaintauditor.report.csv.CsvFile;
import org.complaintauditor.text.MessageBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries detection on messages. */
@Command(
    name = "detect",
    description = {
      "Say what each message of a file tells its reader. The file is a table with the columns"
          + " id,direction,language,channel,text; the same rows come back with the columns"
          + " \"detected\" (labels separated by |), \"quotes\" (each confirmed or doubted by the"
          + " second opinion), \"possible\" (what the second opinion alone finds, the likeliest"
          + " first) and \"weighed\" (the words that weighed most in it).",
      "With a column \"labels\", which says what is right, tables of precision and recall for each"
          + " label and language are printed too, with intervals: on standard error, or on standard"
          + " output if the rows go to a file.",
      "With --sample, messages of an export, or of such a file, are drawn at random and written into"
          + " a workbook, in which somebody marks what is right; --measure reads it.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  auditor detect sample-data/messages.csv",
      "  auditor detect --sample 100 sample-data/complaints-2026-q1.csv --out to-mark.xlsx",
      "  auditor detect --measure to-mark.xlsx"
    })
public final class DetectCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description =
          "A CSV file or Excel workbook of messages; with --sample also the files of an export.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--pack",
      paramLabel = "PACK",
      defaultValue = "jive-ca",
      description = "The pack with the lexicon: its name or folder (default: ${DEFAULT-VALUE}).")
  private String pack = "";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "A new file for the rows (default: standard output), or for the workbook of --sample.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--csv",
      paramLabel = "excel|plain",
      description =
          "How the rows are written: with a byte order mark, so that Excel shows accents when the"
              + " file is clicked, or without (default: excel into a file, plain on standard output).")
  private Optional<ReportOptions.Csv> csv = Optional.empty();

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "Draw so many messages into a workbook to be marked; needs --out.")
  private Optional<Integer> wanted = Optional.empty();

  @Mixin private SampleOptions sampling = new SampleOptions();

  @Option(
      names = "--measure",
      paramLabel = "SHEET",
      description =
          "Say how right detection is, by the marks in a workbook that --sample has written.")
  private Optional<Path> sheet = Optional.empty();

  @Override
  public Integer call() throws IOException {
    refuseWhatDoesNotGoTogether();
    sampling.words();
    if (sheet.isPresent()) {
      return measure(sheet.get());
    }
    Optional<AtomicOutputFile> target = out.map(AtomicOutputFile::fresh);
    Pack chosen = PackReader.read(PackLocator.find(pack));
    return wanted.isPresent()
        ? sampling.write(files, chosen, wanted.get(), target.orElseThrow(), commandLine())
        : detect(chosen, target);
  }

  private void refuseWhatDoesNotGoTogether() {
    if (sheet.isPresent()) {
      if (!files.isEmpty() || wanted.isPresent() || out.isPresent()) {
        throw new UsageException(
            Wording.of("cli.measure-reads-workbook-and-nothing-else", sheet.get()));
      }
    } else if (files.isEmpty()) {
      throw new ParameterException(commandLine(), "Missing required parameter: 'FILE'");
    }
    if (wanted.isPresent() && out.isEmpty()) {
      throw new UsageException(
          Wording.of("cli.sample-name-workbook-is-to-be-written", wanted.get()));
    }
    if (wanted.isPresent() && wanted.get() < 1) {
      throw new UsageException(Wording.of("cli.sample-at-least-one-is-needed", wanted.get()));
    }
    if (csv.isPresent() && (wanted.isPresent() || sheet.isPresent())) {
      throw new UsageException(Wording.of("cli.csv-is-said-of-rows"));
    }
    if (wanted.isEmpty()) {
      sampling.refuseIfGiven();
    }
  }

  private int measure(Path marked) throws IOException {
    MarkedSheet read =
        MarkedSheet.read(
            only(List.of(marked)),
            Wiring.readers().tables(),
            PackReader.read(PackLocator.find(pack)).words());
    PrintWriter printed = commandLine().getOut();
    new EstimatesTable(Estimates.of(read), SecondOpinion.shipped().weightsId())
        .lines(sampling.words())
        .forEach(printed::println);
    return ExitCode.DONE;
  }

  private static ExportFile only(List<Path> paths) {
    List<ExportFile> found = ExportFiles.of(paths);
    if (found.size() != 1) {
      throw new UnusableExportException(
          Wording.of("cli.holds-files-name-one-of-them", paths.get(0), found.size()));
    }
    return found.get(0);
  }

  private int detect(Pack chosen, Optional<AtomicOutputFile> target) throws IOException {
    if (files.size() > 1) {
      throw new UsageException(Wording.of("cli.one-file-of-messages-is-read", files.get(1)));
    }
    DetectionTrial.Result result =
        DetectionTrial.of(
            only(files),
            Wiring.readers().tables(),
            new LexiconStore().detector(chosen.lexicon(), chosen.words()));
    PrintWriter printed = commandLine().getOut();
    if (target.isEmpty()) {
      print(result, csv.orElse(ReportOptions.Csv.PLAIN), printed);
      printed.flush();
      measured(result, commandLine().getErr());
    } else {
      target.get().write(rows -> print(result, csv.orElse(ReportOptions.Csv.EXCEL), rows));
      measured(result, printed);
    }
    return ExitCode.DONE;
  }

  private void measured(DetectionTrial.Result result, PrintWriter to) {
    result.measured().forEach(to::println);
    if (!result.withOpinion().isEmpty()) {
      to.println();
      to.println(sampling.words().text(Wording.of("cli.with-second-opinion-and-between-what-95")));
      result.withOpinion().forEach(to::println);
    }
  }

  private static void print(DetectionTrial.Result result, ReportOptions.Csv how, Writer writer)
      throws IOException {
    CsvForm form =
        how == ReportOptions.Csv.PLAIN
            ? CsvForm.PLAIN
            : CsvForm.of(CsvForm.EXCEL_OPTION, MessageBundle.LANGUAGES.get(0));
    CsvFile rows = CsvFile.begin(writer, form);
    rows.write(result.columns());
    for (List<String> row : result.rows()) {
      rows.write(row);
    }
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
