package org.complaintauditor.report.xlsx;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.ToLongBiFunction;
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
   * What a column counts.
   *
   * @param heading its heading
   * @param verdict the verdict of all that it counts
   * @param count counts a commitment's findings
   */
  private record Span(
      Function<ReportWorkbook, String> heading,
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

    long total(ReportModel model, Verdict of) {
      return verdict == of
          ? model.withDays().stream().mapToLong(one -> count.applyAsLong(model, one)).sum()
          : 0;
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

  private static final int LAST = FIRST + SPANS.size() - 1;

  private LatenessSheet() {}

  static void write(ReportWorkbook book, ReportModel model) {
    SheetWriter sheet = book.sheet("lateness");
    sheet.onOnePage();
    int[] widths = new int[LAST + 1];
    Arrays.fill(widths, 13);
    widths[TITLE] = 34;
    sheet.title(book.word("lateness.title"), widths);
    sheet.note(book.word("lateness.why"));
    List<String> without = model.withoutDays().stream().map(Commitment::id).toList();
    if (!without.isEmpty()) {
      sheet.note(book.word("lateness.same_day", String.join(", ", without)));
    }
    sheet.rowOfHeight(8);
    TableColumns<Commitment> commitments =
        new TableColumns<Commitment>(book)
            .text(book.word("column.id"), book.styles.strong, Commitment::id)
            .text(book.word("column.commitment"), one -> one.title().in(book.language()));
    TableColumns<Verdict> totals =
        new TableColumns<Verdict>(book)
            .text("", verdict -> "")
            .text("", book.styles.strong, book::word);
    for (Span span : SPANS) {
      String heading = span.heading().apply(book);
      commitments.number(heading, one -> span.count().applyAsLong(model, one));
      totals.number(heading, verdict -> span.total(model, verdict));
    }
    sheet.table(3, commitments, model.withDays());
    sheet.heading(book.word("lateness.all"));
    int first = sheet.table(3, totals, List.of(Verdict.MET, Verdict.BREACHED));
    sheet.skip(1);
    Chart.bars(
        sheet,
        book.word("lateness.chart"),
        new CellRangeAddress(sheet.nextRow(), sheet.nextRow() + CHART_ROWS, 0, LAST + 1),
        new CellRangeAddress(first - 1, first - 1, FIRST, LAST),
        List.of(
            series(book, Verdict.MET, first, Chart.MET),
            series(book, Verdict.BREACHED, first + 1, Chart.BREACHED)),
        false);
    sheet.skip(CHART_ROWS);
  }

  private static Chart.Series series(
      ReportWorkbook book, Verdict verdict, int row, String colour) {
    return new Chart.Series(
        book.word(verdict), new CellRangeAddress(row, row, FIRST, LAST), colour, true);
  }
}
