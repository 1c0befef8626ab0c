package org.complaintauditor.console.sampling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.console.Office;
import org.complaintauditor.console.comparison.RunChoice;
import org.complaintauditor.console.comparison.RunChoices;
import org.complaintauditor.console.comparison.SummaryFacts;
import org.complaintauditor.console.job.JobOrder;
import org.complaintauditor.console.job.JobRunner;
import org.complaintauditor.console.ledgers.AuthorOptions;
import org.complaintauditor.console.ledgers.Footprints;
import org.complaintauditor.console.ledgers.LineWords;
import org.complaintauditor.console.ledgers.NameFirst;
import org.complaintauditor.console.made.HandedOut;
import org.complaintauditor.console.made.KeptAnswers;
import org.complaintauditor.console.made.MadeRoom;
import org.complaintauditor.console.made.MadeThing;
import org.complaintauditor.console.made.MadeTitle;
import org.complaintauditor.console.review.BookFields;
import org.complaintauditor.console.review.ReviewBooks;
import org.complaintauditor.console.run.CommitmentTitles;
import org.complaintauditor.console.sampling.SampleFacts.DrawnPopulation;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.console.web.Visit;
import org.complaintauditor.model.Wording;

/** Samples: planned, drawn, reviewed, concluded. */
public final class SampleArea implements Routes.Area {

  private static final String KIND = "sample";
  private static final String CONCLUSION = "sample-conclusion";
  private static final String AGREEMENT = "sample-agreement";
  private static final String FILE = "sample.json";
  private static final String CONCLUSION_FILE = "conclusion.json";
  private static final String CONCLUSION_TEXT = "conclusion.txt";
  private static final String AGREEMENT_TEXT = "agreement.txt";
  private static final String RUN = "run";

  private final Office office;
  private final RunChoices runs;
  private final CommitmentTitles titles;
  private final MadeRoom room;
  private final ReviewBooks books;
  private final Footprints footprints;

  /** The samples of this office. */
  public SampleArea(Office office) {
    this.office = office;
    runs = new RunChoices(office);
    titles = new CommitmentTitles(office);
    room = new MadeRoom(office.folder().resolve("samples"), FILE);
    books = new ReviewBooks(office);
    footprints = new Footprints(office);
    office.jobs().whenDone(CONCLUSION, KeptAnswers.ofDone());
    office.jobs().whenDone(AGREEMENT, KeptAnswers.ofDone());
  }

  @Override
  public void add(Routes routes) {
    routes.get("/samples", Permission.PREPARE, this::form);
    routes.post("/samples", Permission.PREPARE, this::draw);
    routes.get("/samples/{id}", Permission.DECIDE, this::show);
    routes.get("/samples/{id}/files/{name}", Permission.DECIDE, this::file);
    routes.post("/samples/{id}/review", Permission.PREPARE, this::review);
    routes.post("/samples/{id}/conclude", Permission.DECIDE, this::conclude);
    routes.post("/samples/{id}/agreement", Permission.DECIDE, this::agreement);
  }

  /**
   * What the page of the plan shows.
   *
   * @param runs the runs that kept their cases
   * @param fields the form
   * @param commitments the titles of the run's commitments by their ids
   * @param made what was drawn before
   */
  public record SamplePlan(
      List<RunChoice> runs,
      SampleFields fields,
      Map<String, String> commitments,
      List<MadeThing> made) {
    public SamplePlan {
      runs = List.copyOf(runs);
      commitments = Collections.unmodifiableMap(new LinkedHashMap<>(commitments));
      made = List.copyOf(made);
    }
  }

  /**
   * What the page of a sample shows.
   *
   * @param thing the sample
   * @param when when it was drawn
   * @param run the run
   * @param facts what its files say
   * @param titles the titles of its commitments by their ids; empty where the run tells none
   * @param books its review workbooks
   * @param fields the form for another one
   * @param conclusion the conclusion in words; empty before there is one
   * @param agreement the agreement in words; empty before somebody has asked
   */
  public record SampleShown(
      MadeThing thing,
      String when,
      RunChoice run,
      SampleFacts facts,
      Map<String, String> titles,
      List<MadeThing> books,
      BookFields fields,
      String conclusion,
      String agreement) {
    public SampleShown {
      titles = Map.copyOf(titles);
      books = List.copyOf(books);
    }
  }

  private List<RunChoice> withCases() {
    return runs.all().stream().filter(RunChoice::hasMaterial).toList();
  }

  private void form(Visit visit) {
    List<RunChoice> all = withCases();
    String wanted = visit.query(RUN);
    String run =
        all.stream().map(RunChoice::run).anyMatch(wanted::equals)
            ? wanted
            : all.isEmpty() ? "" : all.get(0).run();
    form(visit, all, SampleFields.usual(run), new FormProblems());
  }

  private void form(Visit visit, List<RunChoice> all, SampleFields fields, FormProblems problems) {
    visit.page(
        "sampling/plan",
        visit.words().text("console.sample.title"),
        ConsolePart.SAMPLES,
        new SamplePlan(all, fields, titles(visit, all, fields), room.all()),
        problems);
  }

  private Map<String, String> titles(Visit visit, List<RunChoice> all, SampleFields fields) {
    return chosen(all, fields)
        .map(
            run ->
                titles.in(
                    visit.words().language(),
                    run.run(),
                    run.folder(),
                    SummaryFacts.of(run).commitments()))
        .orElse(Map.of());
  }

  private static Map<String, String> commitments(List<RunChoice> all, SampleFields fields) {
    return chosen(all, fields).map(run -> SummaryFacts.of(run).commitments()).orElse(Map.of());
  }

  private static Optional<RunChoice> chosen(List<RunChoice> all, SampleFields fields) {
    return all.stream().filter(one -> one.run().equals(fields.get(RUN))).findFirst();
  }

  private void draw(Visit visit) throws IOException {
    if (NameFirst.isAsked(visit, "/samples")) {
      return;
    }
    List<RunChoice> all = withCases();
    SampleFields fields = SampleFields.sent(visit);
    FormProblems problems = fields.problems(commitments(all, fields).keySet());
    Optional<RunChoice> run = chosen(all, fields);
    problems.require(run.isPresent(), RUN, Wording.of("Choose a run."));
    if (!problems.isEmpty()) {
      form(visit, all, fields, problems);
      return;
    }
    RunChoice of = run.orElseThrow();
    MadeThing thing = room.begin(visit, KIND, MadeTitle.named(of.named()), Map.of(RUN, of.run()));
    Path target = room.product(thing);
    List<String> arguments = new ArrayList<>(List.of(KIND, of.folder().toString()));
    arguments.addAll(fields.options());
    arguments.addAll(
        List.of(
            "--workspace",
            office.folder().toString(),
            "--drawn-by",
            visit.who().called().orElseThrow(),
            "--language",
            visit.words().language(),
            "--out",
            target.toString()));
    arguments.addAll(AuthorOptions.of(visit));
    queue(visit, thing.id(), KIND, thing, arguments, target.toString(), Map.of());
    footprints.leave(visit, "sample-started", List.of(thing.id(), of.run()));
  }

  private void queue(
      Visit visit,
      String job,
      String kind,
      MadeThing thing,
      List<String> arguments,
      String target,
      Map<String, String> facts) {
    String page = "/samples/" + thing.id();
    office
        .jobs()
        .queue(
            job,
            new JobOrder(
                kind,
                thing.title().in(visit.words()),
                arguments,
                target,
                page,
                kind.equals(KIND) ? "/samples?run=" + thing.fact(RUN) : page,
                facts),
            visit.who().person());
    visit.seeOther("/jobs/" + job);
  }

  private MadeThing thing(Visit visit) {
    return room.of(visit.part("id"));
  }

  private void show(Visit visit) throws IOException {
    show(visit, BookFields.usual(visit), new FormProblems());
  }

  private void show(Visit visit, BookFields fields, FormProblems problems) throws IOException {
    MadeThing thing = thing(visit);
    Path folder = room.folder(thing);
    SampleFacts facts = SampleFacts.read(room.product(thing), folder.resolve(CONCLUSION_FILE));
    visit.page(
        "sampling/sample",
        visit.words().text("console.sample.one", thing.title().in(visit.words())),
        ConsolePart.SAMPLES,
        new SampleShown(
            thing,
            new LineWords(visit.words()).when(thing.at()),
            runs.of(thing.fact(RUN)),
            facts,
            titles.of(
                visit.words().language(),
                thing.fact(RUN),
                facts.populations().stream().map(DrawnPopulation::commitment).distinct().toList()),
            books.ofSample(thing.id()),
            fields,
            text(folder.resolve(CONCLUSION_TEXT)),
            text(folder.resolve(AGREEMENT_TEXT))),
        problems);
  }

  private static String text(Path file) throws IOException {
    return Files.isRegularFile(file) ? Files.readString(file) : "";
  }

  private void file(Visit visit) throws IOException {
    MadeThing thing = thing(visit);
    String name = visit.part("name");
    if (!List.of(FILE, CONCLUSION_FILE).contains(name)) {
      throw Refusal.notFound();
    }
    footprints.leave(visit, "sample-downloaded", List.of(thing.id(), name));
    HandedOut.download(visit.http(), room.file(thing, "", name), name);
  }

  private void review(Visit visit) throws IOException {
    MadeThing thing = thing(visit);
    BookFields fields = BookFields.sent(visit);
    FormProblems problems = fields.problems();
    if (!problems.isEmpty()) {
      show(visit, fields, problems);
      return;
    }
    books.start(
        visit,
        runs.of(thing.fact(RUN)),
        fields,
        Optional.of(Map.entry(thing.id(), room.product(thing))),
        "/samples/" + thing.id());
  }

  private void conclude(Visit visit) {
    MadeThing thing = thing(visit);
    String job = JobRunner.newId();
    Path folder = room.folder(thing);
    Path target = folder.resolve("conclusion-" + job + ".json");
    List<String> arguments =
        new ArrayList<>(
            List.of(KIND, "conclude", room.product(thing).toString(), "--json", target.toString()));
    arguments.addAll(reviewed(visit, thing));
    queue(
        visit,
        job,
        CONCLUSION,
        thing,
        arguments,
        target.toString(),
        Map.of(
            KeptAnswers.BECOMES, folder.resolve(CONCLUSION_FILE).toString(),
            KeptAnswers.PRINTED, folder.resolve(CONCLUSION_TEXT).toString()));
    footprints.leave(visit, "sample-concluded", List.of(thing.id()));
  }

  private void agreement(Visit visit) {
    MadeThing thing = thing(visit);
    List<String> arguments = new ArrayList<>(List.of("review", "agreement"));
    arguments.addAll(reviewed(visit, thing));
    queue(
        visit,
        JobRunner.newId(),
        AGREEMENT,
        thing,
        arguments,
        "",
        Map.of(KeptAnswers.PRINTED, room.folder(thing).resolve(AGREEMENT_TEXT).toString()));
    footprints.leave(visit, "sample-agreement", List.of(thing.id()));
  }

  private List<String> reviewed(Visit visit, MadeThing thing) {
    return List.of(
        "--run",
        runs.of(thing.fact(RUN)).folder().toString(),
        "--workspace",
        office.folder().toString(),
        "--language",
        visit.words().language());
  }
}
