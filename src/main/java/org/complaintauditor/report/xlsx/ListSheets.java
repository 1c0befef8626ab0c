package org.complaintauditor.report.xlsx;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * A list on as many sheets as it takes, each with the headings in sight, buttons to filter and a
 * line count of its own.
 *
 * @param <T> what a row is about
 */
final class ListSheets<T> {

  /** The most rows that a sheet has. */
  static final int MOST_ROWS = 1_048_576;

  private final String name;
  private final List<Column<T>> columns;
  private final int printedColumns;
  private final ToIntFunction<T> linesOf;
  private final int rowsPerSheet;
  private Optional<Page> page = Optional.empty();
  private int number = 1;

  /**
   * A list.
   *
   * @param name the name of its first sheet
   * @param printedColumns how many columns are printed
   * @param linesOf how many lines of text an item's row has
   * @param rowsPerSheet how many rows a sheet has, the headings included
   */
  ListSheets(
      String name,
      List<Column<T>> columns,
      int printedColumns,
      ToIntFunction<T> linesOf,
      int rowsPerSheet) {
    this.name = name;
    this.columns = List.copyOf(columns);
    this.printedColumns = printedColumns;
    this.linesOf = linesOf;
    this.rowsPerSheet = rowsPerSheet;
  }

  /** How many sheets this many items take; one also for none. */
  static long sheets(long items, int rowsPerSheet) {
    long perSheet = rowsPerSheet - 1L;
    return Math.max(1, (items + perSheet - 1) / perSheet);
  }

  /** The name of the n-th sheet, from 1. */
  static String sheetName(String name, long number) {
    return number == 1 ? name : name + " " + number;
  }

  /** Writes the whole list. */
  void write(Book book, List<T> items) {
    begin(book);
    items.forEach(this::add);
    end();
  }

  /** Starts the first sheet, so that it has its place in the book. */
  void begin(Book book) {
    page = Optional.of(start(book, number));
  }

  /** Writes the next item, on a further sheet where this one is full. */
  void add(T item) {
    Page current = page.orElseThrow();
    if (current.nextRow() == rowsPerSheet) {
      finish(current);
      number++;
      current = start(current.book, number);
      page = Optional.of(current);
    }
    Line line = current.line(linesOf.applyAsInt(item));
    for (int column = 0; column < columns.size(); column++) {
      columns.get(column).cell().fill(line, column, item);
    }
  }

  /** Ends the list. */
  void end() {
    finish(page.orElseThrow());
  }

  private Page start(Book book, int number) {
    Page page = book.page(sheetName(name, number));
    page.columns(columns.stream().mapToInt(Column::width).toArray());
    int lines = 1;
    for (Column<T> column : columns) {
      // Headings are bold, and a button covers the end of their last line.
      lines = Math.max(lines, TextWidths.lines(column.heading(), column.width() - 3));
    }
    Line head = page.line(lines);
    for (int column = 0; column < columns.size(); column++) {
      head.text(
          column,
          columns.get(column).heading(),
          columns.get(column).figures() ? book.look.columnHeadRight : book.look.columnHead);
    }
    page.freeze(1);
    return page;
  }

  private void finish(Page page) {
    page.filter(0, columns.size() - 1);
    page.printColumns(printedColumns - 1);
    page.textThatLooksLikeNumbers(columns.size() - 1);
  }
}
