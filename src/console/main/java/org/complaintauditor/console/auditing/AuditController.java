package org.complaintauditor.console.auditing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.complaintauditor.app.audit.AuditExport;
import org.complaintauditor.app.job.JobCall;
import org.complaintauditor.console.AvailablePacks;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.artifact.FileDownloads;
import org.complaintauditor.console.job.CommandEnd;
import org.complaintauditor.console.job.JobEndings;
import org.complaintauditor.console.job.JobOrder;
import org.complaintauditor.console.job.JobRunner;
import org.complaintauditor.console.ledgers.TrailRecorder;
import org.complaintauditor.console.upload.ExportLooks;
import org.complaintauditor.console.upload.InspectionView;
import org.complaintauditor.console.upload.ReadingChoice;
import org.complaintauditor.console.upload.UploadFolder;
import org.complaintauditor.console.upload.UploadInProgress;
import org.complaintauditor.console.upload.UploadStore;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.console.web.SentForm;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.jobs.Job;
import org.complaintauditor.store.ledger.LedgerAuthor;
import org.complaintauditor.store.run.RunNote;
import org.complaintauditor.store.run.RunRecord;
import org.complaintauditor.store.trail.TrailEntry;

/** Asks how an upload is to be audited, and has it audited as a job. */
public final class AuditController implements Routes.Controller {

  /** The kind of the job. */
  public static final String KIND = "audit";

  private static final String PROBLEMS = "problems.csv";

  /** The exit code of an audit whose export cannot be used. */
  private static final int UNUSABLE = 3;

  private final ConsoleContext context;
  private final UploadStore uploads;
  private final ExportLooks looks;

  /** The audits of this office. */
  public AuditController(ConsoleContext context, UploadStore uploads, ExportLooks looks) {
    this.context = context;
    this.uploads = uploads;
    this.looks = looks;
    context.jobs().whenDone(KIND, new Kept());
    context.jobs().recordedWhere(KIND, this::recorded);
  }

  @Override
  public void add(Routes routes) {
    routes.get("/uploads/{id}/audit", Permission.PREPARE, this::ask);
    routes.post("/runs", Permission.PREPARE, this::audit);
    routes.get("/uploads/{id}/problems/{job}", Permission.PREPARE, this::problems);
  }

  /** What is kept of audits. */
  private final class Kept implements JobEndings.Ending {
    @Override
    public void of(Job job, JobOrder order, CommandEnd end) throws IOException {
      keep(job, order, end);
    }

    @Override
    public Optional<String> left(Job job, JobOrder order, CommandEnd end) throws IOException {
      note(job, order, "audit-failed", List.of(order.facts().getOrDefault("upload", "")));
      return end.exit().orElse(0) == UNUSABLE ? keepList(job, order) : Optional.empty();
    }
  }

  private void ask(RequestContext request) throws IOException {
    UploadFolder upload = uploads.find(request.part("id"));
    Optional<InspectionView> understood =
        looks.of(upload, request.words().language(), request.who().person());
    if (understood.isEmpty()) {
      UploadInProgress.show(request, upload, "audit");
      return;
    }
    if (!understood.get().readable()) {
      request.seeOther("/uploads/" + upload.upload().id());
      return;
    }
    show(
        request,
        upload,
        context
            .jobs()
            .form(request.query("asked"), KIND)
            .map(AuditForm::sent)
            .orElseGet(
                () ->
                    AuditForm.first(
                        titleOf(upload),
                        AvailablePacks.of(context).keySet(),
                        context.choices().pack(),
                        request.words().language())),
        understood.get(),
        new FormProblems());
  }

  /** The name of the first file without what says its format. */
  private static String titleOf(UploadFolder upload) {
    String name = upload.names().get(0);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private void show(
      RequestContext request,
      UploadFolder upload,
      AuditForm form,
      InspectionView understood,
      FormProblems problems) {
    Map<String, Path> packs = AvailablePacks.of(context);
    request.page(
        "auditing/audit",
        request.words().text("console.audit.title"),
        ConsolePart.RUNS,
        new AuditPage(
            upload.upload().id(),
            upload.title(),
            form,
            List.copyOf(packs.keySet()),
            packs.entrySet().stream()
                .flatMap(
                    pack ->
                        PackInWords.of(pack.getKey(), pack.getValue(), request.words()).stream())
                .toList(),
            understood),
        problems);
  }

  private void audit(RequestContext request) throws IOException {
    UploadFolder upload = uploads.find(request.field("upload"));
    SentForm sent = SentForm.of(request);
    AuditForm form = AuditForm.sent(sent);
    Map<String, Path> packs = AvailablePacks.of(context);
    FormProblems problems = form.problems(packs.keySet());
    InspectionView understood =
        looks.kept(upload, request.words().language()).orElseGet(() -> InspectionView.read("{}"));
    understood
        .rows()
        .filter(rows -> !understood.partial() && form.isEndedBy(rows))
        .ifPresent(rows -> problems.add("max-rejected", tooMany(rows)));
    if (!problems.isEmpty()) {
      show(request, upload, form, understood, problems);
      return;
    }
    String id = JobRunner.newId();
    Path target = context.runs().resolve(id);
    Path pack = Objects.requireNonNull(packs.get(form.pack()));
    AuditExport.Request audit =
        AuditExport.Request.recorded(
            form.judging(pack, ReadingChoice.export(upload, context)),
            form.reports(target),
            context.folder().toString());
    LedgerAuthor author = TrailRecorder.author(request);
    String uploaded = upload.upload().id();
    context
        .jobs()
        .queue(
            id,
            new JobOrder(
                KIND,
                form.title().isEmpty() ? upload.title() : form.title(),
                new JobCall(form.language(), audit),
                target.toString(),
                "/runs/{run}",
                "/uploads/" + uploaded + "/audit?asked=" + id,
                Map.of(
                    JobOrder.FORM,
                    sent.text(),
                    "upload",
                    uploaded,
                    "title",
                    form.title(),
                    "name",
                    author.name(),
                    "account",
                    author.account(),
                    "role",
                    author.role())),
            request.who().person());
    request.seeOther("/jobs/" + id);
  }

  private static Wording tooMany(InspectionView.Rows rows) {
    return Wording.of(
        "console.of-rows-cannot-be-used", rows.rejected(), rows.read(), rows.rejected());
  }

  /** The list of the rows that could not be used, of an audit that ended because of them. */
  private Path listOf(UploadFolder upload, String job) {
    return upload.path().resolve("problems-" + job + ".csv");
  }

  private Optional<String> keepList(Job job, JobOrder order) throws IOException {
    Path list = Path.of(order.target()).resolve(PROBLEMS);
    String uploaded = order.facts().getOrDefault("upload", "");
    if (!Files.isRegularFile(list)) {
      return Optional.empty();
    }
    Files.copy(list, listOf(uploads.find(uploaded), job.id()), StandardCopyOption.REPLACE_EXISTING);
    return Optional.of("/uploads/" + uploaded + "/problems/" + job.id());
  }

  private void problems(RequestContext request) throws IOException {
    UploadFolder upload = uploads.find(request.part("id"));
    Job job =
        context
            .jobs()
            .find(request.part("job"))
            .filter(one -> one.kind().equals(KIND))
            .orElseThrow(Refusal::notFound);
    Path list = listOf(upload, job.id());
    if (!Files.isRegularFile(list)) {
      throw Refusal.notFound();
    }
    new TrailRecorder(context)
        .leave(request, "problem-list-downloaded", List.of(upload.upload().id(), job.id()));
    FileDownloads.download(request.http(), list, PROBLEMS);
  }

  /** The run whose reports stand in the job's folder. */
  private Optional<String> recorded(JobOrder order) {
    Path target = Path.of(order.target()).toAbsolutePath().normalize();
    return context.workspace().runs().all().stream()
        .filter(run -> Path.of(run.folder()).toAbsolutePath().normalize().equals(target))
        .map(RunRecord::run)
        .findFirst();
  }

  /** Notes what the run is called and who made it, once it is recorded. */
  private void keep(Job job, JobOrder order, CommandEnd end) throws IOException {
    String run = end.run().orElseThrow(() -> new IOException("an audit that tells no run"));
    String at = job.started().orElse(job.queued());
    context
        .workspace()
        .runNotes()
        .add(
            RunNote.of(
                run,
                order.facts().getOrDefault("title", ""),
                job.by(),
                at,
                Optional.ofNullable(order.facts().get("upload"))));
    dropIfKnown(run, Path.of(order.target()));
    note(job, order, KIND, List.of(run, order.facts().getOrDefault("upload", "")));
  }

  private void note(Job job, JobOrder order, String what, List<String> about) {
    context
        .workspace()
        .trail()
        .append(
            new TrailEntry(
                job.started().orElse(job.queued()),
                new LedgerAuthor(
                    order.facts().getOrDefault("name", ""),
                    order.facts().getOrDefault("account", ""),
                    order.facts().getOrDefault("role", "")),
                what,
                about,
                "{}"));
  }

  /**
   * The same files, options and decisions make the same run, which is recorded once: a second
   * folder with the same reports is not kept, as long as the first is there.
   */
  private void dropIfKnown(String run, Path again) throws IOException {
    Optional<Path> first =
        context.workspace().runs().find(run).map(RunRecord::folder).map(Path::of);
    if (first.isPresent()
        && Files.isDirectory(first.get())
        && !Files.isSameFile(first.get(), again)) {
      try (Stream<Path> all = Files.walk(again)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
