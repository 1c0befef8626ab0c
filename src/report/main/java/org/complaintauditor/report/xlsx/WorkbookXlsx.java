package org.complaintauditor.report.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.report.FindingRow;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.ReportWriter;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.report.xlsx.review.ReviewSheet;

/** {@code report.xlsx}: the report as a workbook. */
public final class WorkbookXlsx implements ReportWriter {

  /** The file's name. */
  public static final String FILE = "report.xlsx";

  private final int rowsPerSheet;
  private final boolean listsCases;

  /** A writer that fills sheets as far as they go. */
  public WorkbookXlsx() {
    this(ListSheets.MOST_ROWS);
  }

  WorkbookXlsx(int rowsPerSheet) {
    this(rowsPerSheet, true);
  }

  private WorkbookXlsx(int rowsPerSheet, boolean listsCases) {
    this.rowsPerSheet = rowsPerSheet;
    this.listsCases = listsCases;
  }

  /** A writer of all but the lists that grow with every case; it is given no cases. */
  public static WorkbookXlsx ofFigures() {
    return new WorkbookXlsx(ListSheets.MOST_ROWS, false);
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
    return listsCases;
  }

  @Override
  public Report begin(RunFacts run, Path folder) {
    return new Sheets(new ReportWorkbook(run, rowsPerSheet), folder.resolve(FILE), listsCases);
  }

  private static final class Sheets implements Report {

    private final ReportWorkbook book;
    private final Path file;
    private final SheetWriter summary;
    private final Optional<CaseLists> lists;

    Sheets(ReportWorkbook book, Path file, boolean listsCases) {
      this.book = book;
      this.file = file;
      summary = book.sheet("summary");
      lists = listsCases ? Optional.of(new CaseLists(book)) : Optional.empty();
    }

    @Override
    public void add(AuditedCase audited, List<FindingRow> rows) {
      lists.orElseThrow().add(audited, rows);
    }

    @Override
    public List<Path> finish(ReportModel model) throws IOException {
      lists.ifPresent(CaseLists::end);
      new ReviewSheet(book, model).writeBehind(summary);
      new SummarySheet(summary, model, lists.isPresent()).write();
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
