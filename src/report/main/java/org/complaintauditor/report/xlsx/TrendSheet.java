package org.complaintauditor.report.xlsx;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.complaintauditor.figures.Trend;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.RecordGapText;
import org.complaintauditor.report.ReportModel;

/** Each commitment's rate by month of receipt, with the limits of what chance explains. */
final class TrendSheet {

  private static final int MONTH = 0;
  private static final int RATE = 3;

  /** How far behind the lower limit the chart begins. */
  private static final int CHART_AFTER = 5;

  private static final int CHART_COLUMNS = 8;
  private static final int CHART_ROWS = 14;
  private static final int BLOCKS_ON_PAPER = 2;
  private static final int[] WIDTHS = {
    12, 14, 14, 15, 12, 12, 14, 24, 2, 11, 11, 11, 11, 11, 11, 11, 11
  };
  private static final int[] WIDTHS_WITH_BOUNDS = {
    12, 14, 14, 15, 12, 12, 12, 12, 14, 24, 2, 11, 11, 11, 11, 11, 11, 11, 11
  };

  private final ReportWorkbook book;
  private final ReportModel model;
  private final SheetWriter sheet;
  private final List<Trend> trends;
  private final boolean bounded;

  /** The column of the lower limit; the others follow it. */
  private final int lower;

  TrendSheet(ReportWorkbook book, ReportModel model) {
    this.book = book;
    this.model = model;
    this.sheet = book.sheet("trend");
    this.trends = Trend.of(model.totals());
    this.bounded =
        trends.stream()
            .flatMap(trend -> trend.points().stream())
            .anyMatch(point -> point.tally().hasBounds());
    this.lower = bounded ? RATE + 3 : RATE + 1;
  }

  void write() {
    int[] widths = bounded ? WIDTHS_WITH_BOUNDS : WIDTHS;
    sheet.title(book.word("trend.title"), widths);
    sheet.note(book.word("trend.why"));
    new RecordGapText(book.words).note(model.gaps()).ifPresent(sheet::note);
    if (bounded) {
      sheet.note(book.word("rate.columns") + " " + book.word("rate.as_it_stands"));
    }
    if (trends.isEmpty()) {
      sheet.note(book.word("trend.none"));
    }
    for (int i = 0; i < trends.size(); i++) {
      if (i > 0 && i % BLOCKS_ON_PAPER == 0) {
        sheet.newSheetOfPaper();
      }
      block(trends.get(i));
    }
  }

  private void block(Trend trend) {
    String title =
        model.commitments().stream()
            .filter(one -> one.id().equals(trend.commitment()))
            .findFirst()
            .map(one -> one.id() + " " + one.title().in(book.language()))
            .orElse(trend.commitment());
    sheet.heading(title);
    int top = sheet.nextRow();
    int first = sheet.table(2, columns(trend), trend.points());
    chart(trend, title, top, first, sheet.nextRow() - 1);
    sheet.skip(Math.max(0, top + CHART_ROWS - sheet.nextRow()));
  }

  private TableColumns<Trend.Point> columns(Trend trend) {
    return new TableColumns<Trend.Point>(book)
        .text("column.month", Trend.Point::month)
        .count(Verdict.MET, Trend.Point::tally)
        .count(Verdict.BREACHED, Trend.Point::tally)
        .rate(book.word("column.rate"), WIDTHS[RATE], Trend.Point::tally, false)
        .bounds(bounded, Trend.Point::tally)
        .figures(book.word("trend.lower"), 0, (row, one) -> limit(row, one, one.lower()))
        .figures(book.word("trend.centre"), 0, (row, one) -> row.share(trend.centre()))
        .figures(book.word("trend.upper"), 0, (row, one) -> limit(row, one, one.upper()))
        .cell("column.note", 0, this::note);
  }

  /**
   * A month of which no rate can be told has no limits: an empty cell, which breaks their lines.
   */
  private void limit(RowWriter row, Trend.Point point, double limit) {
    if (point.isTold()) {
      row.share(limit);
    } else {
      row.blank(book.styles.share);
    }
  }

  private void note(RowWriter row, Trend.Point point) {
    if (!point.outside()) {
      row.text("");
    } else if (point.rate().orElseThrow() < point.lower()) {
      row.text("trend.below", book.styles.flag);
    } else {
      row.text("trend.above", book.styles.strong);
    }
  }

  private void chart(Trend trend, String title, int top, int first, int last) {
    if (trend.told().size() < 2) {
      return;
    }
    int rates = trend.told().size() < trend.points().size() ? drawnRates(trend, first) : RATE;
    Chart.lines(
            sheet,
            title,
            new CellRangeAddress(
                top,
                top + CHART_ROWS - 1,
                lower + CHART_AFTER,
                lower + CHART_AFTER + CHART_COLUMNS),
            new CellRangeAddress(first, last, MONTH, MONTH),
            List.of(
                new Chart.Series(
                    book.word("column.rate"),
                    new CellRangeAddress(first, last, rates, rates),
                    Chart.MET,
                    true),
                series("trend.centre", first, last, lower + 1, "5B6470"),
                series("trend.lower", first, last, lower, Chart.BREACHED),
                series("trend.upper", first, last, lower + 2, Chart.BREACHED)))
        .ofRates(lowest(trend), book.styles.wholePercent);
  }

  private Chart.Series series(String name, int first, int last, int column, String colour) {
    return new Chart.Series(
        book.word(name), new CellRangeAddress(first, last, column, column), colour, false);
  }

  /**
   * Writes the rates for the chart once more, behind the chart, and not to be seen: a spreadsheet
   * draws a text ("cannot be told") as zero, and only an empty cell as a gap.
   */
  private int drawnRates(Trend trend, int first) {
    int column = lower + CHART_AFTER;
    for (int i = 0; i < trend.points().size(); i++) {
      if (trend.points().get(i).isTold()) {
        Cell cell = sheet.sheet.getRow(first + i).createCell(column);
        cell.setCellStyle(book.styles.hidden);
        cell.setCellValue(trend.points().get(i).rate().orElseThrow());
      }
    }
    return column;
  }

  /** The lower end of the axis: the tenth below everything that is drawn. */
  private static double lowest(Trend trend) {
    double lowest =
        trend.told().stream()
            .mapToDouble(point -> Math.min(point.rate().orElse(1), point.lower()))
            .min()
            .orElse(0);
    return Math.floor(lowest * 10) / 10;
  }
}
