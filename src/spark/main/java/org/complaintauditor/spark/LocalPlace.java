package org.complaintauditor.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.complaintauditor.audit.ClusterEngine;
import org.complaintauditor.report.ReportFolder;
import org.complaintauditor.report.ReportWriter;
import org.complaintauditor.report.csv.FindingsCsv;
import org.complaintauditor.report.html.HtmlReport;
import org.complaintauditor.report.json.SummaryJson;
import org.complaintauditor.report.pdf.PdfReport;
import org.complaintauditor.report.xlsx.WorkbookXlsx;

/** A folder that all machines see under the same path: the only one there is, or a shared disk. */
final class LocalPlace implements ClusterEngine.Place {
  /** What a run on many machines may write: pages are as long as the export. */
  static final List<ReportWriter> WITHOUT_PAGES =
      List.of(new FindingsCsv(), new SummaryJson(), new WorkbookXlsx(), new PdfReport());

  /** An earlier report of one machine may have pages. */
  private static final List<ReportWriter> ALL =
      Stream.concat(WITHOUT_PAGES.stream(), Stream.<ReportWriter>of(new HtmlReport())).toList();

  private final ReportFolder folder;

  /**
   * Begins to write.
   *
   * @throws IOException if the folder is in use, or cannot be written
   */
  LocalPlace(Path target, boolean replaces) throws IOException {
    folder = ReportFolder.open(target, replaces, ALL);
  }

  @Override
  public Path folder() {
    return folder.path();
  }

  @Override
  public void keep() throws IOException {
    folder.keep();
  }

  @Override
  public void close() throws IOException {
    folder.close();
  }
}
