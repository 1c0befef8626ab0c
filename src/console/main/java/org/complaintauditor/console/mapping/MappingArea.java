package org.complaintauditor.console.mapping;

import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.console.Office;
import org.complaintauditor.console.ledgers.Footprints;
import org.complaintauditor.console.upload.ExportLooks;
import org.complaintauditor.console.upload.Looking;
import org.complaintauditor.console.upload.ReadingChoice;
import org.complaintauditor.console.upload.Understood;
import org.complaintauditor.console.upload.UploadFolder;
import org.complaintauditor.console.upload.UploadStore;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.console.web.Visit;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.TextSanitizer;

/** Asks what the columns of an upload mean, shows what would come of it, and keeps the answers. */
public final class MappingArea implements Routes.Area {

  private static final String THEN = "mapping";
  private static final String WORD = "word:";

  private final UploadStore uploads;
  private final ExportLooks looks;
  private final MappingDocuments documents;
  private final OwnProfileFiles profiles;
  private final Footprints trail;

  /** The mappings of this office. */
  public MappingArea(Office office, UploadStore uploads, ExportLooks looks) {
    this.uploads = uploads;
    this.looks = looks;
    this.documents = new MappingDocuments(office);
    this.profiles = new OwnProfileFiles(office.profiles());
    this.trail = new Footprints(office);
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

  private static boolean isAnew(Visit visit) {
    return visit.query("anew").equals("true");
  }

  private MappingDocuments.Wanted wanted(Visit visit, UploadFolder upload, MappingAnswers answers) {
    return new MappingDocuments.Wanted(upload, visit.words().language(), answers, isAnew(visit));
  }

  private void show(Visit visit) throws IOException {
    UploadFolder upload = uploads.find(visit.part("id"));
    Optional<MappingDocument> document =
        documents.of(wanted(visit, upload, MappingAnswers.of(upload)));
    if (document.isEmpty()) {
      Looking.show(visit, upload, isAnew(visit) ? THEN + "?anew=true" : THEN);
    } else if (document.get().failed().isPresent() || document.get().isKnown()) {
      other(visit, upload, document.get(), new FormProblems());
    } else {
      page(visit, upload, document.get(), name(upload), new FormProblems());
    }
  }

  private static String name(UploadFolder upload) {
    return OwnProfileFiles.nameOf(upload.names().get(0));
  }

  private void page(
      Visit visit,
      UploadFolder upload,
      MappingDocument document,
      String name,
      FormProblems problems)
      throws IOException {
    visit.page(
        "mapping/mapping",
        visit.words().text("console.mapping.title"),
        ConsolePart.RUNS,
        shown(visit, upload, document, name),
        problems);
  }

  private MappingPage shown(Visit visit, UploadFolder upload, MappingDocument document, String name)
      throws IOException {
    String keptAs = OwnProfileFiles.made(name).orElse("");
    Optional<Understood> known = looks.kept(upload, visit.words().language());
    return new MappingPage(
        upload.upload().id(),
        upload.title(),
        document,
        name,
        keptAs,
        isAnew(visit),
        profiles.text(keptAs).isPresent(),
        known
            .filter(Understood::readable)
            .flatMap(Understood::readBy)
            .map(Understood.ReadFile::profile),
        known.map(Understood::passedOver).orElse(List.of()),
        visit.isForPart() ? Set.copyOf(visit.fields("folded")) : document.answered());
  }

  private void other(
      Visit visit, UploadFolder upload, MappingDocument document, FormProblems problems)
      throws IOException {
    visit.page(
        "mapping/other",
        visit.words().text("console.mapping.other"),
        ConsolePart.RUNS,
        new OtherProfilePage(
            upload.upload().id(),
            upload.title(),
            document.readBy(),
            document.failed(),
            profiles.all().stream().map(OwnProfileFiles.Listed::name).toList(),
            ShippedProfiles.NAMES,
            document.profile()),
        problems);
  }

  private void look(Visit visit) throws IOException {
    UploadFolder upload = uploads.find(visit.part("id"));
    if (documents.of(wanted(visit, upload, MappingAnswers.of(upload))).isEmpty()) {
      visit.http().status(HttpStatus.NO_CONTENT);
    } else {
      visit.seeOther(
          "/uploads/" + upload.upload().id() + "/mapping" + (isAnew(visit) ? "?anew=true" : ""));
    }
  }

  private void preview(Visit visit) throws IOException, InterruptedException {
    UploadFolder upload = uploads.find(visit.part("id"));
    Optional<MappingDocument> document = tried(visit, upload);
    if (document.isEmpty()) { // A later change is being tried.
      if (visit.isForPart()) {
        visit.http().status(HttpStatus.NO_CONTENT);
      } else {
        visit.seeOther(
            "/uploads/" + upload.upload().id() + "/mapping" + (isAnew(visit) ? "?anew=true" : ""));
      }
      return;
    }
    refuseFailed(document.get());
    if (visit.isForPart()) {
      MappingPage page = shown(visit, upload, document.get(), visit.field("name"));
      visit.part("mapping/outcome", page, problems(page));
    } else {
      page(
          visit,
          upload,
          document.get(),
          visit.field("name"),
          problems(shown(visit, upload, document.get(), visit.field("name"))));
    }
  }

  /** What would come of the answers that were sent; they are kept. */
  private Optional<MappingDocument> tried(Visit visit, UploadFolder upload)
      throws IOException, InterruptedException {
    MappingAnswers answers = MappingAnswers.sent(visit);
    answers.keep(upload);
    // What a script tries at each change does not end what was asked for by a button.
    String what = visit.isForPart() ? "preview " : "page ";
    return documents.now(wanted(visit, upload, answers), what + visit.who().csrf());
  }

  private static void refuseFailed(MappingDocument document) {
    document
        .failed()
        .ifPresent(
            failed -> {
              throw Refusal.unusable(
                  failed.message().isEmpty()
                      ? Wording.of(
                          "What would come of the answers could not be found out. Try again.")
                      : Wording.of("%s", failed.message()));
            });
  }

  /** What cannot be taken; an answer to what is asked no more, after another answer, is none. */
  private static FormProblems problems(MappingPage page) {
    FormProblems problems = new FormProblems();
    page.document().answerProblems().stream()
        .filter(one -> !page.field(one.id()).isEmpty() || one.id().startsWith(WORD))
        .forEach(one -> problems.add(page.field(one.id()), Wording.of("%s", one.message())));
    return problems;
  }

  private void save(Visit visit) throws IOException, InterruptedException {
    UploadFolder upload = uploads.find(visit.part("id"));
    String name = visit.field("name");
    Optional<MappingDocument> tried = tried(visit, upload);
    if (tried.isEmpty()) {
      throw Refusal.conflict(
          Wording.of(
              "Another page of yours has changed the answers meanwhile. Load this page again."));
    }
    MappingDocument document = tried.get();
    refuseFailed(document);
    MappingPage page = shown(visit, upload, document, name);
    FormProblems problems = problems(page);
    for (MappingDocument.Asked open : document.open()) {
      problems.add(page.field(open.id()), Wording.of("Not answered yet: %s", open.text()));
    }
    if (problems.isEmpty() && document.after().events() == 0) {
      problems.add("", Wording.of("No event comes of these answers: nothing could be judged."));
    }
    String keptAs = page.keptAs();
    problems.require(
        !keptAs.isEmpty(),
        "name",
        Wording.of(
            "Write a name of letters and digits, such as %s; \"%s\" has none.",
            name(upload), TextSanitizer.line(name)));
    problems.require(
        !ShippedProfiles.NAMES.contains(keptAs),
        "name",
        Wording.of(
            "A profile of the name %s comes with the program. Choose another name.", keptAs));
    problems.require(
        !page.there() || visit.field("replace").equals("yes"),
        "name",
        Wording.of(
            "There is a profile %s already. Choose another name, or say that it is to be replaced.",
            keptAs));
    if (!problems.isEmpty()) {
      page(visit, upload, document, name, problems);
      return;
    }
    keep(visit, upload, page);
  }

  private void keep(Visit visit, UploadFolder upload, MappingPage page)
      throws IOException, InterruptedException {
    String text =
        documents
            .profile(
                wanted(visit, upload, MappingAnswers.of(upload)), visit.who().called().orElse(""))
            .orElseThrow(
                () ->
                    Refusal.unusable(
                        Wording.of("The profile could not be made. Nothing was kept; try again.")));
    String name = page.keptAs();
    profiles.keep(name, text);
    new ReadingChoice(name).keep(upload);
    looks.forget(upload);
    trail.leave(visit, "profile-saved", List.of(name, upload.upload().id()));
    visit.seeOther(
        "/uploads/" + upload.upload().id(),
        page.isRenamed()
            ? Wording.of(
                "The profile is kept as %s, since names have small letters, digits and hyphens only."
                    + " The next export with the same columns is read by it.",
                name)
            : Wording.of(
                "The profile %s is kept. The next export with the same columns is read by it.",
                name));
  }

  private void choose(Visit visit) throws IOException {
    UploadFolder upload = uploads.find(visit.part("id"));
    String chosen = visit.field("profile");
    if (!chosen.isEmpty()
        && !ShippedProfiles.NAMES.contains(chosen)
        && profiles.text(chosen).isEmpty()) {
      throw Refusal.unusable(Wording.of("There is no profile of this name any more."));
    }
    new ReadingChoice(chosen).keep(upload);
    looks.forget(upload);
    visit.seeOther("/uploads/" + upload.upload().id());
  }

  private void download(Visit visit) throws IOException {
    UploadFolder upload = uploads.find(visit.part("id"));
    MappingDocument document =
        documents
            .of(wanted(visit, upload, MappingAnswers.of(upload)))
            .orElseThrow(Refusal::notFound);
    ProfileDownload.of(visit, name(upload), document.profile());
  }
}
