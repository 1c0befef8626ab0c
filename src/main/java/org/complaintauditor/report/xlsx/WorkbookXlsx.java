package org.complaintauditor.report.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.complaintauditor.report.Explainer;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.ReportWriter;

/** {@code report.xlsx}: the report as a workbook. */
public final class WorkbookXlsx implements ReportWriter {

  /** The file's name. */
  public static final String FILE = "report.xlsx";

  private final Explainer explainer;
  private final int rowsPerSheet;

  /** A writer whose explanations are in these words. */
  public WorkbookXlsx(Explainer explainer) {
    this(explainer, ListSheets.MOST_ROWS);
  }

  WorkbookXlsx(Explainer explainer, int rowsPerSheet) {
    this.explainer = explainer;
    this.rowsPerSheet = rowsPerSheet;
  }

  @Override
  public String format() {
    return "xlsx";
  }

  @Override
  public List<Path> write(ReportModel model, Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    try (Book book = new Book(model)) {
      new SummarySheet(book).write(rowsPerSheet);
      new FindingsSheets(book, explainer).write(rowsPerSheet);
      new SensitivitySheet(book).write();
      new MethodSheet(book).write();
      new ProblemsSheets(book).write(rowsPerSheet);
      book.writeTo(file);
    }
    return List.of(file);
  }
}
