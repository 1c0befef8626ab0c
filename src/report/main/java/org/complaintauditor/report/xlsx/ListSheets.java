package org.complaintauditor.report.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
  private final int mostLines;
  private final int rowsPerSheet;
  private Optional<Page> page = Optional.empty();
  private int number = 1;

  /**
   * A list.
   *
   * @param name the name of its first sheet
   * @param printedColumns how many columns are printed
   * @param mostLines how many lines of text a row shows at most
   * @param rowsPerSheet how many rows a sheet has, the headings included
   */
  ListSheets(
      String name, List<Column<T>> columns, int printedColumns, int mostLines, int rowsPerSheet) {
    this.name = name;
    this.columns = List.copyOf(columns);
    this.printedColumns = printedColumns;
    this.mostLines = mostLines;
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
  void write(Book book, List<T> items) throws IOException {
    begin(book);
    for (T item : items) {
      add(item);
    }
    end();
  }

  /** Starts the first sheet, so that it has its place in the book. */
  void begin(Book book) throws IOException {
    page = Optional.of(start(book.page(name)));
  }

  /** Where the next item will stand. */
  Place next() {
    Page current = page.orElseThrow();
    return current.nextRow() == rowsPerSheet
        ? new Place(sheetName(name, number + 1L), 2)
        : new Place(current.name(), current.nextRow() + 1);
  }

  /** Writes the next item, on a further sheet where this one is full. */
  void add(T item) throws IOException {
    Page current = page.orElseThrow();
    if (current.nextRow() == rowsPerSheet) {
      finish(current);
      number++;
      current = start(current.book.pageAfter(current, sheetName(name, number)));
      page = Optional.of(current);
    }
    int lines = 1;
    for (Column<T> column : columns) {
      lines = Math.max(lines, column.lines(item));
    }
    Line line = current.line(Math.min(mostLines, lines));
    for (int column = 0; column < columns.size(); column++) {
      columns.get(column).cell().fill(line, column, item);
    }
  }

  /** Ends the list. */
  void end() {
    finish(page.orElseThrow());
  }

  private Page start(Page page) throws IOException {
    page.columns(columns.stream().mapToInt(Column::width).toArray());
    page.freeze(1, 1);
    page.toDisk();
    int lines = 1;
    for (Column<T> column : columns) {
      // Headings are bold, and a button covers the end of their last line.
      lines = Math.max(lines, TextWidths.lines(column.heading(), column.width() - 3));
    }
    Line head = page.line(lines);
    for (int column = 0; column < columns.size(); column++) {
      head.word(
          column,
          columns.get(column).heading(),
          columns.get(column).kind() == Column.Kind.FIGURES
              ? page.book.look.columnHeadRight
              : page.book.look.columnHead);
    }
    return page;
  }

  private void finish(Page page) {
    page.filter(0, columns.size() - 1);
    page.printColumns(printedColumns - 1);
    page.textThatLooksLikeNumbers(columns.size() - 1);
    List<Integer> verdicts = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      if (columns.get(column).kind() == Column.Kind.VERDICT) {
        verdicts.add(column);
      }
    }
    page.markVerdicts(1, verdicts);
    page.ended();
  }
}
