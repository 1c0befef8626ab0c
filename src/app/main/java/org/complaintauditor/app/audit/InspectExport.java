package org.complaintauditor.app.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.app.AppContext;
import org.complaintauditor.app.InvalidRequestException;
import org.complaintauditor.app.export.FoundExport;
import org.complaintauditor.app.export.ProfileChoice;
import org.complaintauditor.app.export.SheetRemarks;
import org.complaintauditor.app.job.JobRequest;
import org.complaintauditor.app.job.Said;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.audit.AuditRequest;
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

/** Says what an export is, how it is read, and what can be judged from it. */
public final class InspectExport {

  private final AppContext context;
  private final JudgingRequest judging;
  private final MessageBundle words;
  private final Optional<String> sheet;
  private final Readers readers;

  private InspectExport(AppContext context, JudgingRequest judging, Pack pack) {
    this.context = context;
    this.judging = judging;
    this.words = MessageBundle.in(judging.language(), pack);
    this.sheet = judging.export().namedSheet();
    this.readers = Wiring.readers(sheet);
  }

  /**
   * What is asked for.
   *
   * @param judging what would be judged, and how
   * @param json whether it is said to a program (docs/programs.md)
   * @param rows how many rows of each file are looked at; empty: all, as it always is for people
   */
  public record Request(JudgingRequest judging, boolean json, Optional<Long> rows)
      implements JobRequest<Said> {

    @Override
    public List<Path> files() {
      return judging.export().paths();
    }

    @Override
    public Said perform(AppContext context) throws IOException {
      judging.check();
      Pack pack = judging.readPack(context.rules());
      if (!json) {
        return new InspectExport(context, judging, pack).text(pack, judging.export().called());
      }
      long most = rows.orElse(Long.MAX_VALUE);
      if (most < 1) {
        throw new InvalidRequestException(Wording.of("app.rows-at-least-one-is-needed", most));
      }
      return new JsonInspection(judging, pack, most, context).document(judging.export().called());
    }
  }

  private Said text(Pack pack, List<ExportFile> files) throws IOException {
    ZoneId zone = judging.zone(pack);
    ProfileDetection detection =
        ProfileChoice.detection(sheet, judging.export().own(), pack.words());
    if (judging.export().profile().isEmpty() && detection.isUnknown(files)) {
      SheetRemarks.of(files, sheet).refuseWithoutWorkbook();
      return new Said(unknown(files, detection, new LocalizedFormats(words, zone)), false);
    }
    FoundExport input = judging.export().find(pack.words(), context.progress()::remark);
    IntakeSummary reading =
        input.read(
            () ->
                input
                    .profiles()
                    .intake(judging.memory(), judging.threads())
                    .look(input.files(), zone));
    AuditRequest request =
        judging
            .audit(input, pack, judging.calendar(pack), Optional.empty(), false)
            .allowingAllRejected();
    Inspection inspection =
        new Inspector(request, context.rules(), new LexiconStore())
            .inspect(
                reading,
                input.profiles().readAs(reading, judging.language()),
                WorkbookSheets.of(files, readers, input.profiles().sheets()));
    return new Said(InspectionText.of(inspection, words, zone), inspection.canBeJudged());
  }

  private List<String> unknown(
      List<ExportFile> files, ProfileDetection detection, LocalizedFormats formats) {
    List<String> lines = new ArrayList<>();
    detection.instead(files).map(words::text).ifPresent(lines::add);
    detection.passedOver().stream().map(words::text).forEach(lines::add);
    for (ExportFile file : files) {
      lines.addAll(
          SketchText.of(
              file.toString(),
              FileSketch.of(file, readers),
              WorkbookSheets.of(List.of(file), readers, Set.of()),
              words,
              formats));
    }
    return lines;
  }
}
