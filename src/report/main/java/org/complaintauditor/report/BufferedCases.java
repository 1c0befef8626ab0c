package org.complaintauditor.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.judgement.AuditedCase;

/** A part of a report that keeps its cases until their turn has come. */
final class BufferedCases implements ReportWriter.Part {

  private record Kept(AuditedCase audited, List<FindingRow> rows) {}

  private final ReportWriter.Report report;
  private final List<Kept> cases = new ArrayList<>();

  BufferedCases(ReportWriter.Report report) {
    this.report = report;
  }

  @Override
  public void add(AuditedCase audited, List<FindingRow> rows) {
    cases.add(new Kept(audited, rows));
  }

  @Override
  public void end() throws IOException {
    for (Kept kept : cases) {
      report.add(kept.audited(), kept.rows());
    }
  }
}
