package org.complaintauditor.report.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.report.xlsx.FindingColumns.Listed;

/**
 * The work list: what was breached, how late it is, why, and room for what a person found when
 * checking it.
 */
final class BreachesSheets {

  private static final int MOST_LINES = 8;
  private static final int COMMENT_WIDTH = 34;

  private BreachesSheets() {}

  static ListSheets<Listed> of(Book book, int rowsPerSheet) {
    FindingColumns of = new FindingColumns(book);
    List<Column<Listed>> columns =
        new ArrayList<>(
            List.of(
                of.caseId(),
                of.link(),
                of.id(),
                of.commitment(),
                of.reason(),
                overdue(book),
                of.due(),
                of.discharged(),
                of.explanation(),
                of.evidence(),
                of.doubts(),
                toFill(book.word("column.confirmed"), 14),
                toFill(book.word("column.comment"), COMMENT_WIDTH)));
    int printed = columns.size();
    columns.add(of.quotes());
    columns.add(of.occurrences());
    columns.add(of.breachedOccurrences());
    columns.addAll(of.circumstances());
    return new ListSheets<>(
        book.word("sheet.breaches"), columns, printed, MOST_LINES, rowsPerSheet);
  }

  private static Column<Listed> toFill(String heading, int width) {
    return Column.of(heading, width, (line, column, one) -> line.toFill(column));
  }

  private static Column<Listed> overdue(Book book) {
    return Column.figures(
        book.word("column.overdue"),
        17,
        (line, column, one) ->
            one.row()
                .delay(book.run.basis())
                .ifPresentOrElse(
                    delay -> line.number(column, delay.businessDays()),
                    () -> line.text(column, "")));
  }
}
