package org.complaintauditor.report.xlsx;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A list of any length: a sheet that is full goes on in a further one. Each has the headings in
 * sight and buttons to filter.
 *
 * @param <T> what a row is about
 */
public final class ListSheets<T> {

  /** The most rows that a sheet has. */
  public static final int MOST_ROWS = 1_048_576;

  private final ReportWorkbook book;
  private final String name;
  private final List<TableColumn<T>> columns;
  private final int printedColumns;
  private final int mostLines;
  private Optional<SheetWriter> current = Optional.empty();
  private int number = 1;

  /**
   * A list.
   *
   * @param name the key of its first sheet's name
   * @param printedColumns how many columns are printed
   * @param mostLines how many lines of text a row shows at most
   */
  public ListSheets(
      ReportWorkbook book,
      String name,
      TableColumns<T> columns,
      int printedColumns,
      int mostLines) {
    this.book = book;
    this.name = book.word("sheet." + name);
    this.columns = columns.list();
    this.printedColumns = printedColumns;
    this.mostLines = mostLines;
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

  /** Starts the first sheet, so that it has its place in the workbook. */
  public void begin() {
    start(book.streamedSheet(name));
  }

  /** Starts the first sheet behind this one. */
  public void beginBehind(SheetWriter sheet) {
    start(book.streamedSheetAfter(sheet, name));
  }

  /** The place of the next item. */
  public RowReference next() {
    int row = current.orElseThrow().nextRow();
    return row == book.rowsPerSheet
        ? new RowReference(sheetName(name, number + 1L), 2)
        : new RowReference(sheetName(name, number), row + 1);
  }

  /** Writes the next item, on a further sheet where this one is full. */
  public void add(T item) {
    SheetWriter sheet = current.orElseThrow();
    if (sheet.nextRow() == book.rowsPerSheet) {
      end();
      number++;
      sheet = start(book.streamedSheetAfter(sheet, sheetName(name, number)));
    }
    sheet.row(columns, item, mostLines);
  }

  private SheetWriter start(SheetWriter sheet) {
    sheet.columns(columns.stream().mapToInt(TableColumn::width).toArray());
    sheet.sheet.createFreezePane(1, 1);
    sheet.sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    int lines = 1;
    for (TableColumn<T> column : columns) {
      // Headings are bold, and a button covers the end of their last line.
      lines = Math.max(lines, TextWidths.lines(column.heading(), column.width() - 3));
    }
    sheet.headings(lines, columns);
    current = Optional.of(sheet);
    return sheet;
  }

  /** Ends the list. */
  public void end() {
    SheetWriter writer = current.orElseThrow();
    XSSFSheet sheet = writer.sheet;
    int last = writer.nextRow() - 1;
    writer.filter(0, columns.size() - 1);
    sheet
        .getWorkbook()
        .setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, printedColumns - 1, 0, last);
    // Texts that look like numbers, such as case ids, are no errors.
    sheet.addIgnoredErrors(
        new CellRangeAddress(0, last, 0, columns.size() - 1),
        IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    ConditionalFormats.verdicts(
        sheet,
        book,
        columns.stream()
            .filter(column -> column.kind() == TableColumn.Kind.VERDICT)
            .map(columns::indexOf)
            .map(column -> new CellRangeAddress(1, Math.max(1, last), column, column))
            .toList());
  }
}
