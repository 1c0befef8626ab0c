package org.complaintauditor.report.xlsx;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.complaintauditor.figures.Trend;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.ReportModel;

/** Each commitment's rate by month of receipt, with the limits of what chance explains. */
final class TrendSheet {

  private static final int MONTH = 0;
  private static final int MET = 1;
  private static final int BREACHED = 2;
  private static final int RATE = 3;
  private static final int LOWER = 4;
  private static final int CENTRE = 5;
  private static final int UPPER = 6;
  private static final int NOTE = 7;
  private static final int CHART = 9;
  private static final int CHART_END = 17;
  private static final int CHART_ROWS = 14;
  private static final int BLOCKS_ON_PAPER = 2;
  private static final int[] WIDTHS = {
    12, 14, 14, 12, 12, 12, 14, 24, 2, 11, 11, 11, 11, 11, 11, 11, 11
  };

  private final Book book;
  private final ReportModel model;

  TrendSheet(Book book, ReportModel model) {
    this.book = book;
    this.model = model;
  }

  void write() {
    Page page = book.page(book.word("sheet.trend"));
    page.withoutGrid();
    page.columns(WIDTHS);
    page.lineOfHeight(30).text(0, book.word("trend.title"), book.look.title);
    page.paragraph(0, book.word("trend.why"), book.look.note);
    List<Trend> trends = Trend.of(model.totals());
    if (trends.isEmpty()) {
      page.paragraph(0, book.word("trend.none"), book.look.note);
    }
    for (int i = 0; i < trends.size(); i++) {
      if (i > 0 && i % BLOCKS_ON_PAPER == 0) {
        page.newSheetOfPaper();
      }
      block(page, trends.get(i));
    }
  }

  private void block(Page page, Trend trend) {
    String title =
        model.commitments().stream()
            .filter(one -> one.id().equals(trend.commitment()))
            .findFirst()
            .map(one -> one.id() + " " + one.title().in(book.language()))
            .orElse(trend.commitment());
    page.heading(title);
    int top = page.nextRow();
    Line head = page.line(2);
    head.text(MONTH, book.word("column.month"), book.look.columnHead);
    head.text(MET, book.word(Verdict.MET), book.look.columnHeadRight);
    head.text(BREACHED, book.word(Verdict.BREACHED), book.look.columnHeadRight);
    head.text(RATE, book.word("column.rate"), book.look.columnHeadRight);
    head.text(LOWER, book.word("trend.lower"), book.look.columnHeadRight);
    head.text(CENTRE, book.word("trend.centre"), book.look.columnHeadRight);
    head.text(UPPER, book.word("trend.upper"), book.look.columnHeadRight);
    head.text(NOTE, book.word("column.note"), book.look.columnHead);
    int first = page.nextRow();
    for (Trend.Point point : trend.points()) {
      Line line = page.line(1);
      line.text(MONTH, point.month());
      line.number(MET, point.tally().met());
      line.number(BREACHED, point.tally().breached());
      line.rate(RATE, point.tally());
      line.share(LOWER, point.lower());
      line.share(CENTRE, trend.centre());
      line.share(UPPER, point.upper());
      note(line, point);
    }
    int last = page.nextRow() - 1;
    chart(page, trend, title, top, first, last);
    while (page.nextRow() < top + CHART_ROWS) {
      page.gap();
    }
  }

  private void note(Line line, Trend.Point point) {
    if (!point.outside()) {
      line.text(NOTE, "");
    } else if (point.rate() < point.lower()) {
      line.text(NOTE, book.word("trend.below"), book.look.flag);
    } else {
      line.text(NOTE, book.word("trend.above"), book.look.strong);
    }
  }

  private void chart(Page page, Trend trend, String title, int top, int first, int last) {
    if (first == last) {
      return;
    }
    Chart.lines(
            page,
            title,
            new CellRangeAddress(top, top + CHART_ROWS - 1, CHART, CHART_END),
            column(first, last, MONTH),
            List.of(
                new Chart.Series(
                    book.word("column.rate"), column(first, last, RATE), VerdictMarks.MET, true),
                new Chart.Series(
                    book.word("trend.centre"), column(first, last, CENTRE), "5B6470", false),
                new Chart.Series(
                    book.word("trend.lower"),
                    column(first, last, LOWER),
                    VerdictMarks.BREACHED,
                    false),
                new Chart.Series(
                    book.word("trend.upper"),
                    column(first, last, UPPER),
                    VerdictMarks.BREACHED,
                    false)))
        .ofRates(lowest(trend), book.look.wholePercent());
  }

  /** Where the axis begins: at the tenth below everything that is drawn. */
  private static double lowest(Trend trend) {
    double lowest =
        trend.points().stream()
            .mapToDouble(point -> Math.min(point.rate(), point.lower()))
            .min()
            .orElse(0);
    return Math.floor(lowest * 10) / 10;
  }

  private static CellRangeAddress column(int first, int last, int column) {
    return new CellRangeAddress(first, last, column, column);
  }
}
