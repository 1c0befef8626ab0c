package org.complaintauditor.console.review;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.artifact.Artifact;
import org.complaintauditor.console.artifact.FileDownloads;
import org.complaintauditor.console.comparison.RunChoice;
import org.complaintauditor.console.comparison.RunChoices;
import org.complaintauditor.console.ledgers.LineWords;
import org.complaintauditor.console.ledgers.RequireDisplayName;
import org.complaintauditor.console.ledgers.TrailRecorder;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.model.Wording;

/**
 * Review workbooks go out and come back; nothing is written before somebody has seen what changes.
 */
public final class ReviewController implements Routes.Controller {

  private final ConsoleContext context;
  private final RunChoices runs;
  private final ReviewBooks books;
  private final ReturnedBooks returned;
  private final TrailRecorder trail;

  /** The reviews of this office. */
  public ReviewController(ConsoleContext context) {
    this.context = context;
    runs = new RunChoices(context);
    books = new ReviewBooks(context);
    returned = new ReturnedBooks(context);
    trail = new TrailRecorder(context);
  }

  @Override
  public void add(Routes routes) {
    routes.get("/runs/{run}/review", Permission.READ_TEXTS, this::show);
    routes.post("/runs/{run}/review/books", Permission.READ_TEXTS, this::make);
    routes.get("/runs/{run}/review/books/{id}", Permission.READ_TEXTS, this::book);
    routes.post("/runs/{run}/review", Permission.DECIDE, this::take);
    routes.get("/runs/{run}/review/returned/{id}", Permission.DECIDE, this::preview);
    routes.post("/runs/{run}/review/returned/{id}/confirm", Permission.DECIDE, this::confirm);
    routes.post("/runs/{run}/review/returned/{id}/marked", Permission.DECIDE, this::marked);
    routes.post("/runs/{run}/review/returned/{id}/discard", Permission.DECIDE, this::discard);
  }

  /**
   * What the page shows.
   *
   * @param run the run
   * @param books the workbooks that were made
   * @param fields the form for another one
   * @param waiting workbooks that came back and wait to be confirmed
   * @param head the head of the ledger
   */
  public record ReviewShown(
      RunChoice run, List<Artifact> books, BookFields fields, List<Artifact> waiting, String head) {
    public ReviewShown {
      books = List.copyOf(books);
      waiting = List.copyOf(waiting);
    }
  }

  /**
   * What would come of a workbook that came back, or has come of it.
   *
   * @param run the run
   * @param artifact the workbook
   * @param preview what would come of it
   * @param imported whether it has
   * @param earlier when the same file was imported before, and by whom
   * @param head the head of the ledger
   */
  public record ReturnedShown(
      RunChoice run,
      Artifact artifact,
      ImportPreview preview,
      boolean imported,
      Optional<String> earlier,
      String head) {}

  private RunChoice run(RequestContext request) {
    RunChoice run = runs.of(request.part("run"));
    if (!run.hasMaterial()) {
      throw Refusal.conflict(Wording.of("console.run-did-not-keep-cases"));
    }
    return run;
  }

  private static String page(RunChoice run) {
    return "/runs/" + run.run() + "/review";
  }

  private String head() {
    return context.workspace().ledger().head().hash();
  }

  private void show(RequestContext request) {
    show(request, BookFields.usual(request), new FormProblems());
  }

  private void show(RequestContext request, BookFields fields, FormProblems problems) {
    RunChoice run = run(request);
    request.page(
        "review/review",
        request.words().text("console.review.title", run.in(request.words())),
        ConsolePart.RUNS,
        new ReviewShown(run, books.ofRun(run.run()), fields, returned.waiting(run.run()), head()),
        problems);
  }

  private void make(RequestContext request) throws IOException {
    RunChoice run = run(request);
    BookFields fields = BookFields.sent(request);
    FormProblems problems = fields.problems();
    if (problems.isEmpty()) {
      books.start(request, run, fields, Optional.empty(), page(run));
    } else {
      show(request, fields, problems);
    }
  }

  private void book(RequestContext request) throws IOException {
    books.download(request, request.part("run"), request.part("id"));
  }

  private void take(RequestContext request) throws IOException {
    RunChoice run = run(request);
    if (RequireDisplayName.isAsked(request, page(run))) {
      return;
    }
    Artifact artifact;
    try {
      artifact = returned.take(request, run);
    } catch (Refusal e) {
      FormProblems problems = new FormProblems();
      problems.add("files", e.wording());
      show(request, BookFields.usual(request), problems);
      request.http().status(e.status());
      return;
    }
    trail.leave(request, "review-returned", List.of(artifact.id(), run.run()));
    request.seeOther(page(run) + "/returned/" + artifact.id());
  }

  private Artifact artifact(RequestContext request) {
    return returned.of(request.part("run"), request.part("id"));
  }

  private void preview(RequestContext request) throws IOException {
    Artifact artifact = artifact(request);
    LineWords words = new LineWords(request.words());
    request.page(
        "review/returned",
        artifact.title().in(request.words()),
        ConsolePart.RUNS,
        new ReturnedShown(
            run(request),
            artifact,
            returned.preview(artifact),
            returned.isImported(artifact),
            returned
                .earlier(artifact)
                .map(
                    one ->
                        request
                            .words()
                            .text("console.review.earlier", words.when(one.at()), one.by())),
            head()));
  }

  private void confirm(RequestContext request) throws IOException {
    RunChoice run = run(request);
    Artifact artifact = artifact(request);
    String page = page(run) + "/returned/" + artifact.id();
    if (RequireDisplayName.isAsked(request, page)) {
      return;
    }
    if (returned.confirm(request, run, artifact, !request.field("partial").isEmpty())) {
      trail.leave(request, "review-imported", List.of(artifact.id(), run.run()));
      request.seeOther(page, Wording.of("console.decisions-stand-in-ledger"));
    } else {
      request.seeOther(page, Wording.of("console.nothing-was-imported"));
    }
  }

  private void marked(RequestContext request) throws IOException {
    RunChoice run = run(request);
    FileDownloads.download(
        request.http(),
        returned.marked(request, run, artifact(request)),
        "review-" + run.run() + ".errors.xlsx");
  }

  private void discard(RequestContext request) throws IOException {
    RunChoice run = run(request);
    Artifact artifact = artifact(request);
    returned.discard(artifact);
    trail.leave(request, "review-discarded", List.of(artifact.id(), run.run()));
    request.seeOther(page(run), Wording.of("console.workbook-was-thrown-away"));
  }
}
