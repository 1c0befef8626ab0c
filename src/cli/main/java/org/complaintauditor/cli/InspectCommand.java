package org.complaintauditor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.complaintauditor.app.export.FoundExport;
import org.complaintauditor.app.export.ProfileChoice;
import org.complaintauditor.app.export.SheetRemarks;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.audit.AuditRequest;
import org.complaintauditor.cli.terminal.ConsoleProgress;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.evidence.LexiconStore;
import org.complaintauditor.inspection.Inspection;
import org.complaintauditor.inspection.InspectionText;
import org.complaintauditor.inspection.Inspector;
import org.complaintauditor.inspection.SketchText;
import org.complaintauditor.inspection.WorkbookSheets;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.profile.IntakeSummary;
import org.complaintauditor.intake.profile.Readers;
import org.complaintauditor.intake.profile.suggest.FileSketch;
import org.complaintauditor.intake.profile.suggest.ProfileDetection;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.text.MessageBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what an export is and what can be judged from it, before it is audited. */
@Command(
    name = "inspect",
    description = {
      "Say what an export is, how it is read, and which commitments can be judged from it. Nothing is"
          + " written. The options are those of an audit.",
      "Exit code 0: something can be judged; 1: nothing can.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  auditor inspect sample-data/complaints-2026-q1.csv",
      "  auditor inspect tickets.json audits.json --profile our-zendesk.yaml"
    })
final class InspectCommand implements Callable<Integer> {

  @Mixin private AuditOptions options = new AuditOptions();

  @Option(
      names = "--json",
      description =
          "Say it as JSON (docs/programs.md). Of files that no profile reads: what was found out, a"
              + " profile and the questions that settle it.")
  private boolean json;

  @Option(
      names = "--rows",
      paramLabel = "N",
      description = "With --json: look at the first N rows of each file only, and say so.")
  private Optional<Long> rows = Optional.empty();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    options.check();
    MessageBundle words = MessageBundle.in(options.language);
    CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
    PrintWriter out = commandLine.getOut();
    Pack pack = options.readPack();
    List<ExportFile> files = options.export.files();
    if (json) {
      try (ConsoleProgress progress = ConsoleProgress.on(commandLine.getErr())) {
        return new JsonInspection(options, pack, limit(), commandLine.getErr(), progress)
            .print(files, out);
      }
    }
    refuseRows();
    Readers readers = Wiring.readers(options.export.sheet());
    ProfileDetection detection =
        ProfileChoice.detection(options.export.sheet(), options.export.own());
    if (options.export.profile.isEmpty() && detection.isUnknown(files)) {
      SheetRemarks.of(files, options.export.sheet()).refuseWithoutWorkbook();
      LocalizedFormats formats = new LocalizedFormats(words, options.zone());
      detection.instead(files).map(words::text).ifPresent(out::println);
      detection.passedOver().stream().map(words::text).forEach(out::println);
      for (ExportFile file : files) {
        SketchText.of(
                file.toString(),
                FileSketch.of(file, readers),
                WorkbookSheets.of(List.of(file), readers, Set.of()),
                words,
                formats)
            .forEach(out::println);
      }
      return ExitCode.FOUND;
    }
    FoundExport input = options.input(commandLine.getErr());
    IntakeSummary reading =
        input.read(
            () ->
                input
                    .profiles()
                    .intake(options.memory(), options.threads)
                    .look(input.files(), options.zone()));
    AuditRequest request =
        options
            .request(input, pack, options.holidays(pack), Optional.empty())
            .allowingAllRejected();
    Inspection inspection =
        new Inspector(request, Wiring.rules(options.trust), new LexiconStore())
            .inspect(
                reading,
                input.profiles().readAs(reading, options.language),
                WorkbookSheets.of(files, readers, input.profiles().sheets()));
    InspectionText.of(inspection, words, options.zone()).forEach(out::println);
    return inspection.canBeJudged() ? ExitCode.DONE : ExitCode.FOUND;
  }

  private void refuseRows() {
    if (rows.isPresent()) {
      throw new UsageException(Wording.of("cli.rows-goes-with-json"));
    }
  }

  private long limit() {
    long most = rows.orElse(Long.MAX_VALUE);
    if (most < 1) {
      throw new UsageException(Wording.of("cli.rows-at-least-one-is-needed", most));
    }
    return most;
  }
}
