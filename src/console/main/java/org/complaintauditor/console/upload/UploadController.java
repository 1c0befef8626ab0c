package org.complaintauditor.console.upload;

import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.job.JobOrder;
import org.complaintauditor.console.ledgers.TrailRecorder;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.model.Wording;

/** Takes exports up, and shows what was understood of them. */
public final class UploadController implements Routes.Controller {

  private final ConsoleContext context;
  private final UploadStore uploads;
  private final ExportLooks looks;
  private final UploadLimits bounds;
  private final ReceivedFiles received;
  private final TrailRecorder trail;

  /** The uploads of this office. */
  public UploadController(ConsoleContext context, UploadStore uploads, ExportLooks looks) {
    this.context = context;
    this.uploads = uploads;
    this.looks = looks;
    this.bounds = new UploadLimits(context.limits());
    this.received = new ReceivedFiles(context.limits());
    this.trail = new TrailRecorder(context);
  }

  @Override
  public void add(Routes routes) {
    routes.get("/uploads", Permission.PREPARE, this::list);
    routes.post("/uploads", Permission.PREPARE, this::receive);
    routes.post("/samples-quarter", Permission.PREPARE, this::sample);
    routes.get("/uploads/{id}", Permission.PREPARE, this::show);
    routes.get("/uploads/{id}/look", Permission.PREPARE, this::look);
    routes.post("/uploads/{id}/again", Permission.PREPARE, this::again);
    routes.post("/uploads/{id}/delete", Permission.PREPARE, this::delete);
  }

  private void receive(RequestContext request) throws IOException {
    bounds.check(request.http().req().getContentLengthLong(), uploads.bytes(), context.uploads());
    UploadFolder upload =
        uploads.add(
            folder -> received.into(folder, request.http().req()),
            request.who().person(),
            request.now());
    taken(request, upload);
    request.seeOther("/uploads/" + upload.upload().id());
  }

  private void sample(RequestContext request) throws IOException {
    Path sample = SampleQuarter.of(context.program());
    bounds.check(Files.size(sample), uploads.bytes(), context.uploads());
    UploadFolder upload =
        uploads.add(
            folder -> List.of(ReceivedFiles.copied(sample, folder, SampleQuarter.name())),
            request.who().person(),
            request.now());
    taken(request, upload);
    request.seeOther("/uploads/" + upload.upload().id() + "/audit");
  }

  /** What was taken up is looked at at once, while the browser goes to its page. */
  private void taken(RequestContext request, UploadFolder upload) throws IOException {
    trail.leave(request, "upload", List.of(upload.upload().id()));
    looks.of(upload, request.words().language(), request.who().person());
  }

  private Optional<InspectionView> understood(RequestContext request, UploadFolder upload)
      throws IOException {
    return looks.of(upload, request.words().language(), request.who().person());
  }

  private void show(RequestContext request) throws IOException {
    UploadFolder upload = uploads.find(request.part("id"));
    Optional<InspectionView> understood = understood(request, upload);
    if (understood.isEmpty()) {
      UploadInProgress.show(request, upload, "");
      return;
    }
    InspectionView known = understood.get();
    boolean several = !known.choose().isEmpty();
    if (known.failed().isEmpty() && !known.readable() && known.instead().isEmpty() && !several) {
      request.seeOther("/uploads/" + upload.upload().id() + "/mapping");
      return;
    }
    UploadPage page =
        new UploadPage(
            upload.upload().id(),
            upload.upload().files(),
            upload.upload().purgeAfter(),
            known,
            known.partial() && isLookedAtWhole(upload),
            uploads.withFilesOf(upload).stream()
                .map(
                    one ->
                        new UploadPage.Earlier(
                            one.upload().id(),
                            one.title(),
                            OffsetDateTime.parse(one.upload().created())))
                .toList());
    String title =
        several
            ? "several"
            : known.failed().isPresent() || !known.readable() ? "unreadable" : "understood";
    request.page(
        "upload/" + title, request.words().text("console.upload." + title), ConsolePart.RUNS, page);
  }

  private boolean isLookedAtWhole(UploadFolder upload) {
    return context.jobs().open().stream()
        .filter(job -> job.kind().equals(ExportLooks.WHOLE))
        .map(job -> JobOrder.read(job.kind(), job.args()))
        .anyMatch(order -> upload.upload().id().equals(order.facts().get("upload")));
  }

  /** Says nothing while the upload is looked at, then leads to what was understood. */
  private void look(RequestContext request) throws IOException {
    UploadFolder upload = uploads.find(request.part("id"));
    Optional<InspectionView> known = understood(request, upload);
    boolean more = request.query("more").equals("true") && isLookedAtWhole(upload);
    if (known.isEmpty() || more) {
      request.http().status(HttpStatus.NO_CONTENT);
      return;
    }
    String then = request.query("then").equals("audit") ? "/audit" : "";
    request.seeOther("/uploads/" + upload.upload().id() + then);
  }

  private void again(RequestContext request) throws IOException {
    UploadFolder upload = uploads.find(request.part("id"));
    looks.forget(upload);
    request.seeOther("/uploads/" + upload.upload().id());
  }

  private void delete(RequestContext request) {
    UploadFolder upload = uploads.find(request.part("id"));
    uploads.purge(upload, TrailRecorder.author(request), request.now());
    request.seeOther("/uploads", Wording.of("console.was-deleted", upload.title()));
  }

  private void list(RequestContext request) {
    request.page(
        "upload/uploads",
        request.words().text("console.upload.uploads"),
        ConsolePart.RUNS,
        new UploadsPage(
            uploads.all().stream().map(UploadFolder::upload).toList(),
            uploads.bytes(),
            context.limits().quotaBytes(),
            DropZone.of(context.limits(), SampleQuarter.isThere(context.program()), false)));
  }
}
