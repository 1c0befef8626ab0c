package org.complaintauditor.console.review;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.console.Office;
import org.complaintauditor.console.comparison.RunChoice;
import org.complaintauditor.console.comparison.RunChoices;
import org.complaintauditor.console.ledgers.Footprints;
import org.complaintauditor.console.ledgers.LineWords;
import org.complaintauditor.console.ledgers.NameFirst;
import org.complaintauditor.console.made.HandedOut;
import org.complaintauditor.console.made.MadeThing;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.console.web.Visit;
import org.complaintauditor.model.Wording;

/**
 * Review workbooks go out and come back; nothing is written before somebody has seen what changes.
 */
public final class ReviewArea implements Routes.Area {

  private final Office office;
  private final RunChoices runs;
  private final ReviewBooks books;
  private final ReturnedBooks returned;
  private final Footprints footprints;

  /** The reviews of this office. */
  public ReviewArea(Office office) {
    this.office = office;
    runs = new RunChoices(office);
    books = new ReviewBooks(office);
    returned = new ReturnedBooks(office);
    footprints = new Footprints(office);
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
      RunChoice run,
      List<MadeThing> books,
      BookFields fields,
      List<MadeThing> waiting,
      String head) {
    public ReviewShown {
      books = List.copyOf(books);
      waiting = List.copyOf(waiting);
    }
  }

  /**
   * What would come of a workbook that came back, or has come of it.
   *
   * @param run the run
   * @param thing the workbook
   * @param readBack what would come of it
   * @param imported whether it has
   * @param earlier when the same file was imported before, and by whom
   * @param head the head of the ledger
   */
  public record ReturnedShown(
      RunChoice run,
      MadeThing thing,
      ReadBack readBack,
      boolean imported,
      Optional<String> earlier,
      String head) {}

  private RunChoice run(Visit visit) {
    RunChoice run = runs.of(visit.part("run"));
    if (!run.hasMaterial()) {
      throw Refusal.conflict(
          Wording.of(
              "This run did not keep its cases, so it cannot be reviewed in a workbook. Audit the export"
                  + " again in the console."));
    }
    return run;
  }

  private static String page(RunChoice run) {
    return "/runs/" + run.run() + "/review";
  }

  private String head() {
    return office.workspace().ledger().head().hash();
  }

  private void show(Visit visit) {
    show(visit, BookFields.usual(visit), new FormProblems());
  }

  private void show(Visit visit, BookFields fields, FormProblems problems) {
    RunChoice run = run(visit);
    visit.page(
        "review/review",
        visit.words().text("console.review.title", run.in(visit.words())),
        ConsolePart.RUNS,
        new ReviewShown(run, books.ofRun(run.run()), fields, returned.waiting(run.run()), head()),
        problems);
  }

  private void make(Visit visit) throws IOException {
    RunChoice run = run(visit);
    BookFields fields = BookFields.sent(visit);
    FormProblems problems = fields.problems();
    if (problems.isEmpty()) {
      books.start(visit, run, fields, Optional.empty(), page(run));
    } else {
      show(visit, fields, problems);
    }
  }

  private void book(Visit visit) throws IOException {
    books.download(visit, visit.part("run"), visit.part("id"));
  }

  private void take(Visit visit) throws IOException, InterruptedException {
    RunChoice run = run(visit);
    if (NameFirst.isAsked(visit, page(run))) {
      return;
    }
    MadeThing thing;
    try {
      thing = returned.take(visit, run);
    } catch (Refusal e) {
      FormProblems problems = new FormProblems();
      problems.add("files", e.wording());
      show(visit, BookFields.usual(visit), problems);
      visit.http().status(e.status());
      return;
    }
    footprints.leave(visit, "review-returned", List.of(thing.id(), run.run()));
    visit.seeOther(page(run) + "/returned/" + thing.id());
  }

  private MadeThing thing(Visit visit) {
    return returned.of(visit.part("run"), visit.part("id"));
  }

  private void preview(Visit visit) throws IOException {
    MadeThing thing = thing(visit);
    LineWords words = new LineWords(visit.words());
    visit.page(
        "review/returned",
        thing.title().in(visit.words()),
        ConsolePart.RUNS,
        new ReturnedShown(
            run(visit),
            thing,
            returned.readBack(thing),
            returned.isImported(thing),
            returned
                .earlier(thing)
                .map(
                    one ->
                        visit
                            .words()
                            .text("console.review.earlier", words.when(one.at()), one.by())),
            head()));
  }

  private void confirm(Visit visit) throws IOException, InterruptedException {
    RunChoice run = run(visit);
    MadeThing thing = thing(visit);
    String page = page(run) + "/returned/" + thing.id();
    if (NameFirst.isAsked(visit, page)) {
      return;
    }
    if (returned.confirm(visit, run, thing, !visit.field("partial").isEmpty())) {
      footprints.leave(visit, "review-imported", List.of(thing.id(), run.run()));
      visit.seeOther(page, Wording.of("The decisions stand in the ledger."));
    } else {
      visit.seeOther(
          page,
          Wording.of("Nothing was imported: something is wrong by now that was right before."));
    }
  }

  private void marked(Visit visit) throws IOException, InterruptedException {
    RunChoice run = run(visit);
    HandedOut.download(
        visit.http(),
        returned.marked(visit, run, thing(visit)),
        "review-" + run.run() + ".errors.xlsx");
  }

  private void discard(Visit visit) throws IOException {
    RunChoice run = run(visit);
    MadeThing thing = thing(visit);
    returned.discard(thing);
    footprints.leave(visit, "review-discarded", List.of(thing.id(), run.run()));
    visit.seeOther(page(run), Wording.of("The workbook was thrown away; nothing was imported."));
  }
}
