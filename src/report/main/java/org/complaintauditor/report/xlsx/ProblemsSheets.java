package org.complaintauditor.report.xlsx;

import java.io.IOException;
import java.util.List;
import org.complaintauditor.model.Problem;
import org.complaintauditor.report.DataProblems;
import org.complaintauditor.report.ReportModel;

/** What is wrong with the exported data: a sheet by kind, and a list. */
final class ProblemsSheets {

  /** A longer list is no reading matter, and weighs the workbook down; problems.csv has it all. */
  static final int LISTED_AT_MOST = 10_000;

  private static final int SEVERITY_WIDTH = 14;
  private static final int CODE_WIDTH = 30;
  private static final int BLOCKS_WIDTH = 34;
  private static final int EFFECT_WIDTH = 24;
  private static final int MEANING_WIDTH = 62;
  private static final int VALUE_WIDTH = 40;
  private static final int EXPECTED_WIDTH = 56;
  private static final int MOST_LINES = 6;

  private final Book book;
  private final ReportModel model;

  ProblemsSheets(Book book, ReportModel model) {
    this.book = book;
    this.model = model;
  }

  /** How many problems the list has. */
  static int listed(ReportModel model) {
    return (int) Math.min(model.problems().size(), LISTED_AT_MOST);
  }

  void write(int rowsPerSheet) throws IOException {
    writeKinds();
    new ListSheets<>(
            book.word("sheet.problem_list"),
            listColumns(),
            listColumns().size(),
            MOST_LINES,
            rowsPerSheet)
        .write(book, DataProblems.first(model, LISTED_AT_MOST));
  }

  private void writeKinds() {
    Page page = book.page(book.word("sheet.problems"));
    page.withoutGrid();
    List<Column<DataProblems.Kind>> columns = kindColumns();
    page.columns(columns.stream().mapToInt(Column::width).toArray());
    page.lineOfHeight(30).text(0, book.word("sheet.problems"), book.look.title);
    page.paragraph(0, book.word("problems.about"), book.look.note);
    List<DataProblems.Kind> kinds = DataProblems.kinds(model);
    if (kinds.isEmpty()) {
      page.paragraph(0, book.word("problems.none"), book.look.note);
      return;
    }
    page.paragraph(0, where(), book.look.note);
    page.lineOfHeight(8);
    Line head = page.line(2);
    for (int i = 0; i < columns.size(); i++) {
      Column<DataProblems.Kind> column = columns.get(i);
      head.text(
          i,
          column.heading(),
          column.kind() == Column.Kind.FIGURES ? book.look.columnHeadRight : book.look.columnHead);
    }
    for (DataProblems.Kind kind : kinds) {
      Line line = page.line(lines(kind));
      for (int i = 0; i < columns.size(); i++) {
        columns.get(i).cell().fill(line, i, kind);
      }
    }
  }

  /** Says how much of the list there is, and where the rest stands. */
  private String where() {
    String all = book.formats.number(model.problems().size());
    String listed = book.formats.number(listed(model));
    String list = book.word("sheet.problem_list");
    return model.problems().size() > LISTED_AT_MOST
        ? book.word("problems.first", list, listed, all)
        : book.word("problems.all", list, all);
  }

  private List<Column<DataProblems.Kind>> kindColumns() {
    return List.of(
        Column.of(
            book.word("column.severity"),
            SEVERITY_WIDTH,
            (line, column, kind) ->
                line.text(column, book.words.of(kind.code().severity()), book.look.strong)),
        Column.of(
            book.word("column.problem"),
            CODE_WIDTH,
            (line, column, kind) -> line.text(column, book.words.of(kind.code()))),
        Column.figures(
            book.word("column.count"),
            12,
            (line, column, kind) -> line.number(column, kind.count())),
        Column.of(
            book.word("column.blocks"),
            BLOCKS_WIDTH,
            (line, column, kind) -> line.text(column, kind.blocked(book.words))),
        Column.of(
            book.word("column.consequence"),
            EFFECT_WIDTH,
            (line, column, kind) -> line.text(column, book.words.of(kind.code().effect()))),
        Column.of(
            book.word("column.meaning"),
            MEANING_WIDTH,
            (line, column, kind) -> line.text(column, meaning(kind.code()))));
  }

  private int lines(DataProblems.Kind kind) {
    return List.of(
            TextWidths.lines(book.words.of(kind.code()), CODE_WIDTH),
            TextWidths.lines(kind.blocked(book.words), BLOCKS_WIDTH),
            TextWidths.lines(book.words.of(kind.code().effect()), EFFECT_WIDTH),
            TextWidths.lines(meaning(kind.code()), MEANING_WIDTH))
        .stream()
        .mapToInt(lines -> lines)
        .max()
        .orElse(1);
  }

  private String meaning(Problem.Code code) {
    return book.words.text("Code." + code + ".meaning");
  }

  private List<Column<Problem>> listColumns() {
    return List.of(
        Column.word(
            book.word("column.severity"),
            SEVERITY_WIDTH,
            problem -> book.word(problem.code().severity())),
        Column.word(book.word("column.problem"), 34, problem -> book.word(problem.code())),
        Column.text(book.word("column.case"), 18, Problem::caseId),
        Column.word(book.word("column.file"), 34, problem -> problem.origin().file()),
        Column.figures(
            book.word("column.row"),
            10,
            (line, column, problem) -> line.number(column, problem.origin().row())),
        Column.word(book.word("column.column"), 20, Problem::column),
        Column.text(book.word("column.value"), VALUE_WIDTH, Problem::value)
            .wrapping(Problem::value),
        Column.word(
            book.word("column.consequence"),
            EFFECT_WIDTH,
            problem -> book.word(problem.code().effect())),
        Column.word(book.word("column.expected"), EXPECTED_WIDTH, Problem::expected)
            .wrapping(Problem::expected));
  }
}
