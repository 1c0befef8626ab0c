package org.complaintauditor.report.xlsx;

import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.complaintauditor.model.Problem.Severity;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.trust.Trust;
import org.complaintauditor.report.trust.TrustStatement;

/** How far the report can be trusted, at the top of the first sheet. */
final class TrustBox {

  private final SheetWriter sheet;
  private final ReportWorkbook book;
  private final ReportModel model;

  TrustBox(SheetWriter sheet, ReportModel model) {
    this.sheet = sheet;
    this.book = sheet.book;
    this.model = model;
  }

  /** Writes it; gives the number of its statements. */
  int write() {
    Styles.BoxStyles styles = book.styles.trustBox;
    List<TrustStatement> statements = Trust.of(model, book.words);
    sheet.paragraph(Trust.heading(book.words), styles.heading());
    if (statements.isEmpty()) {
      sheet.paragraph(Trust.nothing(book.words), styles.text());
    }
    for (TrustStatement statement : statements) {
      entry(statement.sign() + " " + book.words.of(statement.severity()), statement, styles);
    }
    sheet.rowOfHeight(10);
    return statements.size();
  }

  private void entry(String label, TrustStatement statement, Styles.BoxStyles styles) {
    String text = statement.sentence() + "\n" + Trust.toDo(statement, book.words);
    int lines =
        TextWidths.lines(statement.sentence(), sheet.widthFrom(1))
            + TextWidths.lines(Trust.toDo(statement, book.words), sheet.widthFrom(1));
    RowWriter row = sheet.row(lines);
    CellStyle level = statement.severity() == Severity.NOTICE ? styles.text() : styles.level();
    row.text(label, level);
    row.across(sheet.columns() - 1, text, styles.text());
  }
}
