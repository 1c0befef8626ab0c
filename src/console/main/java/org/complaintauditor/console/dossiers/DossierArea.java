package org.complaintauditor.console.dossiers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintauditor.console.Office;
import org.complaintauditor.console.OwnerOnly;
import org.complaintauditor.console.comparison.RunChoice;
import org.complaintauditor.console.comparison.RunChoices;
import org.complaintauditor.console.comparison.SummaryFacts;
import org.complaintauditor.console.job.JobOrder;
import org.complaintauditor.console.job.JobRunner;
import org.complaintauditor.console.ledgers.AuthorOptions;
import org.complaintauditor.console.ledgers.Footprints;
import org.complaintauditor.console.ledgers.LineWords;
import org.complaintauditor.console.ledgers.NameFirst;
import org.complaintauditor.console.made.KeptAnswers;
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
import org.complaintauditor.console.web.SentForm;
import org.complaintauditor.console.web.Visit;
import org.complaintauditor.model.Wording;

/** Dossiers: asked for in a form, made by a command, checked, handed out. */
public final class DossierArea implements Routes.Area {

  private static final String KIND = "dossier";
  private static final String CHECK = "dossier-check";
  private static final String FILE = "dossier.zip";
  private static final String CHECKED = "checked.txt";
  private static final String CHECKED_EXIT = "checked.exit";
  private static final String REQUEST = "request.yaml";
  private static final String SAMPLE = "sample.json";

  private final Office office;
  private final RunChoices runs;
  private final CommitmentTitles titles;
  private final Workshop workshop;
  private final MadeRoom samples;
  private final SealKeys keys;
  private final Footprints footprints;

  /** The dossiers of this office. */
  public DossierArea(Office office) {
    this.office = office;
    runs = new RunChoices(office);
    titles = new CommitmentTitles(office);
    workshop = new Workshop(office, KIND, new MadeRoom(office.dossiers(), FILE));
    samples = new MadeRoom(office.folder().resolve("samples"), SAMPLE);
    keys = new SealKeys(office);
    footprints = new Footprints(office);
    office.jobs().whenDone(CHECK, KeptAnswers.ofChecks());
  }

  @Override
  public void add(Routes routes) {
    routes.get("/dossiers", Permission.PREPARE, this::form);
    routes.post("/dossiers", Permission.PREPARE, this::make);
    routes.get("/dossiers/{id}", Permission.PREPARE, this::show);
    routes.get("/dossiers/{id}/files/{name}", Permission.PREPARE, this::file);
    routes.post("/dossiers/{id}/check", Permission.PREPARE, this::check);
  }

  /**
   * What the page of the form shows.
   *
   * @param runs the runs that kept their cases
   * @param fields the form
   * @param commitments the titles of the run's commitments by their ids
   * @param samples the samples that were drawn from the run
   * @param made what was made before
   * @param sealed whether there is a key
   */
  public record DossierForm(
      List<RunChoice> runs,
      RequestFields fields,
      Map<String, String> commitments,
      List<MadeThing> samples,
      List<MadeThing> made,
      boolean sealed) {
    public DossierForm {
      runs = List.copyOf(runs);
      commitments = Collections.unmodifiableMap(new LinkedHashMap<>(commitments));
      samples = List.copyOf(samples);
      made = List.copyOf(made);
    }
  }

  /**
   * What the page of a dossier shows.
   *
   * @param thing the dossier
   * @param run what its run is called
   * @param when when it was made
   * @param bytes how large it is
   * @param fingerprint that of the key
   * @param checked what the last check has said; empty before one
   * @param sound whether it found that all is as it was sealed, and by the key of this office
   */
  public record DossierShown(
      MadeThing thing,
      String run,
      String when,
      long bytes,
      String fingerprint,
      String checked,
      boolean sound) {}

  private List<RunChoice> withCases() {
    return runs.all().stream().filter(RunChoice::hasMaterial).toList();
  }

  private List<MadeThing> samplesOf(String run) {
    return samples.all().stream().filter(one -> one.fact("run").equals(run)).toList();
  }

  private static Optional<RunChoice> chosen(List<RunChoice> all, String run) {
    return all.stream().filter(one -> one.run().equals(run)).findFirst();
  }

  private void form(Visit visit) {
    List<RunChoice> all = withCases();
    Optional<SentForm> asked = office.jobs().form(visit.query("asked"), KIND);
    if (asked.isPresent()) {
      form(visit, all, RequestFields.sent(asked.get()), new FormProblems());
      return;
    }
    String run =
        chosen(all, visit.query("run"))
            .or(() -> all.stream().findFirst())
            .map(RunChoice::run)
            .orElse("");
    form(
        visit,
        all,
        RequestFields.usual(visit, run, office.choices().audience()),
        new FormProblems());
  }

  private void form(Visit visit, List<RunChoice> all, RequestFields fields, FormProblems problems) {
    String run = fields.get("run");
    visit.page(
        "dossiers/request",
        visit.words().text("console.dossier.title"),
        ConsolePart.DOSSIERS,
        new DossierForm(
            all,
            fields,
            chosen(all, run).map(one -> titles(visit, one)).orElse(Map.of()),
            samplesOf(run),
            workshop.all(),
            keys.areThere()),
        problems);
  }

  private Map<String, String> titles(Visit visit, RunChoice run) {
    return titles.in(
        visit.words().language(), run.run(), run.folder(), SummaryFacts.of(run).commitments());
  }

  private void make(Visit visit) throws IOException {
    if (NameFirst.isAsked(visit, "/dossiers")) {
      return;
    }
    List<RunChoice> all = withCases();
    RequestFields fields = RequestFields.sent(SentForm.of(visit));
    Optional<RunChoice> run = chosen(all, fields.get("run"));
    Set<String> drawn =
        samplesOf(fields.get("run")).stream().map(MadeThing::id).collect(Collectors.toSet());
    FormProblems problems =
        fields.problems(
            run.map(one -> SummaryFacts.of(one).commitments().keySet()).orElse(Set.of()), drawn);
    problems.require(run.isPresent(), "run", Wording.of("Choose a run."));
    problems.require(
        keys.areThere(),
        "",
        Wording.of("There is no key yet that seals dossiers. An administrator makes it once."));
    String password = visit.http().formParam("password");
    problems.require(
        password != null && !password.isEmpty(),
        "password",
        Wording.of("Type the password of the key that seals."));
    if (problems.isEmpty() && password != null && !keys.opens(password)) {
      problems.add("password", Wording.of("This is not the password of the key that seals."));
    }
    if (!problems.isEmpty() || password == null) {
      form(visit, all, fields, problems);
      return;
    }
    queue(visit, run.orElseThrow(), fields, password);
  }

  private void queue(Visit visit, RunChoice run, RequestFields fields, String password)
      throws IOException {
    MadeThing thing =
        workshop.begin(
            visit,
            MadeTitle.of("console.dossier.of", fields.get("id"), fields.get("recipient")),
            Map.of("run", run.run(), "audience", fields.get("audience")));
    Path folder = workshop.room().folder(thing);
    if (fields.get("select").equals("sample")) {
      Files.copy(samples.product(samples.of(fields.get("sample"))), folder.resolve(SAMPLE));
    }
    OwnerOnly.write(folder.resolve(REQUEST), fields.yaml(SAMPLE));
    // The folder of the job's own is taken away when the job has ended, however it ends.
    Path own = office.temporary().resolve("job-" + thing.id());
    OwnerOnly.folder(own);
    Path typed = own.resolve("password");
    SealKeys.write(typed, password);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "dossier",
                "make",
                run.folder().toString(),
                "--request",
                folder.resolve(REQUEST).toString(),
                "--audience",
                fields.get("audience"),
                "--key",
                keys.key().toString(),
                "--password-file",
                typed.toString(),
                "--secret",
                keys.secret().toString(),
                "--out",
                workshop.room().product(thing).toString(),
                "--workspace",
                office.folder().toString(),
                "--by",
                visit.who().called().orElseThrow(),
                "--language",
                visit.words().language()));
    arguments.addAll(AuthorOptions.of(visit));
    workshop.start(
        visit,
        thing,
        arguments,
        new Workshop.Course(
            workshop.room().product(thing),
            "/dossiers/" + thing.id(),
            "/dossiers?asked=" + thing.id(),
            Map.of(JobOrder.FORM, SentForm.of(visit).text())),
        run.run());
  }

  private void show(Visit visit) throws IOException {
    MadeThing thing = workshop.of(visit);
    Path checked = workshop.room().folder(thing).resolve(CHECKED);
    visit.page(
        "dossiers/dossier",
        thing.title().in(visit.words()),
        ConsolePart.DOSSIERS,
        new DossierShown(
            thing,
            runs.all().stream()
                .filter(one -> one.run().equals(thing.fact("run")))
                .findFirst()
                .map(one -> one.in(visit.words()))
                .orElseGet(() -> thing.fact("run")),
            new LineWords(visit.words()).when(thing.at()),
            Files.size(workshop.room().product(thing)),
            keys.fingerprint().orElse(""),
            said(checked).replace(workshop.room().folder(thing) + File.separator, ""),
            said(workshop.room().folder(thing).resolve(CHECKED_EXIT)).equals("0")));
  }

  private static String said(Path file) throws IOException {
    return Files.isRegularFile(file) ? Files.readString(file) : "";
  }

  private void file(Visit visit) throws IOException {
    MadeThing thing = workshop.of(visit);
    Path file =
        switch (visit.part("name")) {
          case FILE -> workshop.room().product(thing);
          case REQUEST -> workshop.room().file(thing, "", REQUEST);
          default -> throw Refusal.notFound();
        };
    workshop.download(visit, thing, file, visit.part("name"), visit.part("name"));
  }

  private void check(Visit visit) {
    MadeThing thing = workshop.of(visit);
    String page = "/dossiers/" + thing.id();
    String job = JobRunner.newId();
    office
        .jobs()
        .queue(
            job,
            new JobOrder(
                CHECK,
                thing.title().in(visit.words()),
                List.of(
                    "dossier",
                    "verify",
                    workshop.room().product(thing).toString(),
                    "--signers",
                    keys.allowedSigners().toString(),
                    "--language",
                    visit.words().language()),
                "",
                page,
                page,
                Map.of(
                    KeptAnswers.PRINTED, workshop.room().folder(thing).resolve(CHECKED).toString(),
                    KeptAnswers.EXIT,
                        workshop.room().folder(thing).resolve(CHECKED_EXIT).toString())),
            visit.who().person());
    footprints.leave(visit, "dossier-checked", List.of(thing.id()));
    visit.seeOther("/jobs/" + job);
  }
}
