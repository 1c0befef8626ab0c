package org.complaintauditor.console.upload;

import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.console.Office;
import org.complaintauditor.console.job.JobOrder;
import org.complaintauditor.console.ledgers.Footprints;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.console.web.Visit;
import org.complaintauditor.model.Wording;

/** Takes exports up, and shows what was understood of them. */
public final class UploadArea implements Routes.Area {

  private final Office office;
  private final UploadStore uploads;
  private final ExportLooks looks;
  private final UploadLimits bounds;
  private final ReceivedFiles received;
  private final Footprints trail;

  /** The uploads of this office. */
  public UploadArea(Office office, UploadStore uploads, ExportLooks looks) {
    this.office = office;
    this.uploads = uploads;
    this.looks = looks;
    this.bounds = new UploadLimits(office.limits());
    this.received = new ReceivedFiles(office.limits());
    this.trail = new Footprints(office);
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

  private void receive(Visit visit) throws IOException {
    bounds.check(visit.http().req().getContentLengthLong(), uploads.bytes(), office.uploads());
    UploadFolder upload =
        uploads.add(
            folder -> received.into(folder, visit.http().req()), visit.who().person(), visit.now());
    taken(visit, upload);
    visit.seeOther("/uploads/" + upload.upload().id());
  }

  private void sample(Visit visit) throws IOException {
    Path sample = SampleQuarter.of(office.program());
    bounds.check(Files.size(sample), uploads.bytes(), office.uploads());
    UploadFolder upload =
        uploads.add(
            folder -> List.of(ReceivedFiles.copied(sample, folder, SampleQuarter.name())),
            visit.who().person(),
            visit.now());
    taken(visit, upload);
    visit.seeOther("/uploads/" + upload.upload().id() + "/audit");
  }

  /** What was taken up is looked at at once, while the browser goes to its page. */
  private void taken(Visit visit, UploadFolder upload) throws IOException {
    trail.leave(visit, "upload", List.of(upload.upload().id()));
    looks.of(upload, visit.words().language(), visit.who().person());
  }

  private Optional<Understood> understood(Visit visit, UploadFolder upload) throws IOException {
    return looks.of(upload, visit.words().language(), visit.who().person());
  }

  private void show(Visit visit) throws IOException {
    UploadFolder upload = uploads.find(visit.part("id"));
    Optional<Understood> understood = understood(visit, upload);
    if (understood.isEmpty()) {
      Looking.show(visit, upload, "");
      return;
    }
    Understood known = understood.get();
    boolean several = !known.choose().isEmpty();
    if (known.failed().isEmpty() && !known.readable() && known.instead().isEmpty() && !several) {
      visit.seeOther("/uploads/" + upload.upload().id() + "/mapping");
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
    visit.page(
        "upload/" + title, visit.words().text("console.upload." + title), ConsolePart.RUNS, page);
  }

  private boolean isLookedAtWhole(UploadFolder upload) {
    return office.jobs().open().stream()
        .filter(job -> job.kind().equals(ExportLooks.WHOLE))
        .map(job -> JobOrder.read(job.kind(), job.args()))
        .anyMatch(order -> upload.upload().id().equals(order.facts().get("upload")));
  }

  /** Says nothing while the upload is looked at, then leads to what was understood. */
  private void look(Visit visit) throws IOException {
    UploadFolder upload = uploads.find(visit.part("id"));
    Optional<Understood> known = understood(visit, upload);
    boolean more = visit.query("more").equals("true") && isLookedAtWhole(upload);
    if (known.isEmpty() || more) {
      visit.http().status(HttpStatus.NO_CONTENT);
      return;
    }
    String then = visit.query("then").equals("audit") ? "/audit" : "";
    visit.seeOther("/uploads/" + upload.upload().id() + then);
  }

  private void again(Visit visit) throws IOException {
    UploadFolder upload = uploads.find(visit.part("id"));
    looks.forget(upload);
    visit.seeOther("/uploads/" + upload.upload().id());
  }

  private void delete(Visit visit) {
    UploadFolder upload = uploads.find(visit.part("id"));
    uploads.purge(upload, Footprints.author(visit), visit.now());
    visit.seeOther("/uploads", Wording.of("%s was deleted.", upload.title()));
  }

  private void list(Visit visit) {
    visit.page(
        "upload/uploads",
        visit.words().text("console.upload.uploads"),
        ConsolePart.RUNS,
        new UploadsPage(
            uploads.all().stream().map(UploadFolder::upload).toList(),
            uploads.bytes(),
            office.limits().quotaBytes(),
            DropZone.of(office.limits(), SampleQuarter.isThere(office.program()), false)));
  }
}
