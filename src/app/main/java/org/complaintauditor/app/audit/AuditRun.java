package org.complaintauditor.app.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.complaintauditor.app.FileSystemMessages;
import org.complaintauditor.app.InvalidRequestException;
import org.complaintauditor.app.program.BuildFacts;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.audit.Audit;
import org.complaintauditor.audit.AuditOutcome;
import org.complaintauditor.audit.Progress;
import org.complaintauditor.audit.TooManyRejectedRowsException;
import org.complaintauditor.concurrent.AsyncResult;
import org.complaintauditor.concurrent.WorkerPool;
import org.complaintauditor.evidence.LexiconStore;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.personal.ShownProblems;
import org.complaintauditor.judgement.JudgingContext;
import org.complaintauditor.material.MaterialSettings;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PersonalFields;
import org.complaintauditor.model.Problems;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.Explainer;
import org.complaintauditor.report.ReportFolder;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.ReportWriter;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.report.csv.ProblemsCsv;
import org.complaintauditor.ruling.RuleStore;
import org.complaintauditor.sampling.RunReview;
import org.complaintauditor.text.MessageBundle;

/** A run: an input is judged while its reports are written. It prints nothing. */
final class AuditRun {
  private final Pack pack;
  private final ReportChoices choices;
  private final RunDecisions decided;
  private final AsyncResult<RunCalendar> holidays;
  private final AsyncResult<RuleStore> rules;
  private final List<ReportWriter> writers;

  private AuditRun(
      Pack pack,
      Supplier<RunCalendar> holidays,
      ReportChoices choices,
      RunDecisions decided,
      RuleStore store) {
    this.pack = pack;
    this.choices = choices;
    this.decided = decided;
    this.holidays = AsyncResult.beside(holidays);
    pack.versions()
        .forEach(
            version -> store.admit(version.rules(), pack.words())); // Here somebody can answer.
    this.rules = AsyncResult.beside(() -> Wiring.compiled(store, pack));
    this.writers = ReportWriters.of(choices.formats());
  }

  /**
   * Begins a run: holidays and rules are read while the caller finds out what there is to judge.
   *
   * @param pack by which it is judged
   * @param decided what people decided
   * @param rules the compiled rules of packs
   * @throws InvalidRequestException if a format is not known
   */
  static AuditRun begin(
      Pack pack,
      Supplier<RunCalendar> holidays,
      ReportChoices choices,
      RunDecisions decided,
      RuleStore rules) {
    return new AuditRun(pack, holidays, choices, decided, rules);
  }

  /**
   * Audits the material of a run again, as that run was judged, on several threads.
   *
   * @param material the folder of the material
   * @param language of what is written
   * @param choices what is written and where, such as {@link ReportChoices#asIn}
   * @param rules the compiled rules of packs
   * @return the reports that were written
   * @throws UnusableExportException or another exception for users, if the material or the folder
   *     cannot be used; then no report is there
   * @throws IOException if the material cannot be read
   */
  static AuditExport.Written again(
      Path material,
      String language,
      Function<MaterialSettings, ReportChoices> choices,
      RunDecisions decided,
      RuleStore rules,
      Progress progress)
      throws IOException {
    MaterialInput input =
        MaterialInput.open(material, language, Runtime.getRuntime().availableProcessors());
    AuditExport.Written written =
        begin(input.pack(), input::holidays, choices.apply(input.settings()), decided, rules)
            .of(input, progress, target -> Optional.empty());
    written.model().problems().close();
    return written;
  }

  /**
   * Judges and writes.
   *
   * @param recording records a run whose reports are in this folder, if it is to be recorded
   * @throws InvalidRequestException if the folder cannot be written
   * @throws UnusableExportException if the input cannot be judged
   * @throws IOException if it cannot be read
   */
  AuditExport.Written of(
      AuditInput input, Progress progress, Function<Path, Optional<RunRecording>> recording)
      throws IOException {
    Map<String, String> options = options(input);
    // A large export takes seconds to hash. It is read meanwhile, unless the folder waits for it.
    try (WorkerPool hashing = WorkerPool.of(input.threads() > 1 ? 1 : 0)) {
      AsyncResult<RunId> runId =
          AsyncResult.by(hashing, () -> input.runId(options, decided.files()));
      Path target = choices.folder().orElseGet(() -> Path.of("reports", runId.get().text()));
      // Loaded only where it is asked for: a database is no part of an audit.
      Optional<RunRecording> recorder = recording.apply(target);
      List<ReportWriter> outputs = new ArrayList<>(writers);
      recorder.ifPresent(outputs::add);
      try (ReportFolder folder = open(target);
          Reporting reporting =
              new Reporting(
                  outputs,
                  Explainer.in(words(input), pack.authoritativeLanguage()),
                  folder.path(),
                  (context, fields) -> facts(input, runId.get(), context, fields, options),
                  context -> decided.list(context.pack(), context.basis().auditInstant().date()),
                  this::review,
                  material(input))) {
        ReportModel model;
        try {
          model = judge(input, reporting, progress);
          folder.keep();
        } catch (TooManyRejectedRowsException e) {
          list(e.problems(), input.language(), folder, target);
          throw new UnusableExportException(
              Wording.of(
                  "app.all-are-listed-in", Wording.saidBy(e), target.resolve(ProblemsCsv.FILE)),
              e);
        }
        return new AuditExport.Written(model, writers, target, recorder.map(RunRecording::keep));
      } catch (IOException e) {
        throw new InvalidRequestException(
            Wording.of("app.report-could-not-be-written-to", target, FileSystemMessages.of(e)));
      }
    }
  }

  private ReportModel judge(AuditInput input, Reporting reporting, Progress progress)
      throws IOException {
    Audit audit = new Audit(input.intake(), rules.get(), new LexiconStore());
    AuditOutcome judged =
        input.read(
            () ->
                audit.run(
                    input.request(holidays.get(), choices.includesPersonal()),
                    reporting,
                    progress));
    return reporting.finish(judged, input.readAs(judged), progress);
  }

  /** Loaded only where somebody decided. */
  private Optional<RunReview> review(JudgingContext context) {
    return decided.lines().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RunReview(
                context.pack().name(),
                decided.on(context.basis().auditInstant().date()),
                key -> true));
  }

  private Optional<MaterialOutput> material(AuditInput input) {
    return switch (choices.material()) {
      case NONE -> Optional.empty();
      case WITHOUT_TEXTS ->
          Optional.of(
              new MaterialOutput(false, input::readBy, input.holidayFile(), input.profileText()));
      case WITH_TEXTS ->
          Optional.of(
              new MaterialOutput(true, input::readBy, input.holidayFile(), input.profileText()));
    };
  }

  private MessageBundle words(AuditInput input) {
    return MessageBundle.in(input.language(), input.pack()).showing(choices.texts());
  }

  private RunFacts facts(
      AuditInput input,
      RunId runId,
      JudgingContext context,
      PersonalFields personalFields,
      Map<String, String> options) {
    return new RunFacts(
        runId.text(),
        BuildFacts.program(),
        context.pack(),
        holidays.get().name(),
        holidays.get().version(),
        input.zoneDataVersion(),
        context.basis(),
        input.evidence(),
        context.attributes(),
        personalFields,
        options,
        runId.inputs(),
        input.language());
  }

  /** Every option that changes what is found or written. */
  private Map<String, String> options(AuditInput input) {
    Map<String, String> chosen = input.options();
    chosen.putAll(choices.options());
    decided.files().forEach((name, file) -> chosen.put(name, String.valueOf(file.getFileName())));
    decided.ledgerHead().ifPresent(head -> chosen.put("ledger", head));
    if (decided.keepStale()) {
      chosen.put("stale", "keep");
    }
    return chosen;
  }

  private void list(Problems problems, String language, ReportFolder folder, Path target) {
    try {
      new ProblemsCsv()
          .write(
              new ShownProblems(problems, pack.words()),
              pack,
              MessageBundle.in(language, pack),
              choices.csv(language),
              folder.path());
      folder.keep();
    } catch (IOException e) {
      throw new InvalidRequestException(
          Wording.of("app.problems-csv-could-not-be-written-to", target, FileSystemMessages.of(e)));
    }
  }

  private ReportFolder open(Path target) {
    try {
      return ReportFolder.open(target, choices.replaces(), ReportWriters.all());
    } catch (IOException e) {
      throw new InvalidRequestException(Wording.of("app.option-out", FileSystemMessages.of(e)));
    }
  }
}
