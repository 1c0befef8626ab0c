package org.complaintauditor.console.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.app.comparison.CompareRuns;
import org.complaintauditor.app.job.JobCall;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.artifact.Artifact;
import org.complaintauditor.console.artifact.ArtifactJobs;
import org.complaintauditor.console.artifact.ArtifactStore;
import org.complaintauditor.console.artifact.ArtifactTitle;
import org.complaintauditor.console.comparison.ComparisonFigures.ComparedCommitment;
import org.complaintauditor.console.ledgers.LineWords;
import org.complaintauditor.console.run.CommitmentTitles;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.CsvForm;
import org.complaintauditor.text.ShownTexts;

/** Two runs held against each other: the form, what came of it, and its files. */
public final class CompareController implements Routes.Controller {

  private static final String KIND = "comparison";
  private static final String TEXTS = "texts";
  private static final String NO_TEXTS = "none";
  private static final String REPORT = "report";
  private static final Set<String> FILES = Set.of("compare.xlsx", "changes.csv", "compare.json");

  private final RunChoices runs;
  private final CommitmentTitles titles;
  private final ArtifactJobs artifacts;

  /** The comparisons of this office. */
  public CompareController(ConsoleContext context) {
    runs = new RunChoices(context);
    titles = new CommitmentTitles(context);
    artifacts =
        new ArtifactJobs(
            context, KIND, new ArtifactStore(context.comparisons(), REPORT + "/compare.json"));
  }

  @Override
  public void add(Routes routes) {
    routes.get("/compare", Permission.READ, this::form);
    routes.post("/compare", Permission.READ, this::start);
    routes.get("/compare/{id}", Permission.READ, this::show);
    routes.get("/compare/{id}/report/<file>", Permission.READ, this::page);
    routes.get("/compare/{id}/files/{name}", Permission.READ, this::file);
  }

  /**
   * The form as it is filled in.
   *
   * @param old the old run
   * @param current the new run
   * @param texts how much of messages is shown
   * @param due whether changes of nothing but the due date are listed
   * @param across whether runs of different packs may be compared
   */
  public record CompareFields(
      String old, String current, String texts, boolean due, boolean across) {}

  /**
   * What the page of the form shows.
   *
   * @param runs the runs that can be chosen
   * @param fields the form
   * @param made what was made before
   */
  public record CompareChoice(List<RunChoice> runs, CompareFields fields, List<Artifact> made) {
    public CompareChoice {
      runs = List.copyOf(runs);
      made = List.copyOf(made);
    }
  }

  /**
   * What the page of a comparison shows.
   *
   * @param artifact the comparison
   * @param when when it was made
   * @param figures its figures
   * @param titles the titles of the commitments by their ids, as the new run has them; empty where
   *     it does not tell them
   * @param withFiles whether the visitor may have the files that show words of messages
   */
  public record Compared(
      Artifact artifact,
      String when,
      ComparisonFigures figures,
      Map<String, String> titles,
      boolean withFiles) {
    public Compared {
      titles = Map.copyOf(titles);
    }
  }

  private void form(RequestContext request) {
    List<RunChoice> all = runs.all();
    String current = request.query("new");
    if (current.isEmpty() && !all.isEmpty()) {
      current = all.get(0).run();
    }
    String old = request.query("old");
    if (old.isEmpty()) {
      old = before(all, current);
    }
    form(
        request,
        all,
        new CompareFields(old, current, may(request) ? "quotes" : NO_TEXTS, false, false),
        new FormProblems());
  }

  /** The run before this one, of the same pack; no sample before what is none. */
  private static String before(List<RunChoice> all, String current) {
    Optional<RunChoice> chosen = all.stream().filter(one -> one.run().equals(current)).findFirst();
    return chosen
        .flatMap(
            one ->
                all.subList(all.indexOf(one) + 1, all.size()).stream()
                    .filter(
                        other -> other.pack().equals(one.pack()) && other.sample() == one.sample())
                    .findFirst())
        .map(RunChoice::run)
        .orElse("");
  }

  private void form(
      RequestContext request, List<RunChoice> all, CompareFields fields, FormProblems problems) {
    request.page(
        "comparison/choose",
        request.words().text("console.compare.title"),
        ConsolePart.COMPARE,
        new CompareChoice(all, fields, artifacts.all()),
        problems);
  }

  private static boolean may(RequestContext request) {
    return request.who().may(Permission.READ_TEXTS);
  }

  private void start(RequestContext request) throws IOException {
    List<RunChoice> all = runs.all();
    String texts = may(request) ? request.field(TEXTS) : NO_TEXTS;
    CompareFields fields =
        new CompareFields(
            request.field("old"),
            request.field("new"),
            texts,
            !request.field("due").isEmpty(),
            !request.field("across").isEmpty());
    FormProblems problems = new FormProblems();
    Optional<RunChoice> old = chosen(all, fields.old());
    Optional<RunChoice> current = chosen(all, fields.current());
    problems.require(old.isPresent(), "old", Wording.of("console.choose-a-run"));
    problems.require(current.isPresent(), "new", Wording.of("console.choose-a-run"));
    problems.require(
        List.of(NO_TEXTS, "quotes", "full").contains(texts),
        TEXTS,
        Wording.of("console.choose-how-much-of-messages-is-shown"));
    if (old.isPresent() && current.isPresent()) {
      problems.require(
          !old.equals(current), "new", Wording.of("console.choose-two-different-runs"));
      problems.require(
          fields.across() || old.get().pack().equals(current.get().pack()),
          "across",
          Wording.of("console.runs-were-judged-by-different-packs"));
    }
    if (!problems.isEmpty()) {
      form(request, all, fields, problems);
      return;
    }
    queue(request, old.orElseThrow(), current.orElseThrow(), fields);
  }

  private static Optional<RunChoice> chosen(List<RunChoice> all, String run) {
    return all.stream().filter(one -> one.run().equals(run)).findFirst();
  }

  private void queue(RequestContext request, RunChoice old, RunChoice current, CompareFields fields)
      throws IOException {
    Artifact artifact =
        artifacts.begin(
            request,
            ArtifactTitle.named(old.named() + " → " + current.named()),
            Map.of("old", old.run(), "new", current.run(), TEXTS, fields.texts()));
    Path target = artifacts.store().folder(artifact).resolve(REPORT);
    String language = request.words().language();
    artifacts.start(
        request,
        artifact,
        new JobCall(
            language,
            new CompareRuns.Request(
                old.folder(),
                current.folder(),
                Optional.of(target),
                Set.of(),
                CsvForm.of(CsvForm.EXCEL_OPTION, language),
                false,
                1.0,
                Optional.empty(),
                fields.due(),
                fields.across(),
                Runtime.getRuntime().availableProcessors(),
                ShownTexts.named(fields.texts()).orElseThrow())),
        new ArtifactJobs.Course(
            target,
            "/compare/" + artifact.id(),
            "/compare?old=" + old.run() + "&new=" + current.run()),
        old.run(),
        current.run());
  }

  private static boolean maySee(RequestContext request, Artifact artifact) {
    return artifact.fact(TEXTS).equals(NO_TEXTS) || may(request);
  }

  private void show(RequestContext request) throws IOException {
    Artifact artifact = artifacts.of(request);
    ComparisonFigures figures = ComparisonFigures.read(artifacts.store().product(artifact));
    List<String> ids = figures.commitments().stream().map(ComparedCommitment::id).toList();
    request.page(
        "comparison/compared",
        artifact.title().in(request.words()),
        ConsolePart.COMPARE,
        new Compared(
            artifact,
            new LineWords(request.words()).when(artifact.at()),
            figures,
            titles.of(request.words().language(), artifact.fact("new"), ids),
            maySee(request, artifact)));
  }

  private void page(RequestContext request) throws IOException {
    Artifact artifact = artifacts.of(request);
    refuseUnless(maySee(request, artifact));
    artifacts.page(request, artifact, REPORT);
  }

  private void file(RequestContext request) throws IOException {
    Artifact artifact = artifacts.of(request);
    String name = request.part("name");
    if (!FILES.contains(name)) {
      throw Refusal.notFound();
    }
    refuseUnless(maySee(request, artifact));
    artifacts.download(
        request, artifact, artifacts.store().file(artifact, REPORT, name), name, name);
  }

  private static void refuseUnless(boolean allowed) {
    if (!allowed) {
      throw Refusal.forbidden();
    }
  }
}
