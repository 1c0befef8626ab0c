package org.complaintauditor.app.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.complaintauditor.app.AppContext;
import org.complaintauditor.app.export.ExportRequest;
import org.complaintauditor.app.job.JobRequest;
import org.complaintauditor.app.job.Said;
import org.complaintauditor.audit.FactsFile;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.ConsoleSummary;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.ReportWriter;
import org.complaintauditor.report.ReviewPlaces;
import org.complaintauditor.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/** Judges every case of an export, or of the material of a run, and writes the reports. */
public final class AuditExport {

  private final AppContext context;

  /** Audits exports. */
  public AuditExport(AppContext context) {
    this.context = context;
  }

  /**
   * What is asked for.
   *
   * @param judging what is judged, and how
   * @param reports what is written
   * @param decisions where people's decisions are; a run is recorded in the workspace that is named
   *     there
   * @param failOn the verdicts with which a run is not right
   * @param facts the file with the facts of a larger export, of which this is a part; null: the
   *     export is a whole
   */
  public record Request(
      JudgingRequest judging,
      ReportChoices reports,
      DecisionRequest decisions,
      FailOn failOn,
      @Nullable String facts)
      implements JobRequest<Said> {

    /**
     * An audit whose reports are all written, and that is recorded in a workspace with what its
     * ledger decides.
     */
    public static Request recorded(
        JudgingRequest judging, ReportChoices reports, String workspace) {
      return new Request(judging, reports, DecisionRequest.of(workspace), FailOn.NOTHING, null);
    }

    @Override
    public List<Path> files() {
      return judging.export().paths();
    }

    @Override
    public Said perform(AppContext context) throws IOException {
      return new AuditExport(context).audit(this);
    }
  }

  /**
   * What was written.
   *
   * @param model what the reports show; whoever has this closes its problems
   * @param writers of the reports
   * @param folder where they are
   * @param recorded what happened in the workspace, if there is one
   */
  record Written(
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
   * @throws org.complaintauditor.app.InvalidRequestException if a value is not understood, or
   *     nothing can be written there
   * @throws org.complaintauditor.intake.file.UnusableExportException if the files cannot be judged
   * @throws IOException if they cannot be read
   */
  public Said audit(Request request) throws IOException {
    request.judging().check();
    request.reports().check();
    Written written = write(request);
    ReportModel model = written.model();
    context.progress().run(model.run().runId());
    context.progress().folder(written.folder());
    model
        .run()
        .reachedWithoutHolidays()
        .ifPresent(
            year ->
                context
                    .progress()
                    .remark(
                        Wording.of(
                            "app.holidays-file-has-none-in-year",
                            request.judging().holidays(),
                            year)));
    MessageBundle words =
        MessageBundle.in(request.judging().language(), model.run().pack())
            .showing(request.reports().texts());
    Said said = new Said(lines(written, words), !request.failOn().failed(model));
    model.problems().close();
    return said;
  }

  private Written write(Request request) throws IOException {
    JudgingRequest judging = request.judging();
    Optional<AuditInput> kept = MaterialInput.in(judging);
    Optional<FactsFile> whole =
        Optional.ofNullable(request.facts()).map(Path::of).map(FactsFile::read);
    Pack pack = kept.map(AuditInput::pack).orElseGet(() -> judging.readPack(context.rules()));
    RunDecisions decided = request.decisions().read(pack);
    request.failOn().check(decided);
    AuditRun run =
        AuditRun.begin(
            pack,
            () -> kept.map(AuditInput::holidays).orElseGet(() -> judging.calendar(pack)),
            request.reports(),
            decided,
            context.rules());
    Consumer<Wording> remarks = context.progress()::remark;
    AuditInput input = kept.orElseGet(() -> new ExportInput(judging, pack, whole, remarks));
    return run.of(
        input,
        context.progress(),
        target ->
            Optional.ofNullable(request.decisions().workspace())
                .map(name -> RunRecording.into(name, target, decided, remarks)));
  }

  private static List<String> lines(Written written, MessageBundle words) {
    List<String> lines =
        new ArrayList<>(ConsoleSummary.of(written.model(), words).lines().toList());
    lines.add("");
    lines.add(words.text("report.console.report", written.folder().toString()));
    ReviewPlaces.sentence(written.model(), written.writers(), words).ifPresent(lines::add);
    written.recorded().map(words::text).ifPresent(lines::add);
    return lines;
  }
}
