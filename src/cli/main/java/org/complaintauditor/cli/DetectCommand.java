package org.complaintauditor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complaintauditor.detection.DetectionTrial;
import org.complaintauditor.evidence.Detector;
import org.complaintauditor.evidence.LexiconStore;
import org.complaintauditor.intake.ExportFiles;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.pack.PackReader;
import org.complaintauditor.report.csv.CsvFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries detection on messages. */
@Command(
    name = "detect",
    description = {
      "Say what each message of a file tells its reader. The file is a table with the columns"
          + " id,direction,language,channel,text; the same rows come back with the columns"
          + " \"detected\" (labels separated by |) and \"quotes\".",
      "With a column \"labels\", which says what is right, a table of precision, recall and F1 for"
          + " each label and language is printed too: on standard error, or on standard output if"
          + " the rows go to a file.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DetectCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A CSV file or Excel workbook of messages.")
  private Path file = Path.of("");

  @Option(
      names = "--pack",
      paramLabel = "PACK",
      defaultValue = "jive-ca",
      description = "The pack with the lexicon: its name or folder (default: ${DEFAULT-VALUE}).")
  private String pack = "";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "A new file for the rows (default: standard output).")
  private Optional<Path> out = Optional.empty();

  @Override
  public Integer call() throws IOException {
    Optional<AtomicOutputFile> target = out.map(AtomicOutputFile::fresh);
    Detector detector =
        new LexiconStore().detector(PackReader.read(PackLocator.find(pack)).lexicon());
    List<ExportFile> files = ExportFiles.of(List.of(file));
    if (files.size() != 1) {
      throw new UnusableExportException(
          "%s: this holds %d files. Name one of them.".formatted(file, files.size()));
    }
    DetectionTrial.Result result =
        DetectionTrial.of(files.get(0), Wiring.readers().tables(), detector);
    PrintWriter printed = Objects.requireNonNull(spec).commandLine().getOut();
    if (target.isEmpty()) {
      print(result, printed);
      printed.flush();
      measured(result, spec.commandLine().getErr());
    } else {
      target.get().write(rows -> print(result, rows));
      measured(result, printed);
    }
    return ExitCode.DONE;
  }

  private static void measured(DetectionTrial.Result result, PrintWriter to) {
    result.measured().forEach(to::println);
    if (!result.withOpinion().isEmpty()) {
      to.println();
      to.println("With the second opinion, and between what 95 % of 2,000 resamples lie:");
      result.withOpinion().forEach(to::println);
    }
  }

  private static void print(DetectionTrial.Result result, Writer writer) throws IOException {
    CsvFile csv = new CsvFile(writer);
    csv.write(result.columns());
    for (List<String> row : result.rows()) {
      csv.write(row);
    }
  }
}
