package org.complaintauditor.report.xlsx;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Fills a sheet from top to bottom, and sets it up for the screen and for paper. */
public final class SheetWriter {

  /** Height of a line of text, and what a row has around its lines, in points. */
  private static final float LINE = 12.8f;

  private static final float AROUND = 6;
  private static final float TITLE = 30;
  private static final float HEADING = 34;
  private static final float HIGHEST = 409;
  private static final int WIDTH_UNITS = 256;
  private static final int WIDTH_PADDING = 182;
  private static final double CENTIMETRES_PER_INCH = 2.54;

  final ReportWorkbook book;
  public final XSSFSheet sheet;
  private final Sheet rows;
  private int[] widths = {};
  private int next;

  /** A sheet, and what takes its rows: itself or its streamed twin. */
  SheetWriter(ReportWorkbook book, XSSFSheet sheet, Sheet rows) {
    this.book = book;
    this.sheet = sheet;
    this.rows = rows;
    sheet.setDefaultRowHeightInPoints(LINE + AROUND);
    setUpPaper();
  }

  /** Begins a sheet for reading, which has a title and no grid. */
  public void title(String title, int... characters) {
    sheet.setDisplayGridlines(false);
    columns(characters);
    rowOfHeight(TITLE).text(title, book.styles.title);
  }

  /** Sets the columns' widths, in characters. */
  public void columns(int... characters) {
    widths = characters.clone();
    for (int column = 0; column < characters.length; column++) {
      sheet.setColumnWidth(column, characters[column] * WIDTH_UNITS + WIDTH_PADDING);
    }
  }

  /** How many columns the sheet has. */
  public int columns() {
    return widths.length;
  }

  /** The width of all columns from this one on. */
  int widthFrom(int column) {
    return IntStream.range(column, widths.length).map(i -> widths[i]).sum();
  }

  /** The number of the next row, from 0. */
  public int nextRow() {
    return next;
  }

  /** Prints all of the sheet on one page. */
  void onOnePage() {
    sheet.getPrintSetup().setFitHeight((short) 1);
  }

  /** A new row, high enough for this many lines of text. */
  public RowWriter row(int lines) {
    return rowOfHeight(AROUND + lines * LINE);
  }

  /** A new row of this height in points. */
  RowWriter rowOfHeight(float points) {
    Row row = rows.createRow(next++);
    row.setHeightInPoints(Math.min(HIGHEST, points));
    return new RowWriter(book, row);
  }

  /** Leaves rows empty, for a chart to cover. */
  void skip(int count) {
    next += count;
  }

  /** What follows is printed on a new sheet of paper. */
  void newSheetOfPaper() {
    sheet.setRowBreak(next - 1);
  }

  /** A text over all columns, as high as it needs. */
  public void paragraph(String text, CellStyle style) {
    row(TextWidths.lines(text, widthFrom(0))).across(widths.length, text, style);
  }

  void note(String text) {
    paragraph(text, book.styles.note);
  }

  /** A heading with space above it. */
  public void heading(String text) {
    rowOfHeight(HEADING).text(text, book.styles.heading);
  }

  /** A label in the first column, and a text over the others. */
  public void entry(String label, String text) {
    RowWriter row =
        row(Math.max(TextWidths.lines(label, widths[0]), TextWidths.lines(text, widthFrom(1))));
    row.text(label, book.styles.note);
    row.across(widths.length - 1, text, book.styles.plain);
  }

  /** A table below its headings; gives its first row. */
  <T> int table(int headingLines, TableColumns<T> columns, List<T> items) {
    headings(headingLines, columns.list());
    int first = next;
    items.forEach(item -> row(columns.list(), item, Integer.MAX_VALUE));
    return first;
  }

  <T> void headings(int lines, List<TableColumn<T>> columns) {
    RowWriter row = row(lines);
    for (TableColumn<T> column : columns) {
      row.text(
          column.heading(),
          column.kind() == TableColumn.Kind.FIGURES
              ? book.styles.columnHeadRight
              : book.styles.columnHead);
    }
  }

  /** A row of a table, as high as its texts need, up to so many lines. */
  public <T> void row(List<TableColumn<T>> columns, T item, int mostLines) {
    int lines = 1;
    for (TableColumn<T> column : columns) {
      lines = Math.max(lines, column.lines(item));
    }
    RowWriter row = row(Math.min(mostLines, lines));
    for (TableColumn<T> column : columns) {
      column.cell().accept(row, item);
    }
  }

  /** Gives the table from this row on buttons to filter it by. */
  void filter(int headerRow, int lastColumn) {
    sheet.setAutoFilter(
        new CellRangeAddress(headerRow, Math.max(headerRow, next - 1), 0, lastColumn));
  }

  private void setUpPaper() {
    PrintSetup print = sheet.getPrintSetup();
    print.setLandscape(true);
    print.setPaperSize(
        book.language().equals("de") ? PrintSetup.A4_PAPERSIZE : PrintSetup.LETTER_PAPERSIZE);
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    for (PageMargin side : List.of(PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP)) {
      sheet.setMargin(side, 1.5 / CENTIMETRES_PER_INCH);
    }
    sheet.setMargin(PageMargin.BOTTOM, 1.8 / CENTIMETRES_PER_INCH);
    String title =
        book.run.titled(book.run.pack().title().in(book.language()) + " – " + sheet.getSheetName());
    // A digit behind the size would be part of it.
    String size = Character.isDigit(title.codePointAt(0)) ? "&8 " : "&8";
    sheet.getFooter().setLeft(size + title.replace("&", "&&"));
    sheet.getFooter().setCenter("&8" + book.word("footer.run", book.run.runId()));
    sheet.getFooter().setRight("&8" + book.word("footer.page", "&P", "&N"));
  }
}
