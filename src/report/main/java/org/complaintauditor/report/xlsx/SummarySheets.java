package org.complaintauditor.report.xlsx;

import org.complaintauditor.model.Tally;
import org.complaintauditor.report.ReportModel;

/** The table of contents on the first sheet: a link to each sheet, and what it holds. */
final class SummarySheets {

  private static final int LINK = 0;
  private static final int TEXT = 1;

  private final Page page;
  private final Book book;
  private final ReportModel model;
  private final int[] widths;

  SummarySheets(Page page, ReportModel model, int[] widths) {
    this.page = page;
    this.book = page.book;
    this.model = model;
    this.widths = widths.clone();
  }

  void write(int rowsPerSheet) {
    page.heading(book.word("summary.sheets"));
    long breaches = model.tallies().values().stream().mapToLong(Tally::breached).sum();
    list("breaches", breaches, rowsPerSheet, "");
    String filter = model.run().exceptionsOnly() ? " " + book.word("summary.exceptions") : "";
    list("findings", model.listed(), rowsPerSheet, filter);
    String links = " " + book.word("summary.links");
    list("cases", model.population().cases(), rowsPerSheet, links);
    list("evidence", model.population().events(), rowsPerSheet, links);
    sheet("breakdowns", book.word("about.breakdowns"));
    sheet("sensitivity", book.word("about.sensitivity"));
    sheet("lateness", book.word("about.lateness"));
    sheet("trend", book.word("about.trend"));
    sheet("problems", book.word("about.problems"));
    int listed = ProblemsSheets.listed(model);
    String more =
        listed < model.problems().size()
            ? " " + book.word("summary.not_all", book.formats.number(model.problems().size()))
            : "";
    list("problem_list", listed, rowsPerSheet, more);
    sheet("method", book.word("about.method"));
    sheet("rule_book", book.word("about.rule_book"));
  }

  /** Says how many rows a list has, and on which sheets they are. */
  private void list(String name, long rows, int rowsPerSheet, String more) {
    String first = book.word("sheet." + name);
    long sheets = ListSheets.sheets(rows, rowsPerSheet);
    String text = book.word("about." + name, rows, book.formats.number(rows)) + more;
    if (sheets > 1) {
      text +=
          " "
              + book.word(
                  "summary.more_sheets",
                  Long.toString(sheets),
                  first,
                  ListSheets.sheetName(first, sheets));
    }
    sheet(name, text);
  }

  private void sheet(String name, String text) {
    String title = book.word("sheet." + name);
    int width = 0;
    for (int column = TEXT; column < widths.length; column++) {
      width += widths[column];
    }
    Line line =
        page.line(Math.max(TextWidths.lines(text, width), TextWidths.lines(title, widths[LINK])));
    line.link(LINK, new Place(title, 1), title);
    line.text(TEXT, text, book.look.plain);
    page.merge(page.nextRow() - 1, TEXT, widths.length - 1);
  }
}
