package org.complaintauditor.app.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.complaintauditor.app.InvalidRequestException;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.ReportWriter;
import org.complaintauditor.report.csv.FindingsCsv;
import org.complaintauditor.report.html.HtmlReport;
import org.complaintauditor.report.json.SummaryJson;
import org.complaintauditor.report.pdf.PdfReport;
import org.complaintauditor.report.xlsx.WorkbookXlsx;

/** The report writers by format. */
public final class ReportWriters {

  private ReportWriters() {}

  /** The writers of all formats. */
  public static List<ReportWriter> all() {
    return List.of(
        new FindingsCsv(),
        new SummaryJson(),
        new WorkbookXlsx(),
        new HtmlReport(),
        new PdfReport());
  }

  /**
   * The writers of these formats, or of all.
   *
   * @throws InvalidRequestException if a format is not known
   */
  public static List<ReportWriter> of(Set<String> formats) {
    List<ReportWriter> all = all();
    List<String> known = all.stream().map(ReportWriter::format).toList();
    for (String format : formats) {
      if (!known.contains(format)) {
        throw new InvalidRequestException(
            Wording.of("app.format-write-one-of", format, String.join(", ", known)));
      }
    }
    List<ReportWriter> chosen = new ArrayList<>(all);
    chosen.removeIf(writer -> !formats.isEmpty() && !formats.contains(writer.format()));
    return chosen;
  }

  /** The writers of what is no longer than the totals, whatever the export. */
  public static List<ReportWriter> ofFigures() {
    return List.of(new SummaryJson(), WorkbookXlsx.ofFigures(), new PdfReport());
  }
}
