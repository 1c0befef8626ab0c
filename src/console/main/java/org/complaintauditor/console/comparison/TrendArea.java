package org.complaintauditor.console.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.comparison.trend.RunTrend;
import org.complaintauditor.console.Office;
import org.complaintauditor.console.made.MadeRoom;
import org.complaintauditor.console.made.MadeThing;
import org.complaintauditor.console.made.MadeTitle;
import org.complaintauditor.console.made.Workshop;
import org.complaintauditor.console.run.CommitmentTitles;
import org.complaintauditor.console.run.DecidedRates;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.console.web.Visit;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.MessageBundle;

/** How rates developed from run to run. */
public final class TrendArea implements Routes.Area {

  private static final String KIND = "trend";
  private static final String REPORT = "report";
  private static final Set<String> FILES = Set.of("trend.csv", "trend.json");

  private final Office office;
  private final DecidedRates decided;
  private final RunChoices runs;
  private final CommitmentTitles titles;
  private final Workshop workshop;

  /** The trends of this office. */
  public TrendArea(Office office) {
    this.office = office;
    decided = new DecidedRates(office);
    runs = new RunChoices(office);
    titles = new CommitmentTitles(office);
    workshop =
        new Workshop(office, KIND, new MadeRoom(office.comparisons(), REPORT + "/trend.json"));
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
      List<MadeThing> made) {
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

  private void show(Visit visit) throws IOException {
    show(visit, visit.query("pack"), visit.http().queryParams("run"), new FormProblems());
  }

  private void show(Visit visit, String wanted, List<String> given, FormProblems problems)
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
    visit.page(
        "comparison/trend",
        visit.words().text("console.trend.title"),
        ConsolePart.TREND,
        new TrendShown(
            packs,
            pack,
            ofPack,
            chosen,
            trend,
            trend.map(one -> titles(visit, shown, one)).orElse(Map.of()),
            decided(shown),
            workshop.all()),
        problems);
  }

  /** The sample is compared with nothing of the office, unless somebody asks for that. */
  static List<RunChoice> own(List<RunChoice> runs) {
    List<RunChoice> own = runs.stream().filter(one -> !one.sample()).toList();
    return own.isEmpty() ? runs : own;
  }

  /** By the same count as the pages of the runs. */
  private Map<String, Map<String, Tally>> decided(List<RunChoice> shown) throws IOException {
    Map<String, Map<String, Tally>> all = new HashMap<>();
    for (RunChoice one : shown) {
      Map<String, Tally> of = new HashMap<>();
      decided
          .of(
              office.workspace().runs().find(one.run()).orElseThrow(Refusal::notFound),
              office.workspace().runs().tallies(one.run()))
          .forEach((commitment, rate) -> of.put(commitment, rate.verdicts()));
      all.put(one.run(), of);
    }
    return all;
  }

  /** In the page's language, as the latest run that knows a commitment has them. */
  private Map<String, String> titles(Visit visit, List<RunChoice> chosen, RunTrend trend) {
    Map<String, String> all = new LinkedHashMap<>();
    trend.commitments().forEach(one -> all.put(one.id(), one.title()));
    for (int i = chosen.size() - 1; i >= 0; i--) {
      all.putAll(
          titles.in(visit.words().language(), chosen.get(i).run(), chosen.get(i).folder(), all));
    }
    return all;
  }

  private void start(Visit visit) throws IOException {
    List<String> given = visit.fields("run");
    List<RunChoice> chosen =
        runs.all().stream()
            .filter(one -> one.pack().equals(visit.field("pack")) && given.contains(one.run()))
            .toList();
    FormProblems problems = new FormProblems();
    problems.require(!chosen.isEmpty(), "runs", Wording.of("Choose at least one run."));
    if (!problems.isEmpty()) {
      show(visit, visit.field("pack"), List.of(), problems);
      return;
    }
    RunChoice first = chosen.get(chosen.size() - 1);
    RunChoice last = chosen.get(0);
    MadeThing thing =
        workshop.begin(
            visit,
            MadeTitle.of("console.trend.of", first.pack(), first.day(), last.day()),
            Map.of());
    Path target = workshop.room().folder(thing).resolve(REPORT);
    List<String> arguments = new ArrayList<>(List.of("trend"));
    chosen.forEach(one -> arguments.add(one.folder().toString()));
    arguments.addAll(List.of("--out", target.toString(), "--language", visit.words().language()));
    workshop.start(
        visit, thing, arguments, new Workshop.Course(target, "/trend/" + thing.id(), "/trend"));
  }

  private void leadOn(Visit visit) {
    visit.seeOther("/trend/" + workshop.of(visit).id() + "/report/trend.html");
  }

  private void page(Visit visit) throws IOException {
    MadeThing thing = workshop.of(visit);
    workshop.page(visit, thing, REPORT);
  }

  private void file(Visit visit) throws IOException {
    MadeThing thing = workshop.of(visit);
    String name = visit.part("name");
    if (!FILES.contains(name)) {
      throw Refusal.notFound();
    }
    workshop.download(visit, thing, workshop.room().file(thing, REPORT, name), name, name);
  }
}
