package org.complaintauditor.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Problem;
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
      List<ReportModel.Alternative> alternatives) {
    List<AuditedCase> cases =
        unsorted.stream()
            .sorted(Comparator.comparing(one -> one.history().caseId(), CodePoints.ORDER))
            .toList();
    RunFacts run = withAttributes(facts, cases);
    Totals totals = new Totals(run);
    cases.forEach(totals::add);
    return new SmallReport(
        totals.model(
            SmallAudit.readAs(),
            new Totals.Intake(rows, 1, problems),
            new Totals.Judged(sensitivity, alternatives)),
        cases);
  }

  private static RunFacts withAttributes(RunFacts run, List<AuditedCase> cases) {
    Set<String> attributes = new TreeSet<>();
    cases.forEach(one -> attributes.addAll(one.history().attributes().keySet()));
    return new RunFacts(
        run.runId(),
        run.programVersion(),
        run.pack(),
        run.calendarName(),
        run.calendarVersion(),
        run.zoneDataVersion(),
        run.basis(),
        run.evidence(),
        attributes,
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
