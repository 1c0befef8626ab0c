package org.complaintauditor.report.xlsx;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.ToLongFunction;
import org.apache.poi.ss.util.CellRangeAddress;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.RecordGapText;
import org.complaintauditor.report.ReportModel;

/** How early or late the commitments were kept: how close to the limit, and how far beyond it. */
final class LatenessSheet {

  private static final int TITLE = 1;
  private static final int FIRST = 2;
  private static final int CHART_ROWS = 18;

  private final ReportWorkbook book;
  private final ReportModel model;

  /** Together they count all that is met or breached. */
  private final List<Span> spans;

  private final int last;

  /**
   * What a column counts.
   *
   * @param verdict the verdict of all that it counts
   * @param count counts a commitment's findings
   */
  private record Span(String heading, Verdict verdict, ToLongFunction<Commitment> count) {}

  LatenessSheet(ReportWorkbook book, ReportModel model) {
    this.book = book;
    this.model = model;
    this.spans =
        List.of(
            new Span(book.word(Reason.EARLY), Verdict.MET, model::inAdvance),
            early("early.more", days -> days > 2),
            early("early.2", days -> days == 2),
            early("early.1", days -> days == 1),
            early("early.0", days -> days <= 0),
            late("late.0", days -> days == 0),
            late("late.1", days -> days == 1),
            late("late.2", days -> days == 2),
            late("late.3", days -> days >= 3 && days <= 5),
            late("late.6", days -> days >= 6 && days <= 10),
            late("late.more", days -> days > 10),
            withoutDay(Reason.MISSING),
            withoutDay(Reason.CONTRADICTED));
    this.last = FIRST + spans.size() - 1;
  }

  private Span early(String name, IntPredicate days) {
    return new Span(
        book.word("lateness." + name),
        Verdict.MET,
        one -> sum(model.latenessOf(one).early(), days));
  }

  private Span late(String name, IntPredicate days) {
    return new Span(
        book.word("lateness." + name),
        Verdict.BREACHED,
        one -> sum(model.latenessOf(one).late(), days));
  }

  private static long sum(Map<Integer, Long> counts, IntPredicate days) {
    return counts.entrySet().stream()
        .filter(day -> days.test(day.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** What was broken without a day on which it was done. */
  private Span withoutDay(Reason reason) {
    return new Span(
        book.word(reason),
        reason.verdict(),
        one -> model.reasons().getOrDefault(one.id(), Map.of()).getOrDefault(reason, 0L));
  }

  private long total(Span span, Verdict verdict) {
    return span.verdict() == verdict ? model.withDays().stream().mapToLong(span.count()).sum() : 0;
  }

  void write() {
    SheetWriter sheet = book.sheet("lateness");
    sheet.onOnePage();
    int[] widths = new int[last + 1];
    Arrays.fill(widths, 13);
    widths[TITLE] = 34;
    sheet.title(book.word("lateness.title"), widths);
    sheet.note(book.word("lateness.why"));
    new RecordGapText(book.words).note(model.gaps()).ifPresent(sheet::note);
    List<String> without = model.withoutDays().stream().map(Commitment::id).toList();
    if (!without.isEmpty()) {
      sheet.note(book.word("lateness.same_day", String.join(", ", without)));
    }
    sheet.rowOfHeight(8);
    TableColumns<Commitment> commitments =
        new TableColumns<Commitment>(book)
            .text("column.id", book.styles.strong, Commitment::id)
            .text("column.commitment", one -> one.title().in(book.language()));
    TableColumns<Verdict> totals =
        new TableColumns<Verdict>(book)
            .add("", (row, verdict) -> row.text(""))
            .add("", (row, verdict) -> row.text(book.word(verdict), book.styles.strong));
    for (Span span : spans) {
      commitments.figures(
          span.heading(), 0, (row, one) -> row.number(span.count().applyAsLong(one)));
      totals.figures(span.heading(), 0, (row, verdict) -> row.number(total(span, verdict)));
    }
    sheet.table(3, commitments, model.withDays());
    sheet.heading(book.word("lateness.all"));
    int first = sheet.table(3, totals, List.of(Verdict.MET, Verdict.BREACHED));
    sheet.skip(1);
    Chart.bars(
        sheet,
        book.word("lateness.chart"),
        new CellRangeAddress(sheet.nextRow(), sheet.nextRow() + CHART_ROWS, 0, last + 1),
        new CellRangeAddress(first - 1, first - 1, FIRST, last),
        List.of(
            series(Verdict.MET, first, Chart.MET),
            series(Verdict.BREACHED, first + 1, Chart.BREACHED)),
        false);
    sheet.skip(CHART_ROWS);
  }

  private Chart.Series series(Verdict verdict, int row, String colour) {
    return new Chart.Series(
        book.word(verdict), new CellRangeAddress(row, row, FIRST, last), colour, true);
  }
}
