package org.complaintauditor.audit;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.complaintauditor.evidence.LexiconStore;
import org.complaintauditor.intake.CaseRows;
import org.complaintauditor.intake.Export;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.intake.Intake;
import org.complaintauditor.intake.ProblemSpool;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.RowCounts;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.observation.Observers;
import org.complaintauditor.quality.CaseChecks;
import org.complaintauditor.report.AuditedCase;
import org.complaintauditor.ruling.RuleStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The audit of an export: read, order, judge, count. */
public final class Audit {

  private static final Logger LOG = LoggerFactory.getLogger(Audit.class);

  private final Intake intake;
  private final RuleStore ruleStore;
  private final LexiconStore lexiconStore;

  /** An audit that reads with this intake and judges with rules and lexicons of these stores. */
  public Audit(Intake intake, RuleStore ruleStore, LexiconStore lexiconStore) {
    this.intake = intake;
    this.ruleStore = ruleStore;
    this.lexiconStore = lexiconStore;
  }

  /**
   * Audits an export; each case goes to the sink as soon as it is judged.
   *
   * @throws org.complaintauditor.intake.file.InputCannotBeAudited if a file cannot be read
   * @throws TooManyRejected if more rows were rejected than allowed
   * @throws AuditInstantUnusable if nothing happened up to the audit instant, or if the default
   *     would rest on one outlier
   * @throws HolidaysUnknown if the calendar does not know the holidays of a year of the export
   * @throws org.complaintauditor.ruling.RulesDoNotCompile if the pack's rules are wrong
   * @throws IOException if the sink cannot write what it takes
   */
  public Judged run(AuditRequest request, CaseSink sink, Progress progress) throws IOException {
    CaseJudge judge = new CaseJudge(request.pack(), ruleStore);
    progress.stage(Progress.Stage.READING, 0);
    AtomicReference<Overview> overview = new AtomicReference<>();
    try (CaseRows cases =
        intake.read(
            request.files(),
            request.zone(),
            () -> {
              overview.set(new Overview(request.asOf(), request.zone()));
              return overview.get()::add;
            })) {
      return run(request, judge, cases, overview.get(), sink, progress);
    }
  }

  private Judged run(
      AuditRequest request,
      CaseJudge judge,
      CaseRows all,
      Overview overview,
      CaseSink sink,
      Progress progress)
      throws IOException {
    Export export = all.account();
    LOG.info(
        "read {} rows of {} cases from {} files, {} rejected, {} duplicate",
        export.rowsRead(),
        export.casesSeen(),
        request.files().size(),
        export.rowsRejected(),
        export.rowsDuplicate());
    refuseTooManyRejected(request, export);

    AuditInstant auditInstant = overview.auditInstant();
    LOG.info("audit instant {}", auditInstant.instant());
    refuseUnknownHolidays(request, overview.first(), auditInstant);
    Assessment.Basis basis =
        new Assessment.Basis(request.calendar(), auditInstant, request.recordedChannels());
    Detections detections = Detections.by(request, export, overview.texts(), lexiconStore);
    List<Problem> ofAll =
        overview
            .neverRecorded()
            .problem(request.pack().latest().commitments(), detections.toldBy())
            .stream()
            .toList();
    CaseChecks checks =
        new CaseChecks(
            auditInstant,
            request.recordedChannels(),
            request.textLimits(),
            detections.toldBy(),
            ofAll);
    Observers observers =
        new Observers(
            request.calendar(),
            auditInstant,
            request.recordedChannels(),
            request.pack().listedChannels());
    ProblemSpool problems = export.problems();
    ofAll.forEach(problems::add);
    Cases cases = new Cases(all, auditInstant);
    if (overview.used() < export.rowsAccepted()) {
      cases.listLater(checks, problems);
    }
    Batches.Source<ExportedCase> source =
        cases.toBeJudged(request.onlyCase(), overview.cases());
    Detections.Reader texts = detections.reader(cases, all.isInMemory(), request.threads());
    sink.begin(basis, overview.attributes());
    progress.stage(Progress.Stage.JUDGING, request.onlyCase().isPresent() ? 1 : overview.cases());
    CaseJudge.Result result =
        judge.judge(
            taker ->
                source.each(
                    one ->
                        taker.accept(
                            new UnjudgedCase(one.caseId(), () -> texts.read(one), one.problems()))),
            detections.toldBy(),
            basis,
            checks,
            problems::add,
            observers,
            request.threads(),
            sink,
            progress);
    LOG.info("judged {} cases on {} threads", overview.cases(), request.threads());
    return new Judged(
        basis,
        new RowCounts(
            export.rowsRead(),
            overview.used(),
            export.rowsRejected(),
            export.rowsDuplicate(),
            export.rowsAccepted() - overview.used()),
        export.formats(),
        export.records(),
        export.casesSeen() - overview.cases(),
        result.sensitivity(),
        result.alternatives(),
        problems);
  }

  /** Audits a small export and keeps all cases; throws what {@link #run} throws. */
  public Collected collect(AuditRequest request, Progress progress) {
    List<AuditedCase> cases = new ArrayList<>();
    CaseSink sink =
        new CaseSink() {
          @Override
          public void begin(Assessment.Basis basis, Set<String> attributes) {
            // Only the cases are of interest.
          }

          @Override
          public Part part() {
            return new Kept(cases);
          }
        };
    try {
      return new Collected(run(request, sink, progress), cases);
    } catch (IOException e) {
      throw new IllegalStateException(e); // A list takes whatever it is given.
    }
  }

  /** Keeps the cases of a part until it ends. */
  private static final class Kept implements CaseSink.Part {
    private final List<AuditedCase> all;
    private final List<AuditedCase> some = new ArrayList<>();

    Kept(List<AuditedCase> all) {
      this.all = all;
    }

    @Override
    public void add(AuditedCase audited) {
      some.add(audited);
    }

    @Override
    public void end() {
      all.addAll(some);
    }
  }

  private static void refuseUnknownHolidays(
      AuditRequest request, LocalDate first, AuditInstant auditInstant) {
    LocalDate last = auditInstant.instant().atZone(auditInstant.zone()).toLocalDate();
    List<Integer> years = request.calendar().yearsWithoutHolidays(first, last);
    if (!years.isEmpty()) {
      throw new HolidaysUnknown(request.calendar().holidayFile(), years, first, last);
    }
  }

  private static void refuseTooManyRejected(AuditRequest request, Export export) {
    long rejected = export.rowsRejected();
    if (rejected > 0
        && (rejected == export.rowsRead()
            || !request.maxRejected().allows(rejected, export.rowsRead()))) {
      Problem first =
          export.problems().stream()
              .filter(problem -> problem.code().rejectsRow())
              .findFirst()
              .orElseThrow();
      throw new TooManyRejected(
          "%d of %d row%s cannot be used%s; nothing was judged. The first: %s%s, %s; expected: %s."
              .formatted(
                  rejected,
                  export.rowsRead(),
                  export.rowsRead() == 1 ? "" : "s",
                  rejected == export.rowsRead()
                      ? ""
                      : ", more than --max-rejected " + request.maxRejected().text() + " allows",
                  first.origin(),
                  first.column().isEmpty()
                      ? ""
                      : " column %s \"%s\"".formatted(first.column(), first.value()),
                  first.code(),
                  first.expected()),
          export.problems());
    }
  }
}
