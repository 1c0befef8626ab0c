package org.complaintauditor.console.dossiers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintauditor.app.LineOrigin;
import org.complaintauditor.app.audit.DecisionRequest;
import org.complaintauditor.app.dossier.MakeDossier;
import org.complaintauditor.app.dossier.VerifyDossier;
import org.complaintauditor.app.job.JobCall;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.OwnerOnly;
import org.complaintauditor.console.artifact.Artifact;
import org.complaintauditor.console.artifact.ArtifactJobs;
import org.complaintauditor.console.artifact.ArtifactStore;
import org.complaintauditor.console.artifact.ArtifactTitle;
import org.complaintauditor.console.artifact.KeptAnswers;
import org.complaintauditor.console.comparison.RunChoice;
import org.complaintauditor.console.comparison.RunChoices;
import org.complaintauditor.console.comparison.SummaryFacts;
import org.complaintauditor.console.job.JobOrder;
import org.complaintauditor.console.job.JobRunner;
import org.complaintauditor.console.ledgers.LineWords;
import org.complaintauditor.console.ledgers.RequireDisplayName;
import org.complaintauditor.console.ledgers.TrailRecorder;
import org.complaintauditor.console.run.CommitmentTitles;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.console.web.SentForm;
import org.complaintauditor.model.Wording;

/** Dossiers: asked for in a form, made by a command, checked, handed out. */
public final class DossierController implements Routes.Controller {

  private static final String KIND = "dossier";
  private static final String CHECK = "dossier-check";
  private static final String FILE = "dossier.zip";
  private static final String CHECKED = "checked.txt";
  private static final String CHECKED_EXIT = "checked.exit";
  private static final String REQUEST = "request.yaml";
  private static final String SAMPLE = "sample.json";

  private final ConsoleContext context;
  private final RunChoices runs;
  private final CommitmentTitles titles;
  private final ArtifactJobs artifacts;
  private final ArtifactStore samples;
  private final SealKeys keys;
  private final TrailRecorder trail;

  /** The dossiers of this office. */
  public DossierController(ConsoleContext context) {
    this.context = context;
    runs = new RunChoices(context);
    titles = new CommitmentTitles(context);
    artifacts = new ArtifactJobs(context, KIND, new ArtifactStore(context.dossiers(), FILE));
    samples = new ArtifactStore(context.folder().resolve("samples"), SAMPLE);
    keys = new SealKeys(context);
    trail = new TrailRecorder(context);
    context.jobs().whenDone(CHECK, KeptAnswers.ofChecks());
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
      List<Artifact> samples,
      List<Artifact> made,
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
   * @param artifact the dossier
   * @param run what its run is called
   * @param when when it was made
   * @param bytes how large it is
   * @param fingerprint that of the key
   * @param checked what the last check has said; empty before one
   * @param sound whether it found that all is as it was sealed, and by the key of this office
   */
  public record DossierShown(
      Artifact artifact,
      String run,
      String when,
      long bytes,
      String fingerprint,
      String checked,
      boolean sound) {}

  private List<RunChoice> withCases() {
    return runs.all().stream().filter(RunChoice::hasMaterial).toList();
  }

  private List<Artifact> samplesOf(String run) {
    return samples.all().stream().filter(one -> one.fact("run").equals(run)).toList();
  }

  private static Optional<RunChoice> chosen(List<RunChoice> all, String run) {
    return all.stream().filter(one -> one.run().equals(run)).findFirst();
  }

  private void form(RequestContext request) {
    List<RunChoice> all = withCases();
    Optional<SentForm> asked = context.jobs().form(request.query("asked"), KIND);
    if (asked.isPresent()) {
      form(request, all, RequestFields.sent(asked.get()), new FormProblems());
      return;
    }
    String run =
        chosen(all, request.query("run"))
            .or(() -> all.stream().findFirst())
            .map(RunChoice::run)
            .orElse("");
    form(
        request,
        all,
        RequestFields.usual(request, run, context.choices().audience()),
        new FormProblems());
  }

  private void form(
      RequestContext request, List<RunChoice> all, RequestFields fields, FormProblems problems) {
    String run = fields.get("run");
    request.page(
        "dossiers/request",
        request.words().text("console.dossier.title"),
        ConsolePart.DOSSIERS,
        new DossierForm(
            all,
            fields,
            chosen(all, run).map(one -> titles(request, one)).orElse(Map.of()),
            samplesOf(run),
            artifacts.all(),
            keys.areThere()),
        problems);
  }

  private Map<String, String> titles(RequestContext request, RunChoice run) {
    return titles.in(
        request.words().language(), run.run(), run.folder(), SummaryFacts.of(run).commitments());
  }

  private void make(RequestContext request) throws IOException {
    if (RequireDisplayName.isAsked(request, "/dossiers")) {
      return;
    }
    List<RunChoice> all = withCases();
    RequestFields fields = RequestFields.sent(SentForm.of(request));
    Optional<RunChoice> run = chosen(all, fields.get("run"));
    Set<String> drawn =
        samplesOf(fields.get("run")).stream().map(Artifact::id).collect(Collectors.toSet());
    FormProblems problems =
        fields.problems(
            run.map(one -> SummaryFacts.of(one).commitments().keySet()).orElse(Set.of()), drawn);
    problems.require(run.isPresent(), "run", Wording.of("console.choose-a-run"));
    problems.require(keys.areThere(), "", Wording.of("console.no-key-yet-seals-dossiers"));
    String password = request.http().formParam("password");
    problems.require(
        password != null && !password.isEmpty(),
        "password",
        Wording.of("console.type-password-of-key-seals"));
    if (problems.isEmpty() && password != null && !keys.opens(password)) {
      problems.add("password", Wording.of("console.is-not-password-of-key-seals"));
    }
    if (!problems.isEmpty() || password == null) {
      form(request, all, fields, problems);
      return;
    }
    queue(request, run.orElseThrow(), fields, password);
  }

  private void queue(RequestContext request, RunChoice run, RequestFields fields, String password)
      throws IOException {
    Artifact artifact =
        artifacts.begin(
            request,
            ArtifactTitle.of("console.dossier.of", fields.get("id"), fields.get("recipient")),
            Map.of("run", run.run(), "audience", fields.get("audience")));
    Path folder = artifacts.store().folder(artifact);
    if (fields.get("select").equals("sample")) {
      Files.copy(samples.product(samples.of(fields.get("sample"))), folder.resolve(SAMPLE));
    }
    OwnerOnly.write(folder.resolve(REQUEST), fields.yaml(SAMPLE));
    // The folder of the job's own is taken away when the job has ended, however it ends.
    Path own = context.temporary().resolve("job-" + artifact.id());
    OwnerOnly.folder(own);
    Path typed = own.resolve("password");
    SealKeys.write(typed, password);
    LineOrigin origin = TrailRecorder.origin(request);
    MakeDossier.Request asked =
        new MakeDossier.Request(
            run.folder(),
            folder.resolve(REQUEST),
            fields.get("audience"),
            new MakeDossier.Keys(
                keys.key(),
                Optional.of(typed),
                keys.secret(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            artifacts.store().product(artifact),
            DecisionRequest.of(context.folder().toString()),
            new MakeDossier.Origin(origin.by(), Optional.of(origin.at()), origin.via()));
    artifacts.start(
        request,
        artifact,
        new JobCall(request.words().language(), asked),
        new ArtifactJobs.Course(
            artifacts.store().product(artifact),
            "/dossiers/" + artifact.id(),
            "/dossiers?asked=" + artifact.id(),
            Map.of(JobOrder.FORM, SentForm.of(request).text())),
        run.run());
  }

  private void show(RequestContext request) throws IOException {
    Artifact artifact = artifacts.of(request);
    Path checked = artifacts.store().folder(artifact).resolve(CHECKED);
    request.page(
        "dossiers/dossier",
        artifact.title().in(request.words()),
        ConsolePart.DOSSIERS,
        new DossierShown(
            artifact,
            runs.all().stream()
                .filter(one -> one.run().equals(artifact.fact("run")))
                .findFirst()
                .map(one -> one.in(request.words()))
                .orElseGet(() -> artifact.fact("run")),
            new LineWords(request.words()).when(artifact.at()),
            Files.size(artifacts.store().product(artifact)),
            keys.fingerprint().orElse(""),
            said(checked).replace(artifacts.store().folder(artifact) + File.separator, ""),
            said(artifacts.store().folder(artifact).resolve(CHECKED_EXIT)).equals("0")));
  }

  private static String said(Path file) throws IOException {
    return Files.isRegularFile(file) ? Files.readString(file) : "";
  }

  private void file(RequestContext request) throws IOException {
    Artifact artifact = artifacts.of(request);
    Path file =
        switch (request.part("name")) {
          case FILE -> artifacts.store().product(artifact);
          case REQUEST -> artifacts.store().file(artifact, "", REQUEST);
          default -> throw Refusal.notFound();
        };
    artifacts.download(request, artifact, file, request.part("name"), request.part("name"));
  }

  private void check(RequestContext request) {
    Artifact artifact = artifacts.of(request);
    String page = "/dossiers/" + artifact.id();
    String job = JobRunner.newId();
    context
        .jobs()
        .queue(
            job,
            new JobOrder(
                CHECK,
                artifact.title().in(request.words()),
                new JobCall(
                    request.words().language(),
                    new VerifyDossier.Request(
                        artifacts.store().product(artifact),
                        Optional.of(keys.allowedSigners()),
                        Optional.empty())),
                "",
                page,
                page,
                Map.of(
                    KeptAnswers.PRINTED,
                        artifacts.store().folder(artifact).resolve(CHECKED).toString(),
                    KeptAnswers.EXIT,
                        artifacts.store().folder(artifact).resolve(CHECKED_EXIT).toString())),
            request.who().person());
    trail.leave(request, "dossier-checked", List.of(artifact.id()));
    request.seeOther("/jobs/" + job);
  }
}
