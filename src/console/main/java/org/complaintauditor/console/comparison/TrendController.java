package org.complaintauditor.console.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.comparison.trend.RunTrend;
import org.complaintauditor.comparison.trend.TrendFiles;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.artifact.Artifact;
import org.complaintauditor.console.artifact.ArtifactJobs;
import org.complaintauditor.console.artifact.ArtifactStore;
import org.complaintauditor.console.artifact.ArtifactTitle;
import org.complaintauditor.console.run.CommitmentTitles;
import org.complaintauditor.console.run.DecidedRates;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.CsvForm;
import org.complaintauditor.text.MessageBundle;

/** How rates developed from run to run. */
public final class TrendController implements Routes.Controller {

  private static final String KIND = "trend";
  private static final String REPORT = "report";
  private static final Set<String> FILES = Set.of("trend.csv", "trend.json");

  private final ConsoleContext context;
  private final DecidedRates decided;
  private final RunChoices runs;
  private final CommitmentTitles titles;
  private final ArtifactJobs artifacts;

  /** The trends of this office. */
  public TrendController(ConsoleContext context) {
    this.context = context;
    decided = new DecidedRates(context);
    runs = new RunChoices(context);
    titles = new CommitmentTitles(context);
    artifacts =
        new ArtifactJobs(
            context, KIND, new ArtifactStore(context.comparisons(), REPORT + "/trend.json"));
  }

  @Override
  public void add(Routes routes) {
    routes.get("/trend", Permission.READ, this::show);
    routes.post("/trend", Permission.READ, this::start);
    routes.get("/trend/{id}", Permission.READ, this::leadOn);
    routes.get("/trend/{id}/report/<file>", Permission.READ, this::page);
    routes.get("/trend/{id}/files/{name}", Permission.READ, this::file);
  }

  /**
   * What the page shows.
   *
   * @param packs the packs that there are runs of
   * @param pack the one that is shown
   * @param runs its runs, the latest first
   * @param chosen those that the trend is of
   * @param trend the trend; empty if no run is chosen
   * @param titles the titles of its commitments by their ids
   * @param decided what people made of the commitments of each run by now
   * @param made what was made before
   */
  public record TrendShown(
      List<String> packs,
      String pack,
      List<RunChoice> runs,
      Set<String> chosen,
      Optional<RunTrend> trend,
      Map<String, String> titles,
      Map<String, Map<String, Tally>> decided,
      List<Artifact> made) {
    public TrendShown {
      packs = List.copyOf(packs);
      runs = List.copyOf(runs);
      chosen = Set.copyOf(chosen);
      titles = Map.copyOf(titles);
      decided = Map.copyOf(decided);
      made = List.copyOf(made);
    }

    /** A commitment of a run after the decisions by now, as the page of the run has it. */
    public Optional<Tally> decided(String run, String commitment) {
      return Optional.ofNullable(decided.getOrDefault(run, Map.of()).get(commitment));
    }

    /** What a run is called beside the others. */
    public String title(String run, MessageBundle words) {
      return runs.stream()
          .filter(one -> one.run().equals(run))
          .map(one -> one.numbered(words))
          .findFirst()
          .orElse(run);
    }

    /** Whether runs of the sample stand beside those of the office. */
    public boolean isMixed() {
      return runs.stream().anyMatch(RunChoice::sample)
          && !runs.stream().allMatch(RunChoice::sample);
    }
  }

  private void show(RequestContext request) throws IOException {
    show(request, request.query("pack"), request.http().queryParams("run"), new FormProblems());
  }

  private void show(
      RequestContext request, String wanted, List<String> given, FormProblems problems)
      throws IOException {
    List<RunChoice> all = runs.all();
    List<String> packs = all.stream().map(RunChoice::pack).distinct().sorted().toList();
    String pack = packs.contains(wanted) ? wanted : all.isEmpty() ? "" : all.get(0).pack();
    List<RunChoice> ofPack = all.stream().filter(one -> one.pack().equals(pack)).toList();
    Set<String> chosen = new LinkedHashSet<>(given);
    if (given.isEmpty() && problems.isEmpty()) {
      own(ofPack).forEach(one -> chosen.add(one.run()));
    }
    List<RunChoice> shown = ofPack.stream().filter(one -> chosen.contains(one.run())).toList();
    Optional<RunTrend> trend =
        shown.isEmpty()
            ? Optional.empty()
            : Optional.of(RunTrend.of(shown.stream().map(RunChoice::folder).toList()));
    request.page(
        "comparison/trend",
        request.words().text("console.trend.title"),
        ConsolePart.TREND,
        new TrendShown(
            packs,
            pack,
            ofPack,
            chosen,
            trend,
            trend.map(one -> titles(request, shown, one)).orElse(Map.of()),
            decided(shown),
            artifacts.all()),
        problems);
  }

  /** The sample is compared with nothing of the office, unless somebody asks for that. */
  static List<RunChoice> own(List<RunChoice> runs) {
    List<RunChoice> own = runs.stream().filter(one -> !one.sample()).toList();
    return own.isEmpty() ? runs : own;
  }

  /** The tallies of runs, counted as their own pages count. */
  private Map<String, Map<String, Tally>> decided(List<RunChoice> shown) throws IOException {
    Map<String, Map<String, Tally>> all = new HashMap<>();
    for (RunChoice one : shown) {
      Map<String, Tally> of = new HashMap<>();
      decided
          .of(
              context.workspace().runs().find(one.run()).orElseThrow(Refusal::notFound),
              context.workspace().runs().tallies(one.run()))
          .forEach((commitment, rate) -> of.put(commitment, rate.verdicts()));
      all.put(one.run(), of);
    }
    return all;
  }

  /** In the page's language, as the latest run that knows a commitment has them. */
  private Map<String, String> titles(
      RequestContext request, List<RunChoice> chosen, RunTrend trend) {
    Map<String, String> all = new LinkedHashMap<>();
    trend.commitments().forEach(one -> all.put(one.id(), one.title()));
    for (int i = chosen.size() - 1; i >= 0; i--) {
      all.putAll(
          titles.in(request.words().language(), chosen.get(i).run(), chosen.get(i).folder(), all));
    }
    return all;
  }

  private void start(RequestContext request) throws IOException {
    List<String> given = request.fields("run");
    List<RunChoice> chosen =
        runs.all().stream()
            .filter(one -> one.pack().equals(request.field("pack")) && given.contains(one.run()))
            .toList();
    FormProblems problems = new FormProblems();
    problems.require(!chosen.isEmpty(), "runs", Wording.of("console.choose-at-least-one-run"));
    if (!problems.isEmpty()) {
      show(request, request.field("pack"), List.of(), problems);
      return;
    }
    RunChoice first = chosen.get(chosen.size() - 1);
    RunChoice last = chosen.get(0);
    RunTrend trend = RunTrend.of(chosen.stream().map(RunChoice::folder).toList());
    Artifact artifact =
        artifacts.begin(
            request,
            ArtifactTitle.of("console.trend.of", first.pack(), first.day(), last.day()),
            Map.of());
    Path folder = artifacts.store().folder(artifact);
    Path partial = Files.createDirectory(folder.resolve(REPORT + ".part"));
    MessageBundle words = request.words();
    TrendFiles.write(trend, partial, CsvForm.of(CsvForm.EXCEL_OPTION, words.language()), words);
    Files.move(partial, folder.resolve(REPORT));
    artifacts.started(request, artifact);
    request.seeOther("/trend/" + artifact.id());
  }

  private void leadOn(RequestContext request) {
    request.seeOther("/trend/" + artifacts.of(request).id() + "/report/trend.html");
  }

  private void page(RequestContext request) throws IOException {
    Artifact artifact = artifacts.of(request);
    artifacts.page(request, artifact, REPORT);
  }

  private void file(RequestContext request) throws IOException {
    Artifact artifact = artifacts.of(request);
    String name = request.part("name");
    if (!FILES.contains(name)) {
      throw Refusal.notFound();
    }
    artifacts.download(
        request, artifact, artifacts.store().file(artifact, REPORT, name), name, name);
  }
}
