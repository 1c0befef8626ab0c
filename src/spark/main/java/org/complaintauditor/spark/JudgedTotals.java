package org.complaintauditor.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.complaintauditor.audit.ClusterEngine;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ProblemCodec;
import org.complaintauditor.figures.Figures;
import org.complaintauditor.intake.Export;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.judgement.JudgingContext;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.EvidenceSeen;
import org.complaintauditor.report.ReviewItem;
import org.complaintauditor.report.ReviewList;
import org.complaintauditor.report.RunFacts;

/** What the judged cases come to, read from what tasks have written: exactly once, each of them. */
final class JudgedTotals {
  private final Figures figures;
  private final EvidenceSeen seen;
  private final ReviewList reviews;
  private final List<ClusterEngine.Failed> failed = new ArrayList<>();
  private int partsWithFigures;
  private int partsSeen;

  private JudgedTotals(JudgingContext context, RunFacts run) {
    figures = new Figures(context, run.counted());
    seen = new EvidenceSeen(run.pack());
    reviews = new ReviewList(run.pack());
  }

  /**
   * Reads what was written.
   *
   * @param account takes the problems that were found
   */
  static JudgedTotals of(Results results, JudgingContext context, RunFacts run, Export account)
      throws IOException {
    JudgedTotals totals = new JudgedTotals(context, run);
    results.each(
        ResultSchema.PROBLEM,
        bytes -> ProblemCodec.fromBytes(bytes).forEach(account.problems()::add));
    results.each(
        ResultSchema.FIGURES,
        bytes -> {
          totals.figures.merge(Figures.fromBytes(bytes, context, run.counted()));
          totals.partsWithFigures++;
        });
    results.each(
        ResultSchema.SEEN,
        bytes -> {
          totals.seen.merge(EvidenceSeen.fromBytes(bytes, run.pack()));
          totals.partsSeen++;
        });
    results.each(ResultSchema.REVIEW, bytes -> totals.reviews.add(ReviewItem.fromBytes(bytes)));
    results.each(ResultSchema.FAILED, bytes -> totals.failed.add(failed(bytes)));
    totals.failed.sort(Comparator.comparing(ClusterEngine.Failed::caseId, CodePoints.ORDER));
    return totals;
  }

  private static ClusterEngine.Failed failed(byte[] bytes) {
    ByteReader from = ByteReader.of(bytes, JudgeTask.FAILED_FORM, JudgeTask.FAILED_VERSION);
    ClusterEngine.Failed failed = new ClusterEngine.Failed(from.text(), from.text());
    from.end();
    return failed;
  }

  /**
   * Nothing, if the cases that were read are those that were judged, or could not be.
   *
   * @param partitions how many there are
   * @param gathered what was read
   * @throws UnusableExportException if they are not
   */
  void refuseUnlessComplete(int partitions, GatheredFacts gathered) {
    long cases = gathered.facts().cases();
    long came = figures.totals().cases() + failed.size();
    if (partsWithFigures != partitions
        || partsSeen != partitions
        || came != cases
        || failed.size() < gathered.failed()) {
      throw new UnusableExportException(
          Wording.of(
              "spark.cases-were-read-and-came-back-judged",
              cases,
              came,
              Math.min(partsWithFigures, partsSeen),
              partitions));
    }
  }

  /**
   * The totals, and what was written.
   *
   * @param written in the place's folder
   * @param elsewhere the facts of files that are not there
   */
  ClusterEngine.Judged with(List<Path> written, List<RunFacts.FileFacts> elsewhere) {
    return new JudgedCases(figures, seen, reviews, failed, written, elsewhere);
  }

  private record JudgedCases(
      Figures figures,
      EvidenceSeen seen,
      ReviewList reviews,
      List<ClusterEngine.Failed> failed,
      List<Path> written,
      List<RunFacts.FileFacts> elsewhere)
      implements ClusterEngine.Judged {}
}
