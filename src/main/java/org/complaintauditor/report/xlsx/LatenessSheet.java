package org.complaintauditor.report.xlsx;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.apache.poi.ss.util.CellRangeAddress;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.Lateness;
import org.complaintauditor.report.ReportModel;

/** How early or late the commitments were kept: how close to the limit, and how far beyond it. */
final class LatenessSheet {

  private static final int TITLE = 1;
  private static final int FIRST = 2;
  private static final int CHART_ROWS = 18;

  /**
   * A span of days.
   *
   * @param name the key of its heading
   * @param late whether it is after the due date
   * @param days which days it holds
   */
  private record Span(String name, boolean late, IntPredicate days) {

    long count(Lateness lateness) {
      SortedMap<Integer, Long> counts = late ? lateness.late() : lateness.early();
      return counts.entrySet().stream()
          .filter(one -> days.test(one.getKey()))
          .mapToLong(Map.Entry::getValue)
          .sum();
    }
  }

  private static final List<Span> SPANS =
      List.of(
          new Span("early.more", false, days -> days > 2),
          new Span("early.2", false, days -> days == 2),
          new Span("early.1", false, days -> days == 1),
          new Span("early.0", false, days -> days <= 0),
          new Span("late.0", true, days -> days == 0),
          new Span("late.1", true, days -> days == 1),
          new Span("late.2", true, days -> days == 2),
          new Span("late.3", true, days -> days >= 3 && days <= 5),
          new Span("late.6", true, days -> days >= 6 && days <= 10),
          new Span("late.more", true, days -> days > 10));

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
    int[] widths = new int[FIRST + SPANS.size() + 1];
    Arrays.fill(widths, 13);
    widths[TITLE] = 34;
    page.columns(widths);
    page.lineOfHeight(30).text(0, book.word("lateness.title"), book.look.title);
    page.paragraph(0, book.word("lateness.why"), book.look.note);
    page.lineOfHeight(8);
    head(page, book.word("column.commitment"));
    for (Commitment one : model.commitments()) {
      Line line = page.line(1);
      line.text(0, one.id(), book.look.strong);
      line.text(TITLE, one.title().in(book.language()));
      Lateness lateness = lateness(one);
      for (int i = 0; i < SPANS.size(); i++) {
        line.number(FIRST + i, SPANS.get(i).count(lateness));
      }
      line.number(FIRST + SPANS.size(), missing(one));
    }
    page.heading(book.word("lateness.all"));
    int headRow = page.nextRow();
    head(page, "");
    total(page, Verdict.MET);
    total(page, Verdict.BREACHED);
    page.gap();
    int last = FIRST + SPANS.size();
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
      head.text(FIRST + i, book.word("lateness." + SPANS.get(i).name()), book.look.columnHeadRight);
    }
    head.text(FIRST + SPANS.size(), book.word("lateness.missing"), book.look.columnHeadRight);
  }

  /** All commitments together: what was done in time, or what was breached. */
  private void total(Page page, Verdict verdict) {
    boolean late = verdict == Verdict.BREACHED;
    Lateness all = new Lateness(new TreeMap<>(), new TreeMap<>());
    long missing = 0;
    for (Commitment one : model.commitments()) {
      lateness(one).late().forEach((days, count) -> all.late().merge(days, count, Long::sum));
      lateness(one).early().forEach((days, count) -> all.early().merge(days, count, Long::sum));
      missing += missing(one);
    }
    Line line = page.line(1);
    line.text(0, "");
    line.text(TITLE, book.word(verdict), book.look.strong);
    for (int i = 0; i < SPANS.size(); i++) {
      Span span = SPANS.get(i);
      line.number(FIRST + i, span.late() == late ? span.count(all) : 0);
    }
    line.number(FIRST + SPANS.size(), late ? missing : 0);
  }

  private Lateness lateness(Commitment one) {
    return model.lateness().getOrDefault(one.id(), new Lateness(new TreeMap<>(), new TreeMap<>()));
  }

  private long missing(Commitment one) {
    return model.reasons().getOrDefault(one.id(), Map.of()).getOrDefault(Reason.MISSING, 0L);
  }
}
