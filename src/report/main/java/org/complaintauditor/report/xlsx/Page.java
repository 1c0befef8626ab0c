package org.complaintauditor.report.xlsx;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/** A sheet that is filled from top to bottom, and set up for the screen and for paper. */
final class Page {

  /** Height of a line of text, and what a row has around its lines, in points. */
  private static final float LINE = 12.8f;

  private static final float AROUND = 6;
  private static final float HEADING = 34;
  private static final float HIGHEST = 409;
  private static final int WIDTH_UNITS = 256;
  private static final int WIDTH_PADDING = 182;
  private static final double CENTIMETRES_PER_INCH = 2.54;

  final Book book;
  final XSSFSheet sheet;
  private Optional<SheetXml> onDisk = Optional.empty();
  private int[] widths = {};
  private int next;

  Page(Book book, XSSFSheet sheet) {
    this.book = book;
    this.sheet = sheet;
    sheet.setDefaultRowHeightInPoints(LINE + AROUND);
    setUpPaper();
  }

  String name() {
    return sheet.getSheetName();
  }

  /** Sets the columns' widths, in characters. */
  void columns(int... characters) {
    widths = characters.clone();
    for (int column = 0; column < characters.length; column++) {
      sheet.setColumnWidth(column, characters[column] * WIDTH_UNITS + WIDTH_PADDING);
    }
  }

  /** The number of the next row, from 0. */
  int nextRow() {
    return next;
  }

  /** A sheet for reading has no grid. */
  void withoutGrid() {
    sheet.setDisplayGridlines(false);
  }

  /** Prints all of the sheet on one page. */
  void onOnePage() {
    sheet.getPrintSetup().setFitHeight((short) 1);
  }

  /** A new row, high enough for this many lines of text. */
  Line line(int lines) {
    return lineOfHeight(AROUND + lines * LINE);
  }

  /** A new row of this height in points. */
  Line lineOfHeight(float points) {
    float height = Math.min(HIGHEST, points);
    int row = next++;
    if (onDisk.isPresent()) {
      onDisk.get().row(row, height);
      return new Line(book, onDisk.get());
    }
    Row cells = sheet.createRow(row);
    cells.setHeightInPoints(height);
    return new Line(book, new SheetCells(cells));
  }

  /** From now on rows go to disk. What comes before the rows is settled with that. */
  void toDisk() throws IOException {
    // Not known yet, and some readers would read no more than it says.
    if (sheet.getCTWorksheet().isSetDimension()) {
      sheet.getCTWorksheet().unsetDimension();
    }
    onDisk = Optional.of(book.onDisk(sheet, xml()[0]));
  }

  /** The last row is on disk. */
  void ended() {
    onDisk.ifPresent(rows -> rows.end(xml()[1]));
  }

  /** The sheet's XML before and after its rows, of which there are none in memory. */
  private String[] xml() {
    WorksheetDocument document = WorksheetDocument.Factory.newInstance();
    document.setWorksheet(sheet.getCTWorksheet());
    String xml = document.xmlText(new XmlOptions().setUseDefaultNamespace());
    return xml.split("<sheetData/>", -1);
  }

  /** An empty row. */
  void gap() {
    next++;
  }

  /** Empty rows, of which a chart takes the place. */
  void leaveRows(int rows) {
    next += rows;
  }

  /** What follows is printed on a new sheet of paper. */
  void newSheetOfPaper() {
    sheet.setRowBreak(next - 1);
  }

  /** Shows rates as bars behind their figures, from this row to the last. */
  void bars(int firstRow, int firstColumn, int lastColumn) {
    RateBars.on(sheet, new CellRangeAddress(firstRow, next - 1, firstColumn, lastColumn));
  }

  /** A text over all columns from this one on, as high as it needs. */
  void paragraph(int firstColumn, String text, CellStyle style) {
    int width = 0;
    for (int column = firstColumn; column < widths.length; column++) {
      width += widths[column];
    }
    Line line = line(TextWidths.lines(text, width));
    line.text(firstColumn, text, style);
    for (int column = firstColumn + 1; column < widths.length; column++) {
      line.blank(column, style);
    }
    merge(next - 1, firstColumn, widths.length - 1);
  }

  /** A heading with space above it. */
  void heading(String text) {
    lineOfHeight(HEADING).text(0, text, book.look.heading);
  }

  /** Joins the cells of a row. */
  void merge(int row, int firstColumn, int lastColumn) {
    if (lastColumn > firstColumn) {
      sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row, firstColumn, lastColumn));
    }
  }

  /** Keeps the first rows and columns in sight, and repeats the last of these rows on paper. */
  void freeze(int rows, int columns) {
    sheet.createFreezePane(columns, rows);
    repeat(rows - 1);
  }

  /** Repeats a row on each page of paper. */
  void repeat(int row) {
    sheet.setRepeatingRows(new CellRangeAddress(row, row, -1, -1));
  }

  /** Gives the table from this row on buttons to filter it by. */
  void filter(int headerRow, int lastColumn) {
    sheet.setAutoFilter(
        new CellRangeAddress(headerRow, Math.max(headerRow, next - 1), 0, lastColumn));
  }

  /** Prints only the first columns. */
  void printColumns(int lastColumn) {
    sheet
        .getWorkbook()
        .setPrintArea(
            sheet.getWorkbook().getSheetIndex(sheet), 0, lastColumn, 0, Math.max(0, next - 1));
  }

  /** Gives these columns the colours of verdicts, from this row to the last. */
  void markVerdicts(int firstRow, List<Integer> columns) {
    VerdictMarks.on(
        sheet,
        book,
        columns.stream()
            .map(
                column ->
                    new CellRangeAddress(firstRow, Math.max(firstRow, next - 1), column, column))
            .toList());
  }

  /** Tells spreadsheets not to complain of texts that look like numbers, such as case ids. */
  void textThatLooksLikeNumbers(int lastColumn) {
    sheet.addIgnoredErrors(
        new CellRangeAddress(0, Math.max(0, next - 1), 0, lastColumn),
        IgnoredErrorType.NUMBER_STORED_AS_TEXT);
  }

  private void setUpPaper() {
    sheet.getPrintSetup().setLandscape(true);
    sheet
        .getPrintSetup()
        .setPaperSize(
            book.language().equals("de") ? PrintSetup.A4_PAPERSIZE : PrintSetup.LETTER_PAPERSIZE);
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setMargin(PageMargin.LEFT, 1.5 / CENTIMETRES_PER_INCH);
    sheet.setMargin(PageMargin.RIGHT, 1.5 / CENTIMETRES_PER_INCH);
    sheet.setMargin(PageMargin.TOP, 1.5 / CENTIMETRES_PER_INCH);
    sheet.setMargin(PageMargin.BOTTOM, 1.8 / CENTIMETRES_PER_INCH);
    String title = book.run.pack().title().in(book.language()).replace("&", "&&");
    sheet.getFooter().setLeft("&8" + title + " – " + name().replace("&", "&&"));
    sheet.getFooter().setCenter("&8" + book.word("footer.run", book.run.runId()));
    sheet.getFooter().setRight("&8" + book.word("footer.page", "&P", "&N"));
  }
}
