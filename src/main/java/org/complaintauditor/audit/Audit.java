package org.complaintauditor.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.complaintauditor.evidence.LexiconStore;
import org.complaintauditor.intake.Export;
import org.complaintauditor.intake.Intake;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.EventRow;
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
   * @throws org.complaintauditor.intake.InputCannotBeAudited if a file cannot be read
   * @throws TooManyRejected if more rows were rejected than allowed
   * @throws AuditInstantUnusable if nothing happened up to the audit instant, or if the default
   *     would rest on one outlier
   * @throws org.complaintauditor.ruling.RulesDoNotCompile if the pack's rules are wrong
   * @throws IOException if the sink cannot write what it takes
   */
  public Judged run(AuditRequest request, CaseSink sink, Progress progress) throws IOException {
    CaseJudge judge = new CaseJudge(request.pack(), ruleStore);
    progress.stage(Progress.Stage.READING, 0);
    Export export = intake.read(request.files(), request.zone());
    LOG.info(
        "read {} rows of {} cases from {} files, {} rejected, {} duplicate",
        export.rowsRead(),
        export.casesSeen(),
        request.files().size(),
        export.rowsRejected(),
        export.rowsDuplicate());
    refuseTooManyRejected(request, export);

    AuditInstant auditInstant = AuditInstants.of(request.asOf(), export.rows(), request.zone());
    LOG.info("audit instant {}", auditInstant.instant());
    Map<String, List<EventRow>> byCase = group(export.rows(), auditInstant);
    long used = byCase.values().stream().mapToLong(List::size).sum();
    if (used == 0) {
      throw new AuditInstantUnusable(
          "nothing had happened at the audit instant %s: the first event of the export is dated %s. Choose a later --as-of."
              .formatted(
                  auditInstant.instant().atZone(request.zone()).toOffsetDateTime(),
                  export.rows().stream()
                      .map(row -> row.timestamp().date())
                      .min(Comparator.naturalOrder())
                      .orElseThrow()));
    }
    RowCounts rows =
        new RowCounts(
            export.rowsRead(),
            used,
            export.rowsRejected(),
            export.rowsDuplicate(),
            export.rows().size() - used);

    Assessment.Basis basis =
        new Assessment.Basis(request.calendar(), auditInstant, request.recordedChannels());
    Detections detections = Detections.by(request, export, lexiconStore);
    CaseChecks checks =
        new CaseChecks(
            auditInstant, request.recordedChannels(), request.textLimits(), detections.toldBy());
    Observers observers =
        new Observers(
            request.calendar(),
            auditInstant,
            request.recordedChannels(),
            request.pack().listedChannels());
    sink.begin(basis, attributes(byCase));
    CaseJudge.Result result =
        judge.judge(
            toBeJudged(byCase, request.onlyCase()),
            detections,
            basis,
            checks,
            observers,
            request.threads(),
            sink,
            progress);
    LOG.info("judged {} cases on {} threads", result.cases(), request.threads());
    List<Problem> problems = new ArrayList<>(export.problems());
    problems.addAll(checks.afterAuditInstant(export.rows()));
    problems.addAll(result.problems());
    return new Judged(
        basis,
        rows,
        export.formats(),
        export.records(),
        export.casesSeen() - byCase.size(),
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
          public void add(AuditedCase audited) {
            cases.add(audited);
          }
        };
    try {
      return new Collected(run(request, sink, progress), cases);
    } catch (IOException e) {
      throw new IllegalStateException(e); // A list takes whatever it is given.
    }
  }

  private static List<List<EventRow>> toBeJudged(
      Map<String, List<EventRow>> byCase, Optional<String> onlyCase) {
    if (onlyCase.isEmpty()) {
      return List.copyOf(byCase.values());
    }
    List<EventRow> rows = byCase.get(onlyCase.get());
    if (rows == null) {
      throw new NoSuchCase(
          "the export has no case \"%s\" with an event up to the audit instant; it has %d cases, the first is \"%s\""
              .formatted(onlyCase.get(), byCase.size(), byCase.keySet().iterator().next()));
    }
    return List.of(rows);
  }

  /** The names of the case attributes that have a value. */
  private static Set<String> attributes(Map<String, List<EventRow>> byCase) {
    Set<String> attributes = new TreeSet<>(CodePoints.ORDER);
    byCase
        .values()
        .forEach(rows -> rows.forEach(row -> attributes.addAll(row.attributes().keySet())));
    return attributes;
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
          "%d of %d rows cannot be used%s; nothing was judged. The first: %s%s, %s; expected: %s."
              .formatted(
                  rejected,
                  export.rowsRead(),
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

  /** The rows up to the audit instant, by case, sorted by case id in code points. */
  private static Map<String, List<EventRow>> group(List<EventRow> rows, AuditInstant auditInstant) {
    Map<String, List<EventRow>> byCase = new HashMap<>();
    for (EventRow row : rows) {
      if (!auditInstant.isBefore(row.timestamp())) {
        byCase.computeIfAbsent(row.caseId(), id -> new ArrayList<>()).add(row);
      }
    }
    Map<String, List<EventRow>> sorted = new TreeMap<>(CodePoints.ORDER);
    sorted.putAll(byCase);
    return sorted;
  }
}
