package org.complaintauditor.report.xlsx;

import java.util.List;
import org.complaintauditor.model.Problem;
import org.complaintauditor.report.DataProblems;
import org.complaintauditor.report.ReportModel;

/** What is wrong with the exported data: a sheet by kind, and a list. */
final class ProblemsSheets {

  /** A longer list is no reading matter, and weighs the workbook down; problems.csv has it all. */
  static final int LISTED_AT_MOST = 10_000;

  private static final int MOST_LINES = 6;

  private final ReportWorkbook book;
  private final ReportModel model;

  ProblemsSheets(ReportWorkbook book, ReportModel model) {
    this.book = book;
    this.model = model;
  }

  /** How many problems the list has. */
  static int listed(ReportModel model) {
    return (int) Math.min(model.problems().size(), LISTED_AT_MOST);
  }

  void write() {
    kinds();
    TableColumns<Problem> columns = listColumns();
    ListSheets<Problem> list =
        new ListSheets<>(book, "problem_list", columns, columns.count(), MOST_LINES);
    list.begin();
    DataProblems.first(model, LISTED_AT_MOST).forEach(list::add);
    list.end();
  }

  private void kinds() {
    SheetWriter sheet = book.sheet("problems");
    TableColumns<DataProblems.Kind> columns = kindColumns();
    sheet.title(
        book.word("sheet.problems"),
        columns.list().stream().mapToInt(TableColumn::width).toArray());
    sheet.note(book.word("problems.about"));
    List<DataProblems.Kind> kinds = DataProblems.kinds(model);
    if (kinds.isEmpty()) {
      sheet.note(book.word("problems.none"));
      return;
    }
    sheet.note(where());
    sheet.rowOfHeight(8);
    sheet.table(2, columns, kinds);
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

  private TableColumns<DataProblems.Kind> kindColumns() {
    return new TableColumns<DataProblems.Kind>(book)
        .cell(
            "column.severity",
            14,
            (row, kind) -> row.text(book.word(kind.code().severity()), book.styles.strong))
        .wrapped("column.problem", 30, kind -> book.word(kind.code()))
        .number("column.count", 12, DataProblems.Kind::count)
        .wrapped("column.blocks", 34, kind -> kind.blocked(book.words))
        .wrapped("column.consequence", 24, kind -> book.word(kind.code().effect()))
        .wrapped("column.meaning", 62, kind -> book.words.text("Code." + kind.code() + ".meaning"));
  }

  private TableColumns<Problem> listColumns() {
    return new TableColumns<Problem>(book)
        .text("column.severity", 14, one -> book.word(one.code().severity()))
        .text("column.problem", 34, one -> book.word(one.code()))
        .text("column.case", 18, Problem::caseId)
        .text("column.file", 34, one -> one.origin().file())
        .number("column.row", 10, one -> one.origin().row())
        .text("column.column", 20, Problem::column)
        .wrapped("column.value", 40, Problem::value)
        .text("column.consequence", 24, one -> book.word(one.code().effect()))
        .wrapped("column.expected", 56, one -> book.words.text(one.expected()));
  }
}
