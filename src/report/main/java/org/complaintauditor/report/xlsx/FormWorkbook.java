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
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.text.MessageBundle;

/** A workbook in which a person fills cells of a table: a page to read first, and the table. */
public final class FormWorkbook implements AutoCloseable {
  private static final float LINE = 12.8f;
  private static final float AROUND = 6;
  private static final float HIGHEST = 409;
  private static final float TITLE = 30;
  private static final int WIDTH_UNITS = 256;
  private static final int WIDTH_PADDING = 182;
  private static final int LABEL_WIDTH = 34;
  private static final int TEXT_WIDTH = 100;
  private static final int FEWEST_ROWS_TO_FILL = 1;
  private static final String CHOICES = "choices";

  private final StreamedWorkbook streamed = new StreamedWorkbook();
  private final XSSFWorkbook workbook = streamed.getXSSFWorkbook();
  private final Styles styles;

  /** How cells of a column come about. */
  public enum Fill {
    /** They are written. */
    GIVEN,
    /** The person chooses one of the choices. */
    CHOSEN,
    /** The person chooses, or writes something else. */
    SUGGESTED,
    /** The person writes. */
    FREE,
    /** They are written and not seen. */
    HIDDEN
  }

  /**
   * A column.
   *
   * @param width in characters
   * @param choices what can be chosen, if anything
   * @param remark what is said where something else is chosen; else empty
   */
  public record Column(String heading, int width, Fill fill, List<String> choices, String remark) {
    public Column {
      choices = List.copyOf(choices);
    }

    /** A column that the person only reads, or does not see. */
    public static Column written(String heading, int width, Fill fill) {
      return new Column(heading, width, fill, List.of(), "");
    }
  }

  /** A heading with texts below it, each with a label. */
  public record Section(String heading, List<Entry> entries) {
    public Section {
      entries = List.copyOf(entries);
    }
  }

  /** A text with a label beside it. */
  public record Entry(String label, String text) {}

  /**
   * A workbook without sheets.
   *
   * @param title what it is called in its properties
   * @param creator the program and its version
   */
  public FormWorkbook(MessageBundle words, String title, String creator) {
    styles = new Styles(workbook, words, new LocalizedFormats(words, ZoneOffset.UTC));
    POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
    core.setTitle(title);
    core.setCreator(creator);
    core.setLastModifiedByUser(creator);
    Optional<Date> date = Optional.of(Date.from(Instant.EPOCH));
    core.setCreated(date);
    core.getUnderlyingProperties().setModifiedProperty(date);
  }

  /** Adds a page to read, with something important on top. */
  public void page(String name, String title, String important, List<Section> sections) {
    XSSFSheet sheet = workbook.createSheet(name);
    sheet.setDisplayGridlines(false);
    width(sheet, 0, LABEL_WIDTH);
    width(sheet, 1, TEXT_WIDTH);
    Row head = row(sheet, TITLE);
    text(head, 0, title, styles.title);
    across(sheet, important, styles.box);
    for (Section section : sections) {
      text(row(sheet, TITLE), 0, section.heading(), styles.heading);
      for (Entry entry : section.entries()) {
        int lines =
            Math.max(
                TextWidths.lines(entry.label(), LABEL_WIDTH),
                TextWidths.lines(entry.text(), TEXT_WIDTH));
        Row row = row(sheet, AROUND + lines * LINE);
        text(row, 0, entry.label(), styles.note);
        text(row, 1, entry.text(), styles.plain);
      }
    }
    setUpPaper(sheet);
  }

  private void across(XSSFSheet sheet, String text, CellStyle style) {
    int lines = TextWidths.lines(text, LABEL_WIDTH + TEXT_WIDTH);
    Row row = row(sheet, AROUND + lines * LINE);
    text(row, 0, text, style);
    text(row, 1, "", style);
    sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, 1));
  }

  /** Adds the table, in whose rows the cells to fill are empty. */
  public void table(String name, List<Column> columns, List<List<String>> rows) {
    XSSFSheet sheet = workbook.createSheet(name);
    int headingLines = 1;
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      width(sheet, i, column.width());
      sheet.setColumnHidden(i, column.fill() == Fill.HIDDEN);
      headingLines = Math.max(headingLines, TextWidths.lines(column.heading(), column.width() - 1));
    }
    Row head = row(sheet, AROUND + headingLines * LINE);
    for (int i = 0; i < columns.size(); i++) {
      text(head, i, columns.get(i).heading(), styles.columnHead);
    }
    for (List<String> cells : rows) {
      fill(sheet, columns, cells);
    }
    sheet.createFreezePane(0, 1);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    int last = Math.max(FEWEST_ROWS_TO_FILL, rows.size());
    sheet.setAutoFilter(new CellRangeAddress(0, last, 0, columns.size() - 1));
    // Texts that look like numbers, such as case ids, are no errors.
    sheet.addIgnoredErrors(
        new CellRangeAddress(0, last, 0, columns.size() - 1),
        IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    for (int i = 0; i < columns.size(); i++) {
      if (!columns.get(i).choices().isEmpty()) {
        choose(sheet, columns.get(i), new CellRangeAddressList(1, last, i, i), i);
      }
    }
    setUpPaper(sheet);
    workbook.setActiveSheet(0);
  }

  private void fill(XSSFSheet sheet, List<Column> columns, List<String> cells) {
    int lines = 1;
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).fill() == Fill.GIVEN) {
        lines = Math.max(lines, TextWidths.lines(cells.get(i), columns.get(i).width()));
      }
    }
    Row row = row(sheet, AROUND + lines * LINE);
    for (int i = 0; i < columns.size(); i++) {
      String text = cells.get(i);
      text(row, i, text, style(columns.get(i).fill(), text));
    }
  }

  private CellStyle style(Fill fill, String text) {
    return switch (fill) {
      case GIVEN, HIDDEN -> CellString.looksLikeFormula(text) ? styles.quotedText : styles.text;
      case CHOSEN, SUGGESTED, FREE -> styles.toFill;
    };
  }

  private void choose(XSSFSheet sheet, Column column, CellRangeAddressList where, int place) {
    var helper = sheet.getDataValidationHelper();
    DataValidationConstraint choices =
        helper.createFormulaListConstraint(choices(column.choices(), place));
    DataValidation validation = helper.createValidation(choices, where);
    validation.setSuppressDropDownArrow(true); // In this format that shows the arrow.
    validation.setEmptyCellAllowed(true);
    validation.setShowErrorBox(column.fill() == Fill.CHOSEN);
    if (!column.remark().isEmpty()) {
      validation.createErrorBox(column.heading(), column.remark());
    }
    sheet.addValidationData(validation);
  }

  /** Lists of choices stand in cells: what is written into a validation has to be short. */
  private String choices(List<String> choices, int column) {
    XSSFSheet lists = workbook.getSheet(CHOICES);
    if (lists == null) {
      lists = workbook.createSheet(CHOICES);
      workbook.setSheetVisibility(workbook.getSheetIndex(lists), SheetVisibility.HIDDEN);
    }
    for (int i = 0; i < choices.size(); i++) {
      Row row = lists.getRow(i) == null ? lists.createRow(i) : lists.getRow(i);
      text(row, column, choices.get(i), styles.text);
    }
    CellRangeAddress range = new CellRangeAddress(0, choices.size() - 1, column, column);
    return range.formatAsString(CHOICES, true);
  }

  private static Row row(XSSFSheet sheet, float height) {
    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
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

  private static void width(XSSFSheet sheet, int column, int characters) {
    sheet.setColumnWidth(column, characters * WIDTH_UNITS + WIDTH_PADDING);
  }

  private static void setUpPaper(XSSFSheet sheet) {
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
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
