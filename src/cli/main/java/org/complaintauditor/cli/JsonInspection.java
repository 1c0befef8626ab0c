package org.complaintauditor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.app.export.FoundExport;
import org.complaintauditor.app.export.ProfileChoice;
import org.complaintauditor.app.export.SheetRemarks;
import org.complaintauditor.app.export.SuggestedProfile;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.audit.AuditRequest;
import org.complaintauditor.audit.Progress;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.evidence.LexiconStore;
import org.complaintauditor.inspection.Inspection;
import org.complaintauditor.inspection.InspectionJson;
import org.complaintauditor.inspection.Inspector;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.profile.IntakeSummary;
import org.complaintauditor.intake.profile.Profile;
import org.complaintauditor.intake.profile.Readers;
import org.complaintauditor.intake.profile.RowCut;
import org.complaintauditor.intake.profile.suggest.FileSketch;
import org.complaintauditor.intake.profile.suggest.ProfileDetection;
import org.complaintauditor.intake.profile.suggest.SeveralProfilesException;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.json.JsonFile;
import org.complaintauditor.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/** What an export is and what can be judged from it, as one JSON document. */
final class JsonInspection {

  /** Samples of columns are of the first rows. */
  private static final int SKETCHED = 1_000;

  private final AuditOptions options;
  private final Pack pack;
  private final RowCut cut;
  private final PrintWriter err;
  private final Progress progress;

  /**
   * An inspection.
   *
   * @param rows how many rows of each file are looked at
   * @param err where to say what should be known
   */
  JsonInspection(AuditOptions options, Pack pack, long rows, PrintWriter err, Progress progress) {
    this.options = options;
    this.pack = pack;
    this.err = err;
    this.progress = progress;
    this.cut = new RowCut(rows, progress::step);
  }

  /** Prints the document; gives the exit code. */
  int print(List<ExportFile> files, PrintWriter out) throws IOException {
    progress.stage(Progress.Stage.READING, 0);
    ProfileDetection detection =
        ProfileChoice.detection(options.export.sheet(), options.export.own());
    try {
      if (options.export.profile.isEmpty() && detection.isUnknown(files)) {
        out.print(JsonFile.text(unknown(files, detection)));
        return ExitCode.DONE;
      }
    } catch (SeveralProfilesException e) {
      out.print(JsonFile.text(several(e)));
      return ExitCode.DONE;
    }
    FoundExport input = options.input(err);
    Map<String, @Nullable Object> document = input.read(() -> known(input));
    out.print(JsonFile.text(document));
    return Boolean.TRUE.equals(document.get("can_be_judged")) ? ExitCode.DONE : ExitCode.FOUND;
  }

  private Map<String, @Nullable Object> unknown(
      List<ExportFile> files, ProfileDetection detection) {
    SheetRemarks.of(files, options.export.sheet()).refuseWithoutWorkbook();
    SuggestedProfile suggested = suggested(files, detection);
    Map<String, @Nullable Object> document = JsonFile.object();
    document.put("readable", false);
    document.put("partial", cut.isPartial());
    MessageBundle words = MessageBundle.in(options.language);
    document.put("instead", detection.instead(files).map(words::text).orElse(""));
    document.put("passed_over", detection.passedOver().stream().map(words::text).toList());
    document.put("draft", suggested.draftJson(pack.latest()));
    return document;
  }

  /** What was found wrong with known profiles explains why none can be suggested, too. */
  private SuggestedProfile suggested(List<ExportFile> files, ProfileDetection detection) {
    try {
      Optional<String> sheet = options.export.sheet();
      return SuggestedProfile.of(files, sheet, cut.of(Wiring.readers(sheet)));
    } catch (UnusableExportException e) {
      if (detection.passedOver().isEmpty()) {
        throw e;
      }
      throw new UnusableExportException(
          Wording.of("intake.and-below", e.wording(), Wording.join("\n  ", detection.passedOver())),
          e);
    }
  }

  /** Somebody has to say which profile is meant. */
  private Map<String, @Nullable Object> several(SeveralProfilesException several) {
    Map<String, @Nullable Object> document = JsonFile.object();
    document.put("readable", false);
    document.put("choose", several.profiles());
    document.put("message", MessageBundle.in(options.language).text(several.wording()));
    return document;
  }

  private Map<String, @Nullable Object> known(FoundExport input) {
    IntakeSummary reading =
        input.profiles().intake(options.memory(), cut).look(input.files(), options.zone());
    AuditRequest request =
        options
            .request(input, pack, options.holidays(pack), Optional.empty())
            .allowingAllRejected();
    Inspection inspection =
        new Inspector(request, Wiring.rules(options.trust), new LexiconStore())
            .inspect(
                reading, input.profiles().readAs(reading, options.language), List.of(), progress);
    Optional<String> sheet = options.export.sheet();
    List<Wording> remarks =
        new ArrayList<>(SheetRemarks.of(input.files(), sheet).lines(input.profiles()));
    remarks.addAll(input.profiles().remarks());
    Readers readers = Wiring.readers(sheet);
    return new InspectionJson(
            MessageBundle.in(options.language),
            options.zone(),
            new InspectionJson.Reading(
                input.files().stream().map(file -> sketch(file, readers)).toList(),
                input.files().stream().map(cut::rows).toList(),
                cut.isPartial(),
                input.profiles().profile().map(Profile::text).orElse(""),
                remarks))
        .of(inspection);
  }

  private static FileSketch sketch(ExportFile file, Readers readers) {
    try {
      return FileSketch.of(file, readers, SKETCHED);
    } catch (UnusableExportException e) {
      return new FileSketch("", "", 0, false, List.of()); // The profile reads it nevertheless.
    }
  }
}
