package org.complaintauditor.report.pdf;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.complaintauditor.figures.Trend;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.report.FindingRow;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.ReportWriter;
import org.complaintauditor.report.RunFacts;

/** {@code report.pdf}: the summary for a board or a regulator, tagged and searchable. */
public final class PdfReport implements ReportWriter {

  /** The file's name. */
  public static final String FILE = "report.pdf";

  @Override
  public String format() {
    return "pdf";
  }

  @Override
  public String file() {
    return FILE;
  }

  @Override
  public Report begin(RunFacts run, Path folder) {
    return new Report() {
      @Override
      public void add(AuditedCase audited, List<FindingRow> rows) {
        // The document is about the totals alone.
      }

      @Override
      public List<Path> finish(ReportModel model) throws IOException {
        Path file = folder.resolve(FILE);
        new PdfFile(model).write(page(model), trends(model), file);
        return List.of(file);
      }

      @Override
      public void close() {
        // Nothing is open between cases.
      }
    };
  }

  private static String page(ReportModel model) {
    StringOutput page = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html)
        .render("board.jte", new BoardViews(model).view(), page);
    return page.toString();
  }

  private static Map<String, Trend> trends(ReportModel model) {
    Map<String, Trend> trends = new LinkedHashMap<>();
    Trend.of(model.totals()).forEach(one -> trends.put(one.commitment(), one));
    return trends;
  }
}
