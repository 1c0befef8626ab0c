package org.complaintauditor.report.xlsx;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.PackTerms;
import org.complaintauditor.report.RecordGapText;
import org.complaintauditor.report.ReportModel;

/** Each commitment's rate again with its limit at other numbers of business days. */
final class SensitivitySheet {

  private static final int LIMIT_WIDTH = 44;

  private final ReportWorkbook book;
  private final ReportModel model;
  private final List<Integer> days;

  SensitivitySheet(ReportWorkbook book, ReportModel model) {
    this.book = book;
    this.model = model;
    this.days = model.run().pack().sensitivity();
  }

  void write() {
    SheetWriter sheet = book.sheet("sensitivity");
    sheet.onOnePage();
    int[] widths = Arrays.copyOf(new int[] {10, 36, LIMIT_WIDTH, 15}, 4 + days.size());
    Arrays.fill(widths, 4, widths.length, 15);
    sheet.title(book.word("sensitivity.title"), widths);
    sheet.note(book.word("sensitivity.why"));
    new RecordGapText(book.words).note(model.gaps()).ifPresent(sheet::note);
    sheet.heading(book.word("sensitivity.rates"));
    table(sheet, (row, tally) -> row.markedRate(tally, false));
    if (isBounded()) {
      sheet.heading(book.word("sensitivity.lowest"));
      table(sheet, (row, tally) -> row.rate(tally.lowest(), false));
      sheet.heading(book.word("sensitivity.highest"));
      table(sheet, (row, tally) -> row.rate(tally.highest(), false));
    }
    sheet.heading(book.word("sensitivity.counts", book.words.of(Verdict.BREACHED)));
    table(sheet, (row, tally) -> row.number(tally.breached()));
  }

  private boolean isBounded() {
    return Stream.concat(
            model.tallies().values().stream(),
            model.sensitivity().values().stream().flatMap(byDays -> byDays.values().stream()))
        .anyMatch(Tally::hasBounds);
  }

  private void table(SheetWriter sheet, BiConsumer<RowWriter, Tally> cell) {
    TableColumns<Commitment> columns =
        new TableColumns<Commitment>(book)
            .text("column.id", book.styles.strong, Commitment::id)
            .text("column.commitment", one -> one.title().in(book.language()))
            .wrapped("column.limit", LIMIT_WIDTH, this::limits)
            .figures(
                book.word("column.as_audited"),
                0,
                (row, one) ->
                    cell.accept(row, model.tallies().getOrDefault(one.id(), Tally.EMPTY)));
    for (int limit : days) {
      columns.figures(
          book.formats.span(new Limit.BusinessDays(limit)),
          0,
          (row, one) ->
              cell.accept(
                  row,
                  model
                      .sensitivity()
                      .getOrDefault(one.id(), Map.of())
                      .getOrDefault(limit, Tally.EMPTY)));
    }
    sheet.table(2, columns, model.commitments());
  }

  private String limits(Commitment commitment) {
    PackTerms terms = new PackTerms(book.words);
    return commitment.limits().values().stream()
        .map(one -> book.word("pair", terms.limit(one.name()), book.formats.limit(one)))
        .collect(Collectors.joining("\n"));
  }
}
