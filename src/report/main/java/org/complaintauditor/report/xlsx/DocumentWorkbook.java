package org.complaintauditor.report.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.text.MessageBundle;

/**
 * A workbook of pages with tables, which memory holds, and of lists, whose rows go to disk. It
 * looks like the workbook of a report.
 */
public final class DocumentWorkbook implements AutoCloseable {
  private static final float LINE = 12.8f;
  private static final float AROUND = 6;
  private static final float HIGHEST = 409;
  private static final float TITLE = 30;
  private static final int WIDTH_UNITS = 256;
  private static final int WIDTH_PADDING = 182;

  private final StreamedWorkbook streamed = new StreamedWorkbook();
  private final XSSFWorkbook workbook = streamed.getXSSFWorkbook();
  private final Styles styles;
  private final XSSFCellStyle points;
  private final boolean english;
  private final int rowsPerSheet;

  /** A cell of a table. */
  public sealed interface Value {
    /** A text that wraps. */
    record Text(String text) implements Value {}

    /** A text that names its row. */
    record Name(String text) implements Value {}

    /** A text that has to be seen. */
    record Marked(String text) implements Value {}

    /** A number of something. */
    record Count(long count) implements Value {}

    /** A share from 0 to 1. */
    record Share(double share) implements Value {}

    /** A difference in percentage points, shown with its sign. */
    record Points(double points) implements Value {}
  }

  /**
   * A workbook without sheets.
   *
   * @param title what it is called in its properties
   * @param instant when it is said to have been made
   */
  public DocumentWorkbook(MessageBundle words, String title, Instant instant) {
    this(words, title, instant, ListSheets.MOST_ROWS);
  }

  DocumentWorkbook(MessageBundle words, String title, Instant instant, int rowsPerSheet) {
    this.rowsPerSheet = rowsPerSheet;
    styles = new Styles(workbook, words, new LocalizedFormats(words, ZoneOffset.UTC));
    english = words.language().equals("en");
    points = workbook.createCellStyle();
    points.cloneStyleFrom(styles.number);
    points.setDataFormat(workbook.createDataFormat().getFormat("+0.0;\u22120.0;0.0"));
    POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
    core.setTitle(title);
    core.setCreator("complaint-auditor");
    core.setLastModifiedByUser("complaint-auditor");
    core.getUnderlyingProperties().setLanguageProperty(words.language());
    Optional<Date> date = Optional.of(Date.from(instant));
    core.setCreated(date);
    core.getUnderlyingProperties().setModifiedProperty(date);
    workbook.getProperties().getExtendedProperties().setApplication("complaint-auditor");
  }

  /**
   * Adds a page behind the others.
   *
   * @param widths of its columns, in characters
   */
  public Page page(String name, String title, List<Integer> widths) {
    return new Page(workbook.createSheet(name), title, widths);
  }

  /** Adds a list behind the others; further sheets follow where one is full. */
  public Rows list(String name, List<String> headings, List<Integer> widths) {
    return new Rows(name, headings, widths);
  }

  private void setUp(XSSFSheet sheet, List<Integer> widths) {
    for (int i = 0; i < widths.size(); i++) {
      sheet.setColumnWidth(i, widths.get(i) * WIDTH_UNITS + WIDTH_PADDING);
    }
    PrintSetup print = sheet.getPrintSetup();
    print.setLandscape(true);
    print.setPaperSize(english ? PrintSetup.LETTER_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
    sheet.setFitToPage(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
  }

  private static Row row(Sheet sheet, int number, float height) {
    Row row = sheet.createRow(number);
    row.setHeightInPoints(Math.min(HIGHEST, height));
    return row;
  }

  private static void text(Row row, int column, String text, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(style);
    if (!text.isEmpty()) {
      cell.setCellValue(CellString.of(text));
    }
  }

  private void value(Row row, int column, Value value) {
    if (value instanceof Value.Text text) {
      text(row, column, text.text(), style(text.text()));
    } else if (value instanceof Value.Name name) {
      text(row, column, name.text(), styles.strong);
    } else if (value instanceof Value.Marked marked) {
      text(row, column, marked.text(), styles.flag);
    } else if (value instanceof Value.Count count) {
      number(row, column, (double) count.count(), styles.number);
    } else if (value instanceof Value.Share share) {
      number(row, column, share.share(), styles.share);
    } else if (value instanceof Value.Points chart) {
      number(row, column, chart.points(), points);
    }
  }

  private CellStyle style(String text) {
    return CellString.looksLikeFormula(text) ? styles.quotedText : styles.text;
  }

  private static void number(Row row, int column, double number, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(style);
    cell.setCellValue(number);
  }

  private static int lines(Value value, int width) {
    if (value instanceof Value.Text text) {
      return TextWidths.lines(text.text(), width);
    }
    if (value instanceof Value.Name name) {
      return TextWidths.lines(name.text(), width);
    }
    return value instanceof Value.Marked marked ? TextWidths.lines(marked.text(), width) : 1;
  }

  /** A page: headings, notes and tables, one below the other. */
  public final class Page {
    private final XSSFSheet sheet;
    private final List<Integer> widths;
    private int next;

    private Page(XSSFSheet sheet, String title, List<Integer> widths) {
      this.sheet = sheet;
      this.widths = List.copyOf(widths);
      setUp(sheet, widths);
      sheet.setDisplayGridlines(false);
      text(row(sheet, next++, TITLE), 0, title, styles.title);
    }

    /** A heading. */
    public void heading(String text) {
      text(row(sheet, next++, TITLE), 0, text, styles.heading);
    }

    /** A sentence over the whole width. */
    public void note(String text) {
      int width = widths.stream().mapToInt(Integer::intValue).sum();
      Row row = row(sheet, next++, AROUND + TextWidths.lines(text, width) * LINE);
      text(row, 0, text, styles.note);
      if (widths.size() > 1) {
        sheet.addMergedRegion(
            new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, widths.size() - 1));
      }
    }

    /** What follows stands on a new sheet of paper. */
    public void newSheetOfPaper() {
      sheet.setRowBreak(next - 1);
    }

    /** A table; headings of columns with numbers stand right. */
    public void table(List<String> headings, List<List<Value>> rows) {
      int most = 1;
      for (int i = 0; i < headings.size(); i++) {
        most = Math.max(most, TextWidths.lines(headings.get(i), widths.get(i) - 1));
      }
      Row head = row(sheet, next++, AROUND + most * LINE);
      for (int i = 0; i < headings.size(); i++) {
        int column = i;
        boolean right = rows.stream().anyMatch(row -> isNumber(row.get(column)));
        text(head, i, headings.get(i), right ? styles.columnHeadRight : styles.columnHead);
      }
      for (List<Value> cells : rows) {
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
          lines = Math.max(lines, lines(cells.get(i), widths.get(i)));
        }
        Row row = row(sheet, next++, AROUND + lines * LINE);
        for (int i = 0; i < cells.size(); i++) {
          value(row, i, cells.get(i));
        }
      }
    }

    private static boolean isNumber(Value value) {
      return value instanceof Value.Count
          || value instanceof Value.Share
          || value instanceof Value.Points;
    }
  }

  /** A list of rows of texts, to be filtered. */
  public final class Rows {
    private final String name;
    private final List<String> headings;
    private final List<Integer> widths;
    private Sheet rows;
    private int next;
    private int sheets;

    private Rows(String name, List<String> headings, List<Integer> widths) {
      this.name = name;
      this.headings = List.copyOf(headings);
      this.widths = List.copyOf(widths);
      this.rows = begin();
    }

    private Sheet begin() {
      sheets++;
      next = 0;
      Sheet sheet = streamed.createSheet(ListSheets.sheetName(name, sheets));
      setUp(workbook.getSheet(sheet.getSheetName()), widths);
      int most = 1;
      for (int i = 0; i < headings.size(); i++) {
        most = Math.max(most, TextWidths.lines(headings.get(i), widths.get(i) - 1));
      }
      Row head = row(sheet, next++, AROUND + most * LINE);
      for (int i = 0; i < headings.size(); i++) {
        text(head, i, headings.get(i), styles.columnHead);
      }
      sheet.createFreezePane(0, 1);
      return sheet;
    }

    /** Adds a row. */
    public void add(List<String> cells) {
      if (next == rowsPerSheet) {
        end();
        rows = begin();
      }
      int lines = 1;
      for (int i = 0; i < cells.size(); i++) {
        lines = Math.max(lines, TextWidths.lines(cells.get(i), widths.get(i)));
      }
      Row row = row(rows, next++, AROUND + lines * LINE);
      for (int i = 0; i < cells.size(); i++) {
        text(row, i, cells.get(i), style(cells.get(i)));
      }
    }

    /** Says that the list has all its rows. */
    public void end() {
      XSSFSheet sheet = workbook.getSheet(rows.getSheetName());
      CellRangeAddress all = new CellRangeAddress(0, Math.max(1, next - 1), 0, headings.size() - 1);
      sheet.setAutoFilter(all);
      sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
      // Texts that look like numbers, such as case ids, are no errors.
      sheet.addIgnoredErrors(all, IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }
  }

  /** Writes the workbook: the same content gives the same bytes. */
  public void writeTo(Path file) throws IOException {
    streamed.writeTo(file);
  }

  /** Deletes the temporary files. */
  @Override
  public void close() throws IOException {
    streamed.close();
  }
}
