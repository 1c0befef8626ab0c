package org.complaintauditor.report.xlsx;

import org.complaintauditor.report.Method;
import org.complaintauditor.report.ReportModel;

/** How the figures came about, in plain words. */
final class MethodSheet {

  private static final int LABEL_WIDTH = 40;
  private static final int TEXT_WIDTH = 110;

  private final Book book;
  private final ReportModel model;

  MethodSheet(Book book, ReportModel model) {
    this.model = model;
    this.book = book;
  }

  void write() {
    Page page = book.page(book.word("sheet.method"));
    page.withoutGrid();
    page.columns(LABEL_WIDTH, TEXT_WIDTH);
    page.lineOfHeight(30).text(0, book.word("method.title"), book.look.title);
    for (Method.Section section : Method.of(model, book.words).sections()) {
      page.heading(section.heading());
      for (Method.Entry entry : section.entries()) {
        Line line =
            page.line(
                Math.max(
                    TextWidths.lines(entry.label(), LABEL_WIDTH),
                    TextWidths.lines(entry.text(), TEXT_WIDTH)));
        line.text(0, entry.label(), book.look.label);
        line.text(1, entry.text(), book.look.plain);
      }
    }
  }
}
