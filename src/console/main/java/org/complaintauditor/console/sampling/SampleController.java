package org.complaintauditor.console.sampling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.app.ConcludeSample;
import org.complaintauditor.app.DrawSample;
import org.complaintauditor.app.LedgerPlace;
import org.complaintauditor.app.MeasureAgreement;
import org.complaintauditor.app.audit.DecisionRequest;
import org.complaintauditor.app.job.JobCall;
import org.complaintauditor.app.job.JobRequest;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.artifact.Artifact;
import org.complaintauditor.console.artifact.ArtifactStore;
import org.complaintauditor.console.artifact.ArtifactTitle;
import org.complaintauditor.console.artifact.FileDownloads;
import org.complaintauditor.console.artifact.KeptAnswers;
import org.complaintauditor.console.comparison.RunChoice;
import org.complaintauditor.console.comparison.RunChoices;
import org.complaintauditor.console.comparison.SummaryFacts;
import org.complaintauditor.console.job.JobOrder;
import org.complaintauditor.console.job.JobRunner;
import org.complaintauditor.console.ledgers.LineWords;
import org.complaintauditor.console.ledgers.RequireDisplayName;
import org.complaintauditor.console.ledgers.TrailRecorder;
import org.complaintauditor.console.review.BookFields;
import org.complaintauditor.console.review.ReviewBooks;
import org.complaintauditor.console.run.CommitmentTitles;
import org.complaintauditor.console.sampling.SampleFacts.DrawnPopulation;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.model.Wording;

/** Samples: planned, drawn, reviewed, concluded. */
public final class SampleController implements Routes.Controller {

  private static final String KIND = "sample";
  private static final String CONCLUSION = "sample-conclusion";
  private static final String AGREEMENT = "sample-agreement";
  private static final String FILE = "sample.json";
  private static final String CONCLUSION_FILE = "conclusion.json";
  private static final String CONCLUSION_TEXT = "conclusion.txt";
  private static final String AGREEMENT_TEXT = "agreement.txt";
  private static final String RUN = "run";

  private final ConsoleContext context;
  private final RunChoices runs;
  private final CommitmentTitles titles;
  private final ArtifactStore store;
  private final ReviewBooks books;
  private final TrailRecorder trail;

  /** The samples of this office. */
  public SampleController(ConsoleContext context) {
    this.context = context;
    runs = new RunChoices(context);
    titles = new CommitmentTitles(context);
    store = new ArtifactStore(context.folder().resolve("samples"), FILE);
    books = new ReviewBooks(context);
    trail = new TrailRecorder(context);
    context.jobs().whenDone(CONCLUSION, KeptAnswers.ofDone());
    context.jobs().whenDone(AGREEMENT, KeptAnswers.ofDone());
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
      List<Artifact> made) {
    public SamplePlan {
      runs = List.copyOf(runs);
      commitments = Collections.unmodifiableMap(new LinkedHashMap<>(commitments));
      made = List.copyOf(made);
    }
  }

  /**
   * What the page of a sample shows.
   *
   * @param artifact the sample
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
      Artifact artifact,
      String when,
      RunChoice run,
      SampleFacts facts,
      Map<String, String> titles,
      List<Artifact> books,
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

  private void form(RequestContext request) {
    List<RunChoice> all = withCases();
    String wanted = request.query(RUN);
    String run =
        all.stream().map(RunChoice::run).anyMatch(wanted::equals)
            ? wanted
            : all.isEmpty() ? "" : all.get(0).run();
    form(request, all, SampleFields.usual(run), new FormProblems());
  }

  private void form(
      RequestContext request, List<RunChoice> all, SampleFields fields, FormProblems problems) {
    request.page(
        "sampling/plan",
        request.words().text("console.sample.title"),
        ConsolePart.SAMPLES,
        new SamplePlan(all, fields, titles(request, all, fields), store.all()),
        problems);
  }

  private Map<String, String> titles(
      RequestContext request, List<RunChoice> all, SampleFields fields) {
    return chosen(all, fields)
        .map(
            run ->
                titles.in(
                    request.words().language(),
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

  private void draw(RequestContext request) throws IOException {
    if (RequireDisplayName.isAsked(request, "/samples")) {
      return;
    }
    List<RunChoice> all = withCases();
    SampleFields fields = SampleFields.sent(request);
    FormProblems problems = fields.problems(commitments(all, fields).keySet());
    Optional<RunChoice> run = chosen(all, fields);
    problems.require(run.isPresent(), RUN, Wording.of("console.choose-a-run"));
    if (!problems.isEmpty()) {
      form(request, all, fields, problems);
      return;
    }
    RunChoice of = run.orElseThrow();
    Artifact artifact =
        store.begin(request, KIND, ArtifactTitle.named(of.named()), Map.of(RUN, of.run()));
    Path target = store.product(artifact);
    LedgerPlace ledger =
        new LedgerPlace(context.folder().toString(), TrailRecorder.origin(request));
    DrawSample.Request drawn = fields.request(of.folder(), ledger, target);
    queue(
        request,
        artifact.id(),
        KIND,
        artifact,
        drawn,
        target.toString(),
        "/samples?run=" + artifact.fact(RUN),
        Map.of());
    trail.leave(request, "sample-started", List.of(artifact.id(), of.run()));
  }

  private void queue(
      RequestContext request,
      String job,
      String kind,
      Artifact artifact,
      JobRequest<?> asked,
      String target,
      String back,
      Map<String, String> facts) {
    context
        .jobs()
        .queue(
            job,
            new JobOrder(
                kind,
                artifact.title().in(request.words()),
                new JobCall(request.words().language(), asked),
                target,
                page(artifact),
                back,
                facts),
            request.who().person());
    request.seeOther("/jobs/" + job);
  }

  private static String page(Artifact artifact) {
    return "/samples/" + artifact.id();
  }

  private Artifact artifact(RequestContext request) {
    return store.of(request.part("id"));
  }

  private void show(RequestContext request) throws IOException {
    show(request, BookFields.usual(request), new FormProblems());
  }

  private void show(RequestContext request, BookFields fields, FormProblems problems)
      throws IOException {
    Artifact artifact = artifact(request);
    Path folder = store.folder(artifact);
    SampleFacts facts = SampleFacts.read(store.product(artifact), folder.resolve(CONCLUSION_FILE));
    request.page(
        "sampling/sample",
        request.words().text("console.sample.one", artifact.title().in(request.words())),
        ConsolePart.SAMPLES,
        new SampleShown(
            artifact,
            new LineWords(request.words()).when(artifact.at()),
            runs.of(artifact.fact(RUN)),
            facts,
            titles.of(
                request.words().language(),
                artifact.fact(RUN),
                facts.populations().stream().map(DrawnPopulation::commitment).distinct().toList()),
            books.ofSample(artifact.id()),
            fields,
            text(folder.resolve(CONCLUSION_TEXT)),
            text(folder.resolve(AGREEMENT_TEXT))),
        problems);
  }

  private static String text(Path file) throws IOException {
    return Files.isRegularFile(file) ? Files.readString(file) : "";
  }

  private void file(RequestContext request) throws IOException {
    Artifact artifact = artifact(request);
    String name = request.part("name");
    if (!List.of(FILE, CONCLUSION_FILE).contains(name)) {
      throw Refusal.notFound();
    }
    trail.leave(request, "sample-downloaded", List.of(artifact.id(), name));
    FileDownloads.download(request.http(), store.file(artifact, "", name), name);
  }

  private void review(RequestContext request) throws IOException {
    Artifact artifact = artifact(request);
    BookFields fields = BookFields.sent(request);
    FormProblems problems = fields.problems();
    if (!problems.isEmpty()) {
      show(request, fields, problems);
      return;
    }
    books.start(
        request,
        runs.of(artifact.fact(RUN)),
        fields,
        Optional.of(Map.entry(artifact.id(), store.product(artifact))),
        "/samples/" + artifact.id());
  }

  private void conclude(RequestContext request) {
    Artifact artifact = artifact(request);
    String job = JobRunner.newId();
    Path folder = store.folder(artifact);
    Path target = folder.resolve("conclusion-" + job + ".json");
    queue(
        request,
        job,
        CONCLUSION,
        artifact,
        new ConcludeSample.Request(
            store.product(artifact), run(artifact), decisions(), Optional.of(target)),
        target.toString(),
        page(artifact),
        Map.of(
            KeptAnswers.BECOMES, folder.resolve(CONCLUSION_FILE).toString(),
            KeptAnswers.PRINTED, folder.resolve(CONCLUSION_TEXT).toString()));
    trail.leave(request, "sample-concluded", List.of(artifact.id()));
  }

  private void agreement(RequestContext request) {
    Artifact artifact = artifact(request);
    queue(
        request,
        JobRunner.newId(),
        AGREEMENT,
        artifact,
        new MeasureAgreement.Request(
            run(artifact), decisions(), Optional.empty(), Optional.empty()),
        "",
        page(artifact),
        Map.of(KeptAnswers.PRINTED, store.folder(artifact).resolve(AGREEMENT_TEXT).toString()));
    trail.leave(request, "sample-agreement", List.of(artifact.id()));
  }

  private Path run(Artifact artifact) {
    return runs.of(artifact.fact(RUN)).folder();
  }

  private DecisionRequest decisions() {
    return DecisionRequest.of(context.folder().toString());
  }
}
