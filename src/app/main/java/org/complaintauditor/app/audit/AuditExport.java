package org.complaintauditor.app.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.complaintauditor.app.InvalidRequestException;
import org.complaintauditor.app.export.ExportRequest;
import org.complaintauditor.audit.FactsFile;
import org.complaintauditor.audit.Progress;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.ReportWriter;
import org.complaintauditor.ruling.gate.RuleTrust;
import org.jspecify.annotations.Nullable;

/** Judges every case of an export, or of the material of a run, and writes the reports. */
public final class AuditExport {

  private final RuleTrust trust;

  /**
   * Audits exports.
   *
   * @param trust which rules may run that are neither shipped nor proven
   */
  public AuditExport(RuleTrust trust) {
    this.trust = trust;
  }

  /**
   * What is asked for.
   *
   * @param judging what is judged, and how
   * @param reports what is written
   * @param decisions where people's decisions are; a run is recorded in the workspace that is named
   *     there
   * @param needsDecisions whether it is refused where nobody decided anything
   * @param facts the file with the facts of a larger export, of which this is a part; null: the
   *     export is a whole
   */
  public record Request(
      JudgingRequest judging,
      ReportChoices reports,
      DecisionRequest decisions,
      boolean needsDecisions,
      @Nullable String facts) {}

  /**
   * What was written.
   *
   * @param model what the reports show; whoever has this closes its problems
   * @param writers of the reports
   * @param folder where they are
   * @param recorded what happened in the workspace, if there is one
   */
  public record Result(
      ReportModel model, List<ReportWriter> writers, Path folder, Optional<Wording> recorded) {}

  /**
   * Refuses to be told what the material says, where a material is judged again.
   *
   * @param said whether something is said by an option of this name
   */
  public static void refuseBesideMaterial(ExportRequest export, Predicate<String> said) {
    MaterialInput.refuse(export, said);
  }

  /**
   * Audits.
   *
   * @throws InvalidRequestException if a value is not understood, or nothing can be written there
   * @throws org.complaintauditor.intake.file.UnusableExportException if the files cannot be judged
   * @throws IOException if they cannot be read
   */
  public Result audit(Request request, Progress progress) throws IOException {
    JudgingRequest judging = request.judging();
    judging.check();
    Optional<AuditInput> kept = MaterialInput.in(judging);
    Optional<FactsFile> whole =
        Optional.ofNullable(request.facts()).map(Path::of).map(FactsFile::read);
    Pack pack = kept.map(AuditInput::pack).orElseGet(() -> judging.readPack(trust));
    RunDecisions decided = request.decisions().read(pack);
    if (request.needsDecisions() && decided.isEmpty()) {
      throw new InvalidRequestException(Wording.of("app.fail-on-human"));
    }
    AuditRun run =
        AuditRun.begin(
            pack,
            () -> kept.map(AuditInput::holidays).orElseGet(() -> judging.calendar(pack)),
            request.reports(),
            decided,
            trust);
    AuditInput input =
        kept.orElseGet(() -> new ExportInput(judging, pack, whole, progress::remark));
    return run.of(
        input,
        progress,
        target ->
            Optional.ofNullable(request.decisions().workspace())
                .map(name -> RunRecording.into(name, target, decided, progress::remark)));
  }
}
