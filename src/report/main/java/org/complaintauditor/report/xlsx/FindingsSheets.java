package org.complaintauditor.report.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.report.xlsx.FindingColumns.Listed;

/** The findings, one per row: what matters to a reader first and on paper, the rest behind it. */
final class FindingsSheets {

  private static final int MOST_LINES = 8;

  private FindingsSheets() {}

  static ListSheets<Listed> of(Book book, int rowsPerSheet) {
    FindingColumns of = new FindingColumns(book);
    List<Column<Listed>> columns =
        new ArrayList<>(
            List.of(
                of.caseId(),
                of.id(),
                of.commitment(),
                of.verdict(),
                of.reason(),
                of.triggered(),
                of.due(),
                of.discharged(),
                of.late(),
                of.explanation()));
    int printed = columns.size();
    columns.addAll(
        List.of(
            of.evidence(),
            of.quotes(),
            of.link(),
            of.occurrences(),
            of.breachedOccurrences(),
            of.triggerEvent(),
            of.dischargeEvent()));
    columns.addAll(of.circumstances());
    columns.add(of.packVersion());
    columns.add(of.rule());
    columns.addAll(of.attributes());
    return new ListSheets<>(
        book.word("sheet.findings"), columns, printed, MOST_LINES, rowsPerSheet);
  }
}
