package org.complaintauditor.report.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.report.FindingRow;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.ReportWriter;
import org.complaintauditor.report.RunFacts;

/** {@code report.xlsx}: the report as a workbook. */
public final class WorkbookXlsx implements ReportWriter {

  /** The file's name. */
  public static final String FILE = "report.xlsx";

  private final int rowsPerSheet;

  /** A writer that fills sheets as far as they go. */
  public WorkbookXlsx() {
    this(ListSheets.MOST_ROWS);
  }

  WorkbookXlsx(int rowsPerSheet) {
    this.rowsPerSheet = rowsPerSheet;
  }

  @Override
  public String format() {
    return "xlsx";
  }

  @Override
  public String file() {
    return FILE;
  }

  @Override
  public boolean listsFindings() {
    return true;
  }

  @Override
  public Report begin(RunFacts run, Path folder) {
    return new Sheets(new ReportWorkbook(run, rowsPerSheet), folder.resolve(FILE));
  }

  private static final class Sheets implements Report {

    private final ReportWorkbook book;
    private final Path file;
    private final SheetWriter summary;
    private final CaseLists lists;

    Sheets(ReportWorkbook book, Path file) {
      this.book = book;
      this.file = file;
      summary = book.sheet("summary");
      lists = new CaseLists(book);
    }

    @Override
    public void add(AuditedCase audited, List<FindingRow> rows) {
      lists.add(audited, rows);
    }

    @Override
    public List<Path> finish(ReportModel model) throws IOException {
      lists.end();
      new ReviewSheet(book, model).writeBehind(summary);
      new SummarySheet(summary, model).write();
      new DecisionSheets(book, model).write();
      new BreakdownsSheet(book, model).write();
      new SensitivitySheet(book, model).write();
      new LatenessSheet(book, model).write();
      new TrendSheet(book, model).write();
      new ProblemsSheets(book, model).write();
      new TextSheets(book, model).write();
      book.writeTo(file);
      return List.of(file);
    }

    @Override
    public void close() throws IOException {
      book.close();
    }
  }
}
