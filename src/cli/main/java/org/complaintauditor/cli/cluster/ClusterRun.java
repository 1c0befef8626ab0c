package org.complaintauditor.cli.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.complaintauditor.app.FileSystemMessages;
import org.complaintauditor.app.audit.FailedCsv;
import org.complaintauditor.app.audit.JudgingRequest;
import org.complaintauditor.app.audit.ReportChoices;
import org.complaintauditor.app.audit.ReportWriters;
import org.complaintauditor.app.audit.RunCalendar;
import org.complaintauditor.app.audit.RunId;
import org.complaintauditor.app.export.ProfileChoice;
import org.complaintauditor.app.program.BuildFacts;
import org.complaintauditor.audit.ClusterEngine;
import org.complaintauditor.audit.ClusterRequest;
import org.complaintauditor.audit.Progress;
import org.complaintauditor.audit.TooManyRejectedRowsException;
import org.complaintauditor.audit.WholeExport;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.evidence.LexiconStore;
import org.complaintauditor.figures.Agents;
import org.complaintauditor.intake.Export;
import org.complaintauditor.intake.ProblemSpool;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.personal.ShownProblems;
import org.complaintauditor.intake.profile.ExportReader;
import org.complaintauditor.intake.profile.Profile;
import org.complaintauditor.judgement.CompiledPack;
import org.complaintauditor.judgement.ExportFacts;
import org.complaintauditor.judgement.JudgingContext;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.RowCounts;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.ExportDescription;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.ReportWriter;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.report.csv.ProblemsCsv;
import org.complaintauditor.report.json.ManifestJson;
import org.complaintauditor.ruling.RuleStore;
import org.complaintauditor.text.MessageBundle;

/**
 * A run on many machines: an engine reads, judges and writes what is as large as the export; what
 * is made of the totals is made here, by the same writers as always.
 */
public final class ClusterRun {
  private static final String PARQUET = "parquet";
  private static final String CSV = "csv";
  private static final Set<String> OF_FINDINGS = Set.of(PARQUET, CSV);

  private final ClusterEngine engine;
  private final JudgingRequest judging;
  private final RuleStore rules;
  private final ClusterOptions clusterOptions;
  private final ReportChoices choices;
  private final Pack pack;
  private final RunCalendar holidays;

  /**
   * A run.
   *
   * @throws UsageException if an option asks for what such a run cannot do
   */
  public ClusterRun(
      ClusterEngine engine,
      JudgingRequest judging,
      RuleStore rules,
      ClusterOptions clusterOptions,
      ReportChoices choices) {
    this.engine = engine;
    this.judging = judging;
    this.rules = rules;
    this.clusterOptions = clusterOptions;
    this.choices = choices;
    refuseFormats();
    if (Agents.of(choices.options().getOrDefault(ReportChoices.AGENTS, "")) == Agents.PSEUDONYMS) {
      throw new UsageException(Wording.of("cli.agents-pseudonyms-not-with-engine-spark-since"));
    }
    pack = judging.readPack(rules);
    holidays = judging.calendar(pack);
  }

  /**
   * What came of a run.
   *
   * @param model what the reports show, whose problems whoever has it closes; empty where a case
   *     could not be judged: no rate is told of the others
   * @param failed those cases
   * @param place where the results are
   */
  public record Done(Optional<ReportModel> model, List<ClusterEngine.Failed> failed, String place) {

    /** Why there are no figures. */
    public Wording incomplete() {
      return Wording.of("cli.cases-could-not-be-judged", failed.size(), place);
    }
  }

  /** What is said of a case that could not be judged. */
  public static Wording said(ClusterEngine.Failed failed) {
    return Wording.of("cli.case-cannot-be-judged", failed.caseId(), failed.reason());
  }

  private void refuseFormats() {
    Set<String> known = new LinkedHashSet<>(List.of(PARQUET, CSV));
    ReportWriters.ofFigures().forEach(writer -> known.add(writer.format()));
    for (String format : choices.formats()) {
      if (!known.contains(format)) {
        throw new UsageException(
            Wording.of("app.format-write-one-of", format, String.join(", ", known)));
      }
    }
  }

  private boolean wants(String format) {
    return choices.formats().isEmpty() || choices.formats().contains(format);
  }

  /**
   * Reads, judges and writes. Whether it may write where it is told to is known before anything is
   * read; the name of a run, and of a folder that is named after it, only then.
   *
   * @throws UnusableExportException if the export cannot be judged
   * @throws UsageException if the results cannot be written
   */
  public Done run(Progress progress) {
    if (choices.out().isEmpty()) {
      Read read = read(progress);
      String named = "reports/" + read.runId().text();
      return writing(named, place -> judged(read, place, named, progress));
    }
    String target = choices.out().get();
    return writing(target, place -> judged(read(progress), place, target, progress));
  }

  /** What a run does with the place where it writes. */
  private interface Writing {
    Done to(ClusterEngine.Place place) throws IOException;
  }

  private Done writing(String target, Writing writing) {
    try (ClusterEngine.Place place = place(target)) {
      return writing.to(place);
    } catch (IOException e) {
      throw new UsageException(
          Wording.of("app.report-could-not-be-written-to", target, FileSystemMessages.of(e)));
    }
  }

  private ClusterEngine.Place place(String target) {
    try {
      return engine.place(target, choices.replaces());
    } catch (IOException e) {
      throw new UsageException(Wording.of("app.option-out", FileSystemMessages.of(e)));
    }
  }

  /** An export that was read, and the run that its content names. */
  private record Read(
      ClusterEngine.Reading reading,
      ClusterRequest request,
      RunId runId,
      Map<String, String> resultOptions) {}

  private Read read(Progress progress) {
    CompiledPack compiled = CompiledPack.of(pack, rules, new LexiconStore());
    ClusterRequest request =
        new ClusterRequest(
            judging.export().files(),
            clusterOptions.inputFormat,
            clusterOptions.inputOptions,
            clusterOptions.rowColumn.orElse(""),
            compiled,
            holidays.calendar(),
            judging.options(pack, Profile.recordedByItself(pack.words()), List.of()),
            choices.includesPersonal());
    ClusterEngine.Reading reading = engine.read(request, progress);
    Map<String, String> resultOptions = judging.thatChangeResults(pack, ExportReader.CANONICAL);
    resultOptions.putAll(choices.options());
    resultOptions.putAll(clusterOptions.thatChangeResults());
    RunId runId =
        RunId.ofFacts(
            pack,
            reading.inputs(),
            resultOptions,
            holidays.calendar().holidayFile().isEmpty() ? "" : holidays.version(),
            "",
            Map.of());
    return new Read(reading, request, runId, resultOptions);
  }

  private Done judged(Read read, ClusterEngine.Place place, String target, Progress progress)
      throws IOException {
    ClusterEngine.Reading reading = read.reading();
    ClusterRequest request = read.request();
    RunId runId = read.runId();
    refuseRejected(reading, place, target);
    Export export = reading.account();
    ExportFacts facts = reading.facts();
    JudgingContext context =
        JudgingContext.of(request.pack(), request.calendar(), facts, request.options())
            .without(export.personal().signs().keySet());
    ProblemSpool problems = export.problems();
    context.neverRecorded().ifPresent(problems::add);
    context.implausible().forEach(problems::add);
    RunFacts run =
        new RunFacts(
            runId.text(),
            BuildFacts.program(),
            pack,
            holidays.name(),
            holidays.version(),
            BuildFacts.zoneDataVersion(judging.zone(pack)),
            context.basis(),
            judging.evidence(),
            context.attributes(),
            export.personal(),
            read.resultOptions(),
            runId.inputs(),
            judging.language());
    progress.stage(Progress.Stage.JUDGING, facts.cases());
    Set<String> formats =
        OF_FINDINGS.stream().filter(this::wants).collect(Collectors.toCollection(TreeSet::new));
    ClusterEngine.Judged judged = reading.judge(context, run, formats, place);
    progress.step(facts.cases());
    List<Path> written = new ArrayList<>(judged.written());
    written.add(
        new ProblemsCsv()
            .write(
                new ShownProblems(problems, pack.words()),
                pack,
                MessageBundle.in(judging.language(), pack),
                run.csv(),
                place.folder()));
    written.add(
        Files.write(
            place.folder().resolve(WholeExport.FILE),
            new WholeExport(facts, export.personal())
                .toBytes(BuildFacts.programVersion(), request.pack(), request.options())));
    if (!judged.failed().isEmpty()) {
      written.add(FailedCsv.write(judged.failed(), run.csv(), place.folder()));
    }
    ExportDescription readAs =
        ProfileChoice.canonical(pack.words()).readAs(reading.names(), export, judging.language());
    Optional<ReportModel> model = Optional.empty();
    if (judged.failed().isEmpty()) {
      model =
          Optional.of(
              new ReportModel(
                  run,
                  readAs,
                  new RowCounts(
                      export.rowsRead(),
                      facts.used(),
                      export.rowsRejected(),
                      export.rowsDuplicate(),
                      export.rowsAccepted() - facts.used()),
                  export.casesSeen() - facts.cases(),
                  judged.figures().totals(),
                  new ShownProblems(problems, pack.words()),
                  judged.seen(),
                  judged.reviews()));
      progress.stage(Progress.Stage.WRITING, ReportWriters.ofFigures().size());
      for (ReportWriter writer : ReportWriters.ofFigures()) {
        if (wants(writer.format())) {
          try (ReportWriter.Report report = writer.begin(run, place.folder())) {
            written.addAll(report.finish(model.get()));
          }
        }
        progress.step(1);
      }
    }
    judged.reviews().close();
    if (model.isEmpty()) {
      problems.close();
    }
    new ManifestJson()
        .write(run, readAs, withFilesBelow(written), judged.elsewhere(), place.folder());
    place.keep();
    return new Done(model, judged.failed(), target);
  }

  /** What an engine writes may be folders. */
  private static List<Path> withFilesBelow(List<Path> written) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path file : written) {
      try (var below = Files.walk(file)) {
        below.filter(Files::isRegularFile).sorted().forEach(files::add);
      }
    }
    return files;
  }

  private void refuseRejected(
      ClusterEngine.Reading reading, ClusterEngine.Place place, String target) throws IOException {
    Export export = reading.account();
    if (!TooManyRejectedRowsException.areIn(export, judging.limit())) {
      return;
    }
    reading.listProblems();
    try {
      TooManyRejectedRowsException.refuse(judging.limit(), export, pack.words());
    } catch (TooManyRejectedRowsException e) {
      new ProblemsCsv()
          .write(
              new ShownProblems(e.problems(), pack.words()),
              pack,
              MessageBundle.in(judging.language(), pack),
              choices.csv(judging.language()),
              place.folder());
      place.keep();
      throw new UnusableExportException(
          Wording.of("app.all-are-listed-in", Wording.saidBy(e), target + "/" + ProblemsCsv.FILE),
          e);
    }
  }
}
