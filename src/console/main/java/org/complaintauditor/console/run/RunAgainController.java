package org.complaintauditor.console.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.complaintauditor.app.audit.AuditExport;
import org.complaintauditor.app.audit.JudgingRequest;
import org.complaintauditor.app.audit.ReportChoices;
import org.complaintauditor.app.export.ExportRequest;
import org.complaintauditor.app.job.JobCall;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.auditing.AuditController;
import org.complaintauditor.console.job.JobOrder;
import org.complaintauditor.console.job.JobRunner;
import org.complaintauditor.console.ledgers.TrailRecorder;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.ledger.LedgerAuthor;
import org.complaintauditor.store.run.RunNote;
import org.complaintauditor.store.run.RunRecord;
import org.complaintauditor.text.MessageBundle;

/** Has a run audited again from its material, with what people have decided since. */
public final class RunAgainController implements Routes.Controller {

  /** The language of a run that is audited again. */
  private static final String AS_EVER = MessageBundle.LANGUAGES.get(0);

  private final ConsoleContext context;
  private final RecordedRuns runs;

  /** The runs of this office. */
  public RunAgainController(ConsoleContext context) {
    this.context = context;
    runs = new RecordedRuns(context);
  }

  @Override
  public void add(Routes routes) {
    routes.post("/runs/{run}/again", Permission.PREPARE, this::again);
    routes.get("/runs/{run}/export", Permission.PREPARE, this::export);
  }

  /** Leads to the upload that the run was made from, as long as that is kept. */
  private void export(RequestContext request) {
    RunRecord run = runs.of(request);
    Optional<String> upload =
        context
            .workspace()
            .runNotes()
            .find(run.run())
            .flatMap(RunNote::upload)
            .filter(id -> context.workspace().uploads().find(id).isPresent());
    String then = request.query("then").equals("audit") ? "/audit" : "";
    if (upload.isPresent()) {
      request.seeOther("/uploads/" + upload.get() + then);
    } else {
      request.seeOther("/", Wording.of("console.export-of-run-is-not-kept-any"));
    }
  }

  private AuditExport.Request again(Path material, Path target) {
    return AuditExport.Request.recorded(
        JudgingRequest.usual("", ExportRequest.of(material), AS_EVER),
        ReportChoices.usual(target),
        context.folder().toString());
  }

  private void again(RequestContext request) {
    RunRecord run = runs.of(request);
    RunFiles folder = runs.folder(run);
    folder.refuseIfDamaged();
    if (!folder.hasMaterial()) {
      throw Refusal.conflict(
          Wording.of("console.run-did-not-keep-cases-so-cannot-be-audited", run.run()));
    }
    Optional<RunNote> note = context.workspace().runNotes().find(run.run());
    String id = JobRunner.newId();
    Path target = context.runs().resolve(id);
    LedgerAuthor author = TrailRecorder.author(request);
    String title = note.map(RunNote::title).orElse("");
    Map<String, String> facts =
        new TreeMap<>(
            Map.of(
                "title", title,
                "name", author.name(),
                "account", author.account(),
                "role", author.role()));
    note.flatMap(RunNote::upload).ifPresent(upload -> facts.put("upload", upload));
    context
        .jobs()
        .queue(
            id,
            new JobOrder(
                AuditController.KIND,
                new RunWords(request.words(), run).title(title),
                new JobCall(AS_EVER, again(folder.path().resolve("material"), target)),
                target.toString(),
                "/runs/{run}",
                "/runs/" + run.run(),
                facts),
            request.who().person());
    request.seeOther("/jobs/" + id);
  }
}
