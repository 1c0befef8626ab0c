package org.complaintauditor.console.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.console.Office;
import org.complaintauditor.console.comparison.ComparisonFigures.ComparedCommitment;
import org.complaintauditor.console.ledgers.LineWords;
import org.complaintauditor.console.made.MadeRoom;
import org.complaintauditor.console.made.MadeThing;
import org.complaintauditor.console.made.MadeTitle;
import org.complaintauditor.console.made.Workshop;
import org.complaintauditor.console.run.CommitmentTitles;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.console.web.Visit;
import org.complaintauditor.model.Wording;

/** Two runs held against each other: the form, what came of it, and its files. */
public final class CompareArea implements Routes.Area {

  private static final String KIND = "comparison";
  private static final String TEXTS = "texts";
  private static final String NO_TEXTS = "none";
  private static final String REPORT = "report";
  private static final Set<String> FILES = Set.of("compare.xlsx", "changes.csv", "compare.json");

  private final RunChoices runs;
  private final CommitmentTitles titles;
  private final Workshop workshop;

  /** The comparisons of this office. */
  public CompareArea(Office office) {
    runs = new RunChoices(office);
    titles = new CommitmentTitles(office);
    workshop =
        new Workshop(office, KIND, new MadeRoom(office.comparisons(), REPORT + "/compare.json"));
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
  public record CompareChoice(List<RunChoice> runs, CompareFields fields, List<MadeThing> made) {
    public CompareChoice {
      runs = List.copyOf(runs);
      made = List.copyOf(made);
    }
  }

  /**
   * What the page of a comparison shows.
   *
   * @param thing the comparison
   * @param when when it was made
   * @param figures its figures
   * @param titles the titles of the commitments by their ids, as the new run has them; empty where
   *     it does not tell them
   * @param withFiles whether the visitor may have the files that show words of messages
   */
  public record Compared(
      MadeThing thing,
      String when,
      ComparisonFigures figures,
      Map<String, String> titles,
      boolean withFiles) {
    public Compared {
      titles = Map.copyOf(titles);
    }
  }

  private void form(Visit visit) {
    List<RunChoice> all = runs.all();
    String current = visit.query("new");
    if (current.isEmpty() && !all.isEmpty()) {
      current = all.get(0).run();
    }
    String old = visit.query("old");
    if (old.isEmpty()) {
      old = before(all, current);
    }
    form(
        visit,
        all,
        new CompareFields(old, current, may(visit) ? "quotes" : NO_TEXTS, false, false),
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

  private void form(Visit visit, List<RunChoice> all, CompareFields fields, FormProblems problems) {
    visit.page(
        "comparison/choose",
        visit.words().text("console.compare.title"),
        ConsolePart.COMPARE,
        new CompareChoice(all, fields, workshop.all()),
        problems);
  }

  private static boolean may(Visit visit) {
    return visit.who().may(Permission.READ_TEXTS);
  }

  private void start(Visit visit) throws IOException {
    List<RunChoice> all = runs.all();
    String texts = may(visit) ? visit.field(TEXTS) : NO_TEXTS;
    CompareFields fields =
        new CompareFields(
            visit.field("old"),
            visit.field("new"),
            texts,
            !visit.field("due").isEmpty(),
            !visit.field("across").isEmpty());
    FormProblems problems = new FormProblems();
    Optional<RunChoice> old = chosen(all, fields.old());
    Optional<RunChoice> current = chosen(all, fields.current());
    problems.require(old.isPresent(), "old", Wording.of("Choose a run."));
    problems.require(current.isPresent(), "new", Wording.of("Choose a run."));
    problems.require(
        List.of(NO_TEXTS, "quotes", "full").contains(texts),
        TEXTS,
        Wording.of("Choose how much of messages is shown."));
    if (old.isPresent() && current.isPresent()) {
      problems.require(!old.equals(current), "new", Wording.of("Choose two different runs."));
      problems.require(
          fields.across() || old.get().pack().equals(current.get().pack()),
          "across",
          Wording.of(
              "The runs were judged by different packs. Say that only what both have is to be compared."));
    }
    if (!problems.isEmpty()) {
      form(visit, all, fields, problems);
      return;
    }
    queue(visit, old.orElseThrow(), current.orElseThrow(), fields);
  }

  private static Optional<RunChoice> chosen(List<RunChoice> all, String run) {
    return all.stream().filter(one -> one.run().equals(run)).findFirst();
  }

  private void queue(Visit visit, RunChoice old, RunChoice current, CompareFields fields)
      throws IOException {
    MadeThing thing =
        workshop.begin(
            visit,
            MadeTitle.named(old.named() + " → " + current.named()),
            Map.of("old", old.run(), "new", current.run(), TEXTS, fields.texts()));
    Path target = workshop.room().folder(thing).resolve(REPORT);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "compare",
                old.folder().toString(),
                current.folder().toString(),
                "--out",
                target.toString(),
                "--texts",
                fields.texts(),
                "--language",
                visit.words().language()));
    if (fields.due()) {
      arguments.addAll(List.of("--also", "due"));
    }
    if (fields.across()) {
      arguments.add("--across-packs");
    }
    workshop.start(
        visit,
        thing,
        arguments,
        new Workshop.Course(
            target,
            "/compare/" + thing.id(),
            "/compare?old=" + old.run() + "&new=" + current.run()),
        old.run(),
        current.run());
  }

  private static boolean maySee(Visit visit, MadeThing thing) {
    return thing.fact(TEXTS).equals(NO_TEXTS) || may(visit);
  }

  private void show(Visit visit) throws IOException {
    MadeThing thing = workshop.of(visit);
    ComparisonFigures figures = ComparisonFigures.read(workshop.room().product(thing));
    List<String> ids = figures.commitments().stream().map(ComparedCommitment::id).toList();
    visit.page(
        "comparison/compared",
        thing.title().in(visit.words()),
        ConsolePart.COMPARE,
        new Compared(
            thing,
            new LineWords(visit.words()).when(thing.at()),
            figures,
            titles.of(visit.words().language(), thing.fact("new"), ids),
            maySee(visit, thing)));
  }

  private void page(Visit visit) throws IOException {
    MadeThing thing = workshop.of(visit);
    refuseUnless(maySee(visit, thing));
    workshop.page(visit, thing, REPORT);
  }

  private void file(Visit visit) throws IOException {
    MadeThing thing = workshop.of(visit);
    String name = visit.part("name");
    if (!FILES.contains(name)) {
      throw Refusal.notFound();
    }
    refuseUnless(maySee(visit, thing));
    workshop.download(visit, thing, workshop.room().file(thing, REPORT, name), name, name);
  }

  private static void refuseUnless(boolean allowed) {
    if (!allowed) {
      throw Refusal.forbidden();
    }
  }
}
