package org.complaintauditor.report.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.PackTerms;
import org.complaintauditor.report.ReportModel;

/** Each commitment's rate again with its limit at other numbers of business days. */
final class SensitivitySheet {

  private static final int ID = 0;
  private static final int TITLE = 1;
  private static final int LIMIT = 2;
  private static final int AUDITED = 3;
  private static final int FIRST = 4;
  private static final int LIMIT_WIDTH = 44;

  private final Book book;
  private final ReportModel model;
  private final List<Integer> days;

  SensitivitySheet(Book book, ReportModel model) {
    this.model = model;
    this.book = book;
    this.days = model.run().pack().sensitivity();
  }

  void write() {
    Page page = book.page(book.word("sheet.sensitivity"));
    page.withoutGrid();
    page.onOnePage();
    int[] widths = new int[FIRST + days.size()];
    widths[ID] = 10;
    widths[TITLE] = 36;
    widths[LIMIT] = LIMIT_WIDTH;
    for (int column = AUDITED; column < widths.length; column++) {
      widths[column] = 15;
    }
    page.columns(widths);
    page.lineOfHeight(30).text(0, book.word("sensitivity.title"), book.look.title);
    page.paragraph(0, book.word("sensitivity.why"), book.look.note);
    page.heading(book.word("sensitivity.rates"));
    table(page, (line, column, tally) -> line.rate(column, tally));
    page.heading(book.word("sensitivity.counts", book.words.of(Verdict.BREACHED)));
    table(page, (line, column, tally) -> line.number(column, tally.breached()));
  }

  private void table(Page page, Column.Filler<Tally> cell) {
    Line head = page.line(2);
    head.text(ID, book.word("column.id"), book.look.columnHead);
    head.text(TITLE, book.word("column.commitment"), book.look.columnHead);
    head.text(LIMIT, book.word("column.limit"), book.look.columnHead);
    head.text(AUDITED, book.word("column.as_audited"), book.look.columnHeadRight);
    for (int i = 0; i < days.size(); i++) {
      head.text(
          FIRST + i,
          book.formats.span(new Limit.BusinessDays(days.get(i))),
          book.look.columnHeadRight);
    }
    for (Commitment one : model.commitments()) {
      String limits = limits(one);
      Line line = page.line(TextWidths.lines(limits, LIMIT_WIDTH));
      line.text(ID, one.id(), book.look.strong);
      line.text(TITLE, one.title().in(book.language()));
      line.text(LIMIT, limits);
      cell.fill(line, AUDITED, model.tallies().getOrDefault(one.id(), Tally.EMPTY));
      Map<Integer, Tally> byDays = model.sensitivity().getOrDefault(one.id(), Map.of());
      for (int i = 0; i < days.size(); i++) {
        cell.fill(line, FIRST + i, byDays.getOrDefault(days.get(i), Tally.EMPTY));
      }
    }
  }

  private String limits(Commitment commitment) {
    PackTerms terms = new PackTerms(book.words);
    List<String> limits = new ArrayList<>();
    for (Limit limit : commitment.limits().values()) {
      limits.add(book.word("pair", terms.limit(limit.name()), book.formats.span(limit.span())));
    }
    return String.join("\n", limits);
  }
}
