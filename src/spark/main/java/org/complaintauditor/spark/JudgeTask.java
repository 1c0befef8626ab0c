package org.complaintauditor.spark;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.complaintauditor.bytes.ByteWriter;
import org.complaintauditor.bytes.ProblemCodec;
import org.complaintauditor.figures.Figures;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.judgement.CaseAuditor;
import org.complaintauditor.judgement.CaseFailedException;
import org.complaintauditor.model.Problem;
import org.complaintauditor.pack.InvalidPackException;
import org.complaintauditor.report.EvidenceSeen;
import org.complaintauditor.report.Explainer;
import org.complaintauditor.report.FindingCells;
import org.complaintauditor.report.FindingRow;
import org.complaintauditor.report.ReviewItem;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.ruling.RuleFailureException;

/** The second pass over a partition: judges its cases. */
final class JudgeTask implements FlatMapFunction<Iterator<InternalRow>, InternalRow> {
  private static final long serialVersionUID = 1L;

  static final String FAILED_FORM = "failed case";
  static final int FAILED_VERSION = 1;

  private final JobSetup setup;
  private final boolean listsFindings;

  /**
   * @param listsFindings whether findings are written
   */
  JudgeTask(JobSetup setup, boolean listsFindings) {
    this.setup = setup;
    this.listsFindings = listsFindings;
  }

  @Override
  public Iterator<InternalRow> call(Iterator<InternalRow> rows) {
    return new Judging(setup, listsFindings, rows);
  }

  /** What comes of the cases, as they come. */
  private static final class Judging implements Iterator<InternalRow> {
    private final Deque<InternalRow> results = new ArrayDeque<>();
    private final JobSetup.Prepared prepared;
    private final boolean listsFindings;
    private final CaseAuditor auditor;
    private final RunFacts run;
    private final Explainer explainer;
    private final FindingCells cells;
    private final ResultSchema schema;
    private final Figures figures;
    private final EvidenceSeen seen;
    private final CaseRowsReader reader;
    private boolean ended;

    Judging(JobSetup setup, boolean listsFindings, Iterator<InternalRow> rows) {
      this.prepared = setup.prepared();
      this.listsFindings = listsFindings;
      auditor = new CaseAuditor(prepared.context());
      run = prepared.run();
      explainer = Explainer.in(run.words(), run.pack().authoritativeLanguage());
      cells = new FindingCells(run);
      schema = new ResultSchema(cells.columns());
      figures = new Figures(prepared.context(), run.counted());
      seen = new EvidenceSeen(run.pack());
      reader =
          new CaseRowsReader(
              rows,
              run.pack().words(),
              setup.files(),
              setup.zone(),
              this::judge,
              (problem, number) -> list(problem));
    }

    @Override
    public boolean hasNext() {
      while (results.isEmpty() && !ended) {
        try {
          read();
        } catch (RuntimeException e) {
          throw TaskRefusal.of(e);
        }
      }
      return !results.isEmpty();
    }

    private void read() {
      if (reader.hasNext()) {
        reader.next();
      } else {
        reader.finish();
        results.add(schema.other(ResultSchema.FIGURES, figures.toBytes()));
        results.add(schema.other(ResultSchema.SEEN, seen.toBytes()));
        ended = true;
      }
    }

    @Override
    public InternalRow next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return results.remove();
    }

    private void list(Problem problem) {
      results.add(schema.other(ResultSchema.PROBLEM, ProblemCodec.toBytes(List.of(problem))));
    }

    /** A case that fails, wherever that is, takes none of the others with it. */
    private void judge(ExportedCase exported) {
      try {
        ExportedCase screened = prepared.screen().apply(exported);
        CaseAuditor.Outcome outcome =
            auditor.outcome(
                screened.caseId(),
                screened.rows(),
                screened.problems(),
                Optional.empty(),
                screened.names());
        List<InternalRow> rows =
            new ArrayList<>(outcome.audited().map(this::rows).orElseGet(ArrayList::new));
        outcome
            .audited()
            .ifPresent(
                audited -> {
                  figures.add(audited);
                  seen.add(audited);
                });
        outcome.found().forEach(this::list);
        results.addAll(rows);
      } catch (InvalidPackException e) {
        throw TaskRefusal.of(e);
      } catch (RuntimeException e) {
        Throwable cause = e instanceof CaseFailedException ? e.getCause() : e;
        if (cause instanceof RuleFailureException) { // A mistake of the pack, which ends a run.
          throw TaskRefusal.of(cause);
        }
        results.add(
            schema.other(
                ResultSchema.FAILED,
                ByteWriter.of(FAILED_FORM, FAILED_VERSION)
                    .text(exported.caseId())
                    .text(TaskRefusal.kind(cause == null ? e : cause))
                    .toBytes()));
      }
    }

    private List<InternalRow> rows(AuditedCase audited) {
      List<InternalRow> rows = new ArrayList<>();
      for (ReviewItem item : ReviewItem.of(audited)) {
        rows.add(schema.other(ResultSchema.REVIEW, item.toBytes()));
      }
      if (listsFindings) {
        cells.next(audited);
        for (FindingRow row : FindingRow.of(run, audited, explainer)) {
          rows.add(schema.finding(cells.of(row)));
        }
      }
      return rows;
    }
  }
}
