package org.complaintauditor.report.xlsx;

import java.io.IOException;
import java.io.UncheckedIOException;
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
  public boolean listsFindings() {
    return true;
  }

  @Override
  public Report begin(RunFacts run, Path folder) throws IOException {
    Sheets sheets = new Sheets(new Book(run), folder.resolve(FILE));
    sheets.begin();
    return sheets;
  }

  private final class Sheets implements Report {

    private final Book book;
    private final Path file;
    private final Page summary;
    private final CaseLists lists;

    Sheets(Book book, Path file) {
      this.book = book;
      this.file = file;
      summary = book.page(book.word("sheet.summary"));
      lists = new CaseLists(book, rowsPerSheet);
    }

    void begin() throws IOException {
      lists.begin();
    }

    @Override
    public void add(AuditedCase audited, List<FindingRow> rows) throws IOException {
      try {
        lists.add(audited, rows);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }

    @Override
    public List<Path> finish(ReportModel model) throws IOException {
      try {
        lists.end();
        new SummarySheet(summary, model).write(rowsPerSheet);
        new BreakdownsSheet(book, model).write();
        new SensitivitySheet(book, model).write();
        new LatenessSheet(book, model).write();
        new TrendSheet(book, model).write();
        new ProblemsSheets(book, model).write(rowsPerSheet);
        new MethodSheet(book, model).write();
        new RuleBookSheet(book, model).write();
        book.writeTo(file);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      return List.of(file);
    }

    @Override
    public void close() throws IOException {
      book.close();
    }
  }
}
