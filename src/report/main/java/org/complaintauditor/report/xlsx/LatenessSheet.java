package org.complaintauditor.report.xlsx;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.ToLongBiFunction;
import org.apache.poi.ss.util.CellRangeAddress;
import org.complaintauditor.figures.Lateness;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.ReportModel;

/** How early or late the commitments were kept: how close to the limit, and how far beyond it. */
final class LatenessSheet {

  private static final int TITLE = 1;
  private static final int FIRST = 2;
  private static final int CHART_ROWS = 18;

  /**
   * What a column counts.
   *
   * @param heading its heading
   * @param verdict the verdict of all that it counts
   * @param count counts a commitment's findings
   */
  private record Span(
      Function<Book, String> heading,
      Verdict verdict,
      ToLongBiFunction<ReportModel, Commitment> count) {

    static Span early(String name, IntPredicate days) {
      return days(name, Verdict.MET, Lateness::early, days);
    }

    static Span late(String name, IntPredicate days) {
      return days(name, Verdict.BREACHED, Lateness::late, days);
    }

    private static Span days(
        String name,
        Verdict verdict,
        Function<Lateness, SortedMap<Integer, Long>> counts,
        IntPredicate days) {
      return new Span(
          book -> book.word("lateness." + name),
          verdict,
          (model, one) ->
              counts.apply(model.latenessOf(one)).entrySet().stream()
                  .filter(day -> days.test(day.getKey()))
                  .mapToLong(Map.Entry::getValue)
                  .sum());
    }

    static Span inAdvance() {
      return new Span(book -> book.word(Reason.EARLY), Verdict.MET, ReportModel::inAdvance);
    }

    /** What was broken without a day on which it was done. */
    static Span of(Reason reason) {
      return new Span(
          book -> book.word(reason),
          reason.verdict(),
          (model, one) ->
              model.reasons().getOrDefault(one.id(), Map.of()).getOrDefault(reason, 0L));
    }
  }

  /** Together they count all that is met or breached. */
  private static final List<Span> SPANS =
      List.of(
          Span.inAdvance(),
          Span.early("early.more", days -> days > 2),
          Span.early("early.2", days -> days == 2),
          Span.early("early.1", days -> days == 1),
          Span.early("early.0", days -> days <= 0),
          Span.late("late.0", days -> days == 0),
          Span.late("late.1", days -> days == 1),
          Span.late("late.2", days -> days == 2),
          Span.late("late.3", days -> days >= 3 && days <= 5),
          Span.late("late.6", days -> days >= 6 && days <= 10),
          Span.late("late.more", days -> days > 10),
          Span.of(Reason.MISSING),
          Span.of(Reason.CONTRADICTED));

  private final Book book;
  private final ReportModel model;

  LatenessSheet(Book book, ReportModel model) {
    this.book = book;
    this.model = model;
  }

  void write() {
    Page page = book.page(book.word("sheet.lateness"));
    page.withoutGrid();
    page.onOnePage();
    int[] widths = new int[FIRST + SPANS.size()];
    Arrays.fill(widths, 13);
    widths[TITLE] = 34;
    page.columns(widths);
    page.lineOfHeight(30).text(0, book.word("lateness.title"), book.look.title);
    page.paragraph(0, book.word("lateness.why"), book.look.note);
    List<Commitment> without = model.withoutDays();
    if (!without.isEmpty()) {
      page.paragraph(
          0,
          book.word(
              "lateness.same_day",
              String.join(", ", without.stream().map(Commitment::id).toList())),
          book.look.note);
    }
    page.lineOfHeight(8);
    head(page, book.word("column.commitment"));
    for (Commitment one : model.withDays()) {
      Line line = page.line(1);
      line.text(0, one.id(), book.look.strong);
      line.text(TITLE, one.title().in(book.language()));
      for (int i = 0; i < SPANS.size(); i++) {
        line.number(FIRST + i, SPANS.get(i).count().applyAsLong(model, one));
      }
    }
    page.heading(book.word("lateness.all"));
    int headRow = page.nextRow();
    head(page, "");
    total(page, Verdict.MET);
    total(page, Verdict.BREACHED);
    page.gap();
    int last = FIRST + SPANS.size() - 1;
    Chart.standingBars(
        page,
        book.word("lateness.chart"),
        new CellRangeAddress(page.nextRow(), page.nextRow() + CHART_ROWS, 0, last + 1),
        new CellRangeAddress(headRow, headRow, FIRST, last),
        List.of(
            series(Verdict.MET, headRow + 1, last, VerdictMarks.MET),
            series(Verdict.BREACHED, headRow + 2, last, VerdictMarks.BREACHED)));
    page.leaveRows(CHART_ROWS);
  }

  private Chart.Series series(Verdict verdict, int row, int last, String colour) {
    return new Chart.Series(
        book.word(verdict), new CellRangeAddress(row, row, FIRST, last), colour, true);
  }

  private void head(Page page, String title) {
    Line head = page.line(3);
    head.text(0, title.isEmpty() ? "" : book.word("column.id"), book.look.columnHead);
    head.text(TITLE, title, book.look.columnHead);
    for (int i = 0; i < SPANS.size(); i++) {
      head.text(FIRST + i, SPANS.get(i).heading().apply(book), book.look.columnHeadRight);
    }
  }

  /** All commitments together: what was met, or what was breached. */
  private void total(Page page, Verdict verdict) {
    Line line = page.line(1);
    line.text(0, "");
    line.text(TITLE, book.word(verdict), book.look.strong);
    for (int i = 0; i < SPANS.size(); i++) {
      Span span = SPANS.get(i);
      line.number(
          FIRST + i,
          span.verdict() == verdict
              ? model.withDays().stream()
                  .mapToLong(one -> span.count().applyAsLong(model, one))
                  .sum()
              : 0);
    }
  }
}
