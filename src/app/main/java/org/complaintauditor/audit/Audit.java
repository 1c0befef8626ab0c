package org.complaintauditor.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.complaintauditor.concurrent.Batches;
import org.complaintauditor.evidence.AnalyzedTexts;
import org.complaintauditor.evidence.LexiconStore;
import org.complaintauditor.intake.CaseRows;
import org.complaintauditor.intake.Export;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.intake.Intake;
import org.complaintauditor.intake.ProblemSpool;
import org.complaintauditor.intake.personal.PersonalScreen;
import org.complaintauditor.intake.personal.ShownProblems;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.judgement.CaseAuditor;
import org.complaintauditor.judgement.CompiledPack;
import org.complaintauditor.judgement.ExportFacts;
import org.complaintauditor.judgement.JudgingContext;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.RowCounts;
import org.complaintauditor.ruling.RuleStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The audit of an export: its cases are read, what must be known of all of them is gathered, then
 * they are judged one by one. What judges them is the library; here are files, threads and order.
 */
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
   * @throws org.complaintauditor.intake.file.UnusableExportException if a file cannot be read
   * @throws TooManyRejectedRowsException if more rows were rejected than allowed
   * @throws org.complaintauditor.judgement.UnusableAuditInstantException if nothing happened up to
   *     the audit instant, or if the default would rest on one outlier
   * @throws org.complaintauditor.judgement.MissingHolidaysException if the calendar does not know
   *     the holidays of a year of the export
   * @throws org.complaintauditor.ruling.RuleCompilationException if the pack's rules are wrong
   * @throws org.complaintauditor.judgement.CaseFailedException if a case cannot be judged
   * @throws UnusableFactsException if the facts of the whole export are of another one, or were
   *     gathered otherwise
   * @throws IOException if the sink cannot write what it takes
   */
  public AuditOutcome run(AuditRequest request, CaseSink sink, Progress progress)
      throws IOException {
    CompiledPack pack = CompiledPack.of(request.pack(), ruleStore, lexiconStore);
    Optional<WholeExport> whole = request.whole().map(file -> file.of(pack, request.options()));
    ExportFacts[] facts = {new ExportFacts(pack, request.options())};
    try (CaseRows cases =
        intake.read(
            request.files(),
            request.options().zone(),
            () -> {
              facts[0] = new ExportFacts(pack, request.options());
              progress.stage(Progress.Stage.READING, 0); // A second look begins anew.
              return one -> {
                facts[0].addRows(one.rows());
                progress.step(one.rows().size());
              };
            })) {
      Export export = whole.map(all -> all.seen(cases.account())).orElseGet(cases::account);
      PersonalScreen screen = new PersonalScreen(export.personal(), request.personal());
      return run(request, pack, cases.seenAs(screen), export, facts[0], whole, sink, progress);
    }
  }

  private static AuditOutcome run(
      AuditRequest request,
      CompiledPack pack,
      CaseRows cases,
      Export export,
      ExportFacts facts,
      Optional<WholeExport> whole,
      CaseSink sink,
      Progress progress)
      throws IOException {
    LOG.info(
        "read {} rows of {} cases from {} files, {} rejected, {} duplicate",
        export.rowsRead(),
        export.casesSeen(),
        request.files().size(),
        export.rowsRejected(),
        export.rowsDuplicate());
    TooManyRejectedRowsException.refuse(request.maxRejected(), export, request.pack().words());
    if (export.contentRecorded()) {
      facts.discloses();
    }
    facts.dates(export.datedDisclosures());
    facts.records(export.acts());
    ExportFacts ofAll = whole.map(all -> whole(request, all, facts)).orElse(facts);
    LOG.info("audit instant {}", ofAll.auditInstant().instant());
    // Of a part, the footers are known already.
    Map<String, AnalyzedTexts> texts =
        whole.isPresent() ? Map.of() : texts(request, pack, cases, facts);
    JudgingContext context =
        JudgingContext.of(pack, request.calendar(), ofAll, request.options())
            .without(export.personal().signs().keySet());
    CaseAuditor auditor = new CaseAuditor(context);
    sink.begin(context, export);
    ProblemSpool problems = export.problems();
    context.neverRecorded().ifPresent(problems::add);
    context.implausible().forEach(problems::add);
    progress.stage(Progress.Stage.JUDGING, request.onlyCase().isPresent() ? 1 : facts.cases());
    long judged = judge(request, auditor, cases, texts, sink, problems::add, progress);
    if (request.onlyCase().isPresent() && judged == 0) {
      throw NoSuchCaseException.among(
          facts.cases(), firstOf(cases, auditor), request.onlyCase().get());
    }
    LOG.info("judged {} cases on {} threads", judged, request.threads());
    return new AuditOutcome(
        context,
        new RowCounts(
            export.rowsRead(),
            facts.used(),
            export.rowsRejected(),
            export.rowsDuplicate(),
            export.rowsAccepted() - facts.used()),
        export.formats(),
        export.records(),
        export.casesSeen() - facts.cases(),
        new ShownProblems(problems, request.pack().words()));
  }

  /** The facts by which a part is judged, if it is one. */
  private static ExportFacts whole(AuditRequest request, WholeExport all, ExportFacts part) {
    if (part.used() == 0) {
      part.auditInstant(); // Says that there is nothing to be judged.
    }
    part.whyNotPartOf(all.facts())
        .ifPresent(
            why -> {
              throw request.whole().orElseThrow().noPart(why);
            });
    return all.facts();
  }

  /**
   * Reads all texts before the first case is judged: what recurs under the messages of many cases
   * is a footer. What was read is kept where memory holds the cases, else they are read again.
   */
  private static Map<String, AnalyzedTexts> texts(
      AuditRequest request, CompiledPack pack, CaseRows cases, ExportFacts facts)
      throws IOException {
    Map<String, AnalyzedTexts> kept = new HashMap<>();
    if (!facts.hasTextsToRead()) {
      return kept;
    }
    record Read(ExportFacts facts, Map<String, AnalyzedTexts> kept) {}
    Batches.<ExportedCase, Read>each(
        cases::forEach,
        request.threads(),
        some -> {
          Read read = new Read(new ExportFacts(pack, request.options()), new HashMap<>());
          for (ExportedCase exportedCase : some) {
            read.facts()
                .addTexts(exportedCase.rows())
                .filter(texts -> cases.isInMemory())
                .ifPresent(texts -> read.kept().put(exportedCase.caseId(), texts));
          }
          return read;
        },
        read -> {
          facts.merge(read.facts());
          kept.putAll(read.kept());
        });
    return kept;
  }

  /** What became of some cases that follow each other. */
  private record Batch(CaseSink.Part part, List<Problem> problems, long judged) {}

  private static long judge(
      AuditRequest request,
      CaseAuditor auditor,
      CaseRows cases,
      Map<String, AnalyzedTexts> kept,
      CaseSink sink,
      Consumer<Problem> problems,
      Progress progress)
      throws IOException {
    long[] judged = {0};
    Batches.<ExportedCase, Batch>each(
        taker -> {
          for (ExportedCase exportedCase : cases) {
            if (request.onlyCase().isEmpty()
                || request.onlyCase().get().equals(exportedCase.caseId())) {
              taker.accept(exportedCase);
            }
          }
        },
        request.threads(),
        some -> {
          CaseSink.Part part = sink.part();
          List<Problem> found = new ArrayList<>();
          int happened = 0;
          for (ExportedCase exportedCase : some) {
            CaseAuditor.Outcome outcome =
                auditor.outcome(
                    exportedCase.caseId(),
                    exportedCase.rows(),
                    exportedCase.problems(),
                    Optional.ofNullable(kept.get(exportedCase.caseId())),
                    exportedCase.names());
            found.addAll(outcome.found());
            part.read(asRead(exportedCase, outcome.happened(), outcome.read()));
            outcome.audited().ifPresent(part::add);
            happened += outcome.audited().isPresent() ? 1 : 0;
          }
          part.filled();
          progress.step(happened);
          return new Batch(part, found, happened);
        },
        batch -> {
          batch.problems().forEach(problems);
          batch.part().end();
          judged[0] += batch.judged();
        });
    return judged[0];
  }

  /** The case with its rows as they were read, in their places. */
  private static ExportedCase asRead(
      ExportedCase exportedCase, List<EventRow> happened, List<EventRow> read) {
    if (happened.size() == exportedCase.rows().size()) {
      return new ExportedCase(exportedCase.caseId(), read, exportedCase.problems());
    }
    List<EventRow> rows = new ArrayList<>(exportedCase.rows());
    int next = 0;
    for (int i = 0; i < rows.size() && next < read.size(); i++) {
      if (rows.get(i).equals(happened.get(next))) {
        rows.set(i, read.get(next++));
      }
    }
    return new ExportedCase(exportedCase.caseId(), rows, exportedCase.problems());
  }

  private static String firstOf(CaseRows cases, CaseAuditor auditor) {
    for (ExportedCase exportedCase : cases) {
      if (!auditor.happened(exportedCase.rows()).isEmpty()) {
        return exportedCase.caseId();
      }
    }
    throw new IllegalStateException("no case has an event up to the audit instant");
  }

  /**
   * Audits a small export and keeps all cases, sorted by case id in code points; throws what {@link
   * #run} throws.
   */
  public AuditOutcome collect(AuditRequest request, List<AuditedCase> cases) {
    return collect(request, cases, Progress.NONE);
  }

  /** The same, of which somebody hears how far it is. */
  public AuditOutcome collect(AuditRequest request, List<AuditedCase> cases, Progress progress) {
    CaseSink sink =
        new CaseSink() {
          @Override
          public void begin(JudgingContext context, Export export) {
            // Only the cases are of interest.
          }

          @Override
          public Part part() {
            return new Kept(cases);
          }
        };
    try {
      return run(request, sink, progress);
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
}
