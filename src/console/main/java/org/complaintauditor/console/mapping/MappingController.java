package org.complaintauditor.console.mapping;

import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.console.ConsoleContext;
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
import org.complaintauditor.intake.profile.ProfileCatalogue;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.TextSanitizer;

/** Asks what the columns of an upload mean, shows what would come of it, and keeps the answers. */
public final class MappingController implements Routes.Controller {

  private static final String THEN = "mapping";
  private static final String WORD = "word:";

  private final UploadStore uploads;
  private final ExportLooks looks;
  private final MappingDocuments documents;
  private final OwnProfileFiles profiles;
  private final TrailRecorder trail;

  /** The mappings of this office. */
  public MappingController(ConsoleContext context, UploadStore uploads, ExportLooks looks) {
    this.uploads = uploads;
    this.looks = looks;
    this.documents = new MappingDocuments(context);
    this.profiles = new OwnProfileFiles(context.profiles());
    this.trail = new TrailRecorder(context);
  }

  @Override
  public void add(Routes routes) {
    routes.get("/uploads/{id}/mapping", Permission.PREPARE, this::show);
    routes.get("/uploads/{id}/mapping/look", Permission.PREPARE, this::look);
    routes.get("/uploads/{id}/mapping/profile.yaml", Permission.PREPARE, this::download);
    routes.post("/uploads/{id}/mapping/preview", Permission.PREPARE, this::preview);
    routes.post("/uploads/{id}/mapping", Permission.PREPARE, this::save);
    routes.post("/uploads/{id}/profile", Permission.PREPARE, this::choose);
  }

  private static boolean isAnew(RequestContext request) {
    return request.query("anew").equals("true");
  }

  private MappingDocuments.Wanted wanted(
      RequestContext request, UploadFolder upload, MappingAnswers answers) {
    return new MappingDocuments.Wanted(
        upload, request.words().language(), answers, isAnew(request));
  }

  private void show(RequestContext request) throws IOException {
    UploadFolder upload = uploads.find(request.part("id"));
    Optional<MappingDocument> document =
        documents.of(wanted(request, upload, MappingAnswers.of(upload)));
    if (document.isEmpty()) {
      UploadInProgress.show(request, upload, isAnew(request) ? THEN + "?anew=true" : THEN);
    } else if (document.get().failed().isPresent() || document.get().isKnown()) {
      other(request, upload, document.get(), new FormProblems());
    } else {
      page(request, upload, document.get(), name(upload), new FormProblems());
    }
  }

  private static String name(UploadFolder upload) {
    return OwnProfileFiles.nameOf(upload.names().get(0));
  }

  private void page(
      RequestContext request,
      UploadFolder upload,
      MappingDocument document,
      String name,
      FormProblems problems)
      throws IOException {
    request.page(
        "mapping/mapping",
        request.words().text("console.mapping.title"),
        ConsolePart.RUNS,
        shown(request, upload, document, name),
        problems);
  }

  private MappingPage shown(
      RequestContext request, UploadFolder upload, MappingDocument document, String name)
      throws IOException {
    String keptAs = OwnProfileFiles.made(name).orElse("");
    Optional<InspectionView> known = looks.kept(upload, request.words().language());
    return new MappingPage(
        upload.upload().id(),
        upload.title(),
        document,
        name,
        keptAs,
        isAnew(request),
        profiles.text(keptAs).isPresent(),
        known
            .filter(InspectionView::readable)
            .flatMap(InspectionView::readBy)
            .map(InspectionView.ReadFile::profile),
        known.map(InspectionView::passedOver).orElse(List.of()),
        request.isForPart() ? Set.copyOf(request.fields("folded")) : document.answered());
  }

  private void other(
      RequestContext request, UploadFolder upload, MappingDocument document, FormProblems problems)
      throws IOException {
    request.page(
        "mapping/other",
        request.words().text("console.mapping.other"),
        ConsolePart.RUNS,
        new OtherProfilePage(
            upload.upload().id(),
            upload.title(),
            document.readBy(),
            document.failed(),
            profiles.all().stream().map(OwnProfileFiles.Listed::name).toList(),
            ProfileCatalogue.BUILT_IN,
            document.profile()),
        problems);
  }

  private void look(RequestContext request) throws IOException {
    UploadFolder upload = uploads.find(request.part("id"));
    if (documents.of(wanted(request, upload, MappingAnswers.of(upload))).isEmpty()) {
      request.http().status(HttpStatus.NO_CONTENT);
    } else {
      request.seeOther(
          "/uploads/" + upload.upload().id() + "/mapping" + (isAnew(request) ? "?anew=true" : ""));
    }
  }

  private void preview(RequestContext request) throws IOException, InterruptedException {
    UploadFolder upload = uploads.find(request.part("id"));
    Optional<MappingDocument> document = tried(request, upload);
    if (document.isEmpty()) { // A later change is being tried.
      if (request.isForPart()) {
        request.http().status(HttpStatus.NO_CONTENT);
      } else {
        request.seeOther(
            "/uploads/"
                + upload.upload().id()
                + "/mapping"
                + (isAnew(request) ? "?anew=true" : ""));
      }
      return;
    }
    refuseFailed(document.get());
    if (request.isForPart()) {
      MappingPage page = shown(request, upload, document.get(), request.field("name"));
      request.part("mapping/outcome", page, problems(page));
    } else {
      page(
          request,
          upload,
          document.get(),
          request.field("name"),
          problems(shown(request, upload, document.get(), request.field("name"))));
    }
  }

  /** What would come of the answers that were sent; they are kept. */
  private Optional<MappingDocument> tried(RequestContext request, UploadFolder upload)
      throws IOException, InterruptedException {
    MappingAnswers answers = MappingAnswers.sent(request);
    answers.keep(upload);
    // What a script tries at each change does not end what was asked for by a button.
    String what = request.isForPart() ? "preview " : "page ";
    return documents.now(wanted(request, upload, answers), what + request.who().csrf());
  }

  private static void refuseFailed(MappingDocument document) {
    document
        .failed()
        .ifPresent(
            failed -> {
              throw Refusal.unusable(
                  failed.message().isEmpty()
                      ? Wording.of("console.what-would-come-of-answers-could")
                      : Wording.verbatim(failed.message()));
            });
  }

  /** What cannot be taken; an answer to what is asked no more, after another answer, is none. */
  private static FormProblems problems(MappingPage page) {
    FormProblems problems = new FormProblems();
    page.document().answerProblems().stream()
        .filter(one -> !page.field(one.id()).isEmpty() || one.id().startsWith(WORD))
        .forEach(one -> problems.add(page.field(one.id()), Wording.verbatim(one.message())));
    return problems;
  }

  private void save(RequestContext request) throws IOException, InterruptedException {
    UploadFolder upload = uploads.find(request.part("id"));
    String name = request.field("name");
    Optional<MappingDocument> tried = tried(request, upload);
    if (tried.isEmpty()) {
      throw Refusal.conflict(Wording.of("console.another-page-of-yours-has-changed-answers"));
    }
    MappingDocument document = tried.get();
    refuseFailed(document);
    MappingPage page = shown(request, upload, document, name);
    FormProblems problems = problems(page);
    for (MappingDocument.Asked open : document.open()) {
      problems.add(page.field(open.id()), Wording.of("console.not-answered-yet", open.text()));
    }
    if (problems.isEmpty() && document.after().events() == 0) {
      problems.add("", Wording.of("console.no-event-comes-of-these-answers"));
    }
    String keptAs = page.keptAs();
    problems.require(
        !keptAs.isEmpty(),
        "name",
        Wording.of(
            "console.write-a-name-of-letters-and-digits", name(upload), TextSanitizer.line(name)));
    problems.require(
        !ProfileCatalogue.BUILT_IN.contains(keptAs),
        "name",
        Wording.of("console.a-profile-of-name-comes-with-program", keptAs));
    problems.require(
        !page.there() || request.field("replace").equals("yes"),
        "name",
        Wording.of("console.a-profile-already", keptAs));
    if (!problems.isEmpty()) {
      page(request, upload, document, name, problems);
      return;
    }
    keep(request, upload, page);
  }

  private void keep(RequestContext request, UploadFolder upload, MappingPage page)
      throws IOException, InterruptedException {
    String text =
        documents
            .profile(
                wanted(request, upload, MappingAnswers.of(upload)),
                request.who().called().orElse(""))
            .orElseThrow(() -> Refusal.unusable(Wording.of("console.profile-could-not-be-made")));
    String name = page.keptAs();
    profiles.keep(name, text);
    new ReadingChoice(name).keep(upload);
    looks.forget(upload);
    trail.leave(request, "profile-saved", List.of(name, upload.upload().id()));
    request.seeOther(
        "/uploads/" + upload.upload().id(),
        page.isRenamed()
            ? Wording.of("console.profile-is-kept-as-since-names", name)
            : Wording.of("console.profile-is-kept", name));
  }

  private void choose(RequestContext request) throws IOException {
    UploadFolder upload = uploads.find(request.part("id"));
    String chosen = request.field("profile");
    if (!chosen.isEmpty()
        && !ProfileCatalogue.BUILT_IN.contains(chosen)
        && profiles.text(chosen).isEmpty()) {
      throw Refusal.unusable(Wording.of("console.no-profile-of-name-any-more"));
    }
    new ReadingChoice(chosen).keep(upload);
    looks.forget(upload);
    request.seeOther("/uploads/" + upload.upload().id());
  }

  private void download(RequestContext request) throws IOException {
    UploadFolder upload = uploads.find(request.part("id"));
    MappingDocument document =
        documents
            .of(wanted(request, upload, MappingAnswers.of(upload)))
            .orElseThrow(Refusal::notFound);
    ProfileDownload.of(request, name(upload), document.profile());
  }
}
