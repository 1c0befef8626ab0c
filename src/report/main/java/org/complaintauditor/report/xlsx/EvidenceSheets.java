package org.complaintauditor.report.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Event;
import org.complaintauditor.report.CountsFor;

/** The events, one per row, each with what it tells and what it counts for. */
final class EvidenceSheets {

  private static final int MOST_LINES = 16;
  private static final int WHAT_WIDTH = 28;
  private static final int TOLD_WIDTH = 30;
  private static final int FOUND_WIDTH = 60;
  private static final int COUNTS_WIDTH = 44;
  private static final int REMARKS_WIDTH = 34;

  private final Book book;
  private final EventTexts texts;

  private EvidenceSheets(Book book) {
    this.book = book;
    this.texts = new EventTexts(book);
  }

  /**
   * An event in the list.
   *
   * @param event the event
   * @param counts what the events of its case count for
   * @param row where its case stands
   */
  record Listed(Event event, CountsFor counts, Place row) {}

  static ListSheets<Listed> of(Book book, int rowsPerSheet) {
    List<Column<Listed>> columns = new EvidenceSheets(book).columns();
    return new ListSheets<>(
        book.word("sheet.evidence"), columns, columns.size() - 2, MOST_LINES, rowsPerSheet);
  }

  private List<Column<Listed>> columns() {
    List<Column<Listed>> columns = new ArrayList<>();
    columns.add(Column.text(book.word("column.case"), 15, one -> one.event().row().caseId()));
    columns.add(Column.text(book.word("column.event"), 16, one -> one.event().name()));
    columns.add(
        Column.of(
            book.word("column.when"), 18, (line, column, one) -> line.when(column, one.event())));
    columns.add(word("column.what", WHAT_WIDTH, one -> book.word(one.event().activity())));
    columns.add(
        word(
            "column.role",
            16,
            one -> one.event().role() == ActorRole.NONE ? "" : book.word(one.event().role())));
    columns.add(
        word(
            "column.channel",
            14,
            one -> one.event().channel() == Channel.NONE ? "" : book.word(one.event().channel())));
    columns.add(word("column.told", TOLD_WIDTH, one -> texts.recorded(one.event())));
    Function<Listed, String> found =
        one -> texts.found(one.event(), false).collect(Collectors.joining("\n"));
    columns.add(Column.text(book.word("column.found"), FOUND_WIDTH, found).wrapping(found));
    columns.add(word("column.counts_for", COUNTS_WIDTH, this::counts));
    columns.add(word("column.remarks", REMARKS_WIDTH, one -> texts.remarks(one.event())));
    columns.add(
        Column.of(
            book.linked("column.case_row", "cases"),
            18,
            (line, column, one) -> line.link(column, one.row(), book.word("link.show"))));
    columns.add(
        Column.word(book.word("column.file"), 30, one -> one.event().row().origin().file()));
    columns.add(
        Column.figures(
            book.word("column.row"),
            10,
            (line, column, one) -> line.number(column, one.event().row().origin().row())));
    return columns;
  }

  private Column<Listed> word(String heading, int width, Function<Listed, String> text) {
    return Column.word(book.word(heading), width, text).wrapping(text);
  }

  private String counts(Listed one) {
    return one.counts().of(one.event()).entrySet().stream()
        .map(use -> book.word("counts." + use.getKey(), String.join(", ", use.getValue())))
        .collect(Collectors.joining("\n"));
  }
}
