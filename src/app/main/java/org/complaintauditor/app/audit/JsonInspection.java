package org.complaintauditor.app.audit;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.app.AppContext;
import org.complaintauditor.app.export.FoundExport;
import org.complaintauditor.app.export.ProfileChoice;
import org.complaintauditor.app.export.SheetRemarks;
import org.complaintauditor.app.export.SuggestedProfile;
import org.complaintauditor.app.job.Said;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.audit.AuditRequest;
import org.complaintauditor.audit.Progress;
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

  private final JudgingRequest judging;
  private final AppContext context;
  private final Pack pack;
  private final ZoneId zone;
  private final Optional<String> sheet;
  private final MessageBundle words;
  private final Progress progress;
  private final RowCut cut;

  /**
   * An inspection.
   *
   * @param rows how many rows of each file are looked at
   */
  JsonInspection(JudgingRequest judging, Pack pack, long rows, AppContext context) {
    this.judging = judging;
    this.context = context;
    this.pack = pack;
    this.zone = judging.zone(pack);
    this.sheet = judging.export().namedSheet();
    this.words = MessageBundle.in(judging.language(), pack);
    this.progress = context.progress();
    this.cut = new RowCut(rows, progress::step);
  }

  /** The document; it is right if something can be judged, or nobody knows yet. */
  Said document(List<ExportFile> files) throws IOException {
    progress.stage(Progress.Stage.READING, 0);
    ProfileDetection detection =
        ProfileChoice.detection(sheet, judging.export().own(), pack.words());
    try {
      if (judging.export().profile().isEmpty() && detection.isUnknown(files)) {
        return said(unknown(files, detection), true);
      }
    } catch (SeveralProfilesException e) {
      return said(several(e), true);
    }
    FoundExport input = judging.export().find(pack.words(), progress::remark);
    Map<String, @Nullable Object> document = input.read(() -> known(input));
    return said(document, Boolean.TRUE.equals(document.get("can_be_judged")));
  }

  private static Said said(Map<String, @Nullable Object> document, boolean right) {
    return new Said(JsonFile.text(document).lines().toList(), right);
  }

  private Map<String, @Nullable Object> unknown(
      List<ExportFile> files, ProfileDetection detection) {
    SheetRemarks.of(files, sheet).refuseWithoutWorkbook();
    SuggestedProfile suggested = suggested(files, detection);
    Map<String, @Nullable Object> document = JsonFile.object();
    document.put("readable", false);
    document.put("partial", cut.isPartial());
    document.put("instead", detection.instead(files).map(words::text).orElse(""));
    document.put("passed_over", detection.passedOver().stream().map(words::text).toList());
    document.put("draft", suggested.draftJson(pack));
    return document;
  }

  /** What was found wrong with known profiles explains why none can be suggested, too. */
  private SuggestedProfile suggested(List<ExportFile> files, ProfileDetection detection) {
    try {
      return SuggestedProfile.of(files, sheet, cut.of(Wiring.readers(sheet)), pack.words());
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
    document.put("message", words.text(several.wording()));
    return document;
  }

  private Map<String, @Nullable Object> known(FoundExport input) {
    IntakeSummary reading =
        input.profiles().intake(judging.memory(), cut).look(input.files(), zone);
    AuditRequest request =
        judging
            .audit(input, pack, judging.calendar(pack), Optional.empty(), false)
            .allowingAllRejected();
    Inspection inspection =
        new Inspector(request, context.rules(), new LexiconStore())
            .inspect(
                reading, input.profiles().readAs(reading, judging.language()), List.of(), progress);
    List<Wording> remarks =
        new ArrayList<>(SheetRemarks.of(input.files(), sheet).lines(input.profiles()));
    remarks.addAll(input.profiles().remarks());
    Readers readers = Wiring.readers(sheet);
    return new InspectionJson(
            words,
            zone,
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
