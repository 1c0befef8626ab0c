package org.complaintauditor.report.xlsx;

import java.util.List;
import org.complaintauditor.model.Problem;

/** What is wrong with the exported data: all of it, on as many sheets as it takes. */
final class ProblemsSheets {

  private static final int VALUE_WIDTH = 40;
  private static final int EXPECTED_WIDTH = 56;
  private static final int MOST_LINES = 6;

  private final Book book;

  ProblemsSheets(Book book) {
    this.book = book;
  }

  void write(int rowsPerSheet) {
    List<Column<Problem>> columns =
        List.of(
            Column.of(
                book.word("column.file"),
                34,
                (line, column, problem) -> line.text(column, problem.origin().file())),
            Column.figures(
                book.word("column.row"),
                10,
                (line, column, problem) -> line.number(column, problem.origin().row())),
            Column.of(
                book.word("column.column"),
                20,
                (line, column, problem) -> line.text(column, problem.column())),
            Column.of(
                book.word("column.value"),
                VALUE_WIDTH,
                (line, column, problem) -> line.text(column, problem.value())),
            Column.of(
                book.word("column.problem"),
                34,
                (line, column, problem) -> line.text(column, book.words.of(problem.code()))),
            Column.of(
                book.word("column.consequence"),
                24,
                (line, column, problem) ->
                    line.text(
                        column,
                        book.word(
                            problem.code().rejectsRow()
                                ? "consequence.row"
                                : "consequence.value"))),
            Column.of(
                book.word("column.expected"),
                EXPECTED_WIDTH,
                (line, column, problem) -> line.text(column, problem.expected())));
    new ListSheets<>(
            book.word("sheet.problems"),
            columns,
            columns.size(),
            ProblemsSheets::lines,
            rowsPerSheet)
        .write(book, book.model.problems().iterator());
  }

  private static int lines(Problem problem) {
    int value = TextWidths.lines(problem.value(), VALUE_WIDTH);
    int expected = TextWidths.lines(problem.expected(), EXPECTED_WIDTH);
    return Math.min(MOST_LINES, Math.max(value, expected));
  }
}
