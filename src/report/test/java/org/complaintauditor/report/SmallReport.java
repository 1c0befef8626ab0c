package org.complaintauditor.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.complaintauditor.figures.AlternativeReading;
import org.complaintauditor.figures.Breakdown;
import org.complaintauditor.figures.Figures;
import org.complaintauditor.figures.Totals;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problems;
import org.complaintauditor.model.RecordGap;
import org.complaintauditor.model.RowCounts;
import org.complaintauditor.model.Tally;

/** The figures of a small audit and its cases, for writers to write. */
public record SmallReport(ReportModel model, List<AuditedCase> cases) {

  /** The figures of these cases, sorted as an audit sorts them. */
  public static SmallReport of(
      RunFacts facts,
      List<AuditedCase> unsorted,
      RowCounts rows,
      List<Problem> problems,
      Map<String, Map<Integer, Tally>> sensitivity,
      List<AlternativeReading> alternatives) {
    List<AuditedCase> cases =
        unsorted.stream()
            .sorted(Comparator.comparing(one -> one.history().caseId(), CodePoints.ORDER))
            .toList();
    RunFacts run = withAttributes(facts, cases);
    Totals counted = counted(run, cases).totals();
    Totals totals = with(counted, sensitivity, alternatives, counted.breakdowns());
    EvidenceSeen seen = new EvidenceSeen(run.pack());
    cases.forEach(seen::add);
    ReviewList reviews = new ReviewList(run.pack());
    cases.stream().flatMap(one -> ReviewItem.of(one).stream()).forEach(reviews::add);
    return new SmallReport(
        new ReportModel(
            run, SmallAudit.readAs(), rows, 1, totals, Problems.of(problems), seen, reviews),
        cases);
  }

  /** The figures of these cases. */
  static Figures counted(RunFacts run, List<AuditedCase> cases) {
    Figures figures =
        new Figures(run.pack(), run.basis(), run.attributes(), Map.of(), run.counted());
    cases.forEach(figures::add);
    return figures;
  }

  /** The same but for what is given. */
  static Totals with(
      Totals counted,
      Map<String, Map<Integer, Tally>> sensitivity,
      List<AlternativeReading> alternatives,
      List<Breakdown> breakdowns) {
    return new Totals(
        counted.cases(),
        counted.events(),
        counted.happened(),
        counted.received(),
        counted.casesByVersion(),
        counted.commitments(),
        counted.tallies(),
        counted.gaps(),
        counted.reasons(),
        counted.lateness(),
        counted.detectedVerdicts(),
        counted.observations(),
        counted.listed(),
        sensitivity,
        alternatives,
        breakdowns,
        counted.ungrouped());
  }

  /** The same of an export that can show no breach of these commitments. */
  public SmallReport lacking(Map<String, RecordGap> gaps) {
    Figures figures =
        new Figures(
            model.run().pack(),
            model.run().basis(),
            model.run().attributes(),
            gaps,
            model.run().counted());
    cases.forEach(figures::add);
    return new SmallReport(
        new ReportModel(
            model.run(),
            model.readAs(),
            model.rows(),
            1,
            figures.totals(),
            model.problems(),
            model.seen(),
            model.reviews()),
        cases);
  }

  private static RunFacts withAttributes(RunFacts run, List<AuditedCase> cases) {
    Set<String> attributes = new TreeSet<>();
    cases.forEach(one -> attributes.addAll(one.history().attributes().keySet()));
    return new RunFacts(
        run.runId(),
        run.program(),
        run.pack(),
        run.calendarName(),
        run.calendarVersion(),
        run.zoneDataVersion(),
        run.basis(),
        run.evidence(),
        attributes,
        run.personal(),
        run.options(),
        run.inputs(),
        run.language());
  }

  /** Writes it as a run does: case by case. */
  public List<Path> write(ReportWriter writer, Path folder) throws IOException {
    try (ReportWriter.Report report = writer.begin(model.run(), folder)) {
      for (AuditedCase audited : cases) {
        report.add(audited, FindingRow.of(model.run(), audited, SmallAudit.EXPLAINER));
      }
      return report.finish(model);
    }
  }
}
