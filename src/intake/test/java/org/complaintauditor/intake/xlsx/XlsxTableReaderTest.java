package org.complaintauditor.intake.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableSink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTableReaderTest {
  @TempDir Path folder;
  private Path file;

  /** A row with its number; the header has the number 0. */
  record Line(int number, List<String> cells) {
    static Line of(int number, String... cells) {
      return new Line(number, List.of(cells));
    }
  }

  @BeforeEach
  void nameFile() {
    file = folder.resolve("events.xlsx");
  }

  private List<Line> read() throws IOException {
    List<Line> lines = new ArrayList<>();
    new XlsxTableReader()
        .read(
            ExportFile.of(file),
            TableLayout.FOUND_OUT,
            new TableSink() {
              @Override
              public void header(List<String> columns) {
                lines.add(new Line(0, List.copyOf(columns)));
              }

              @Override
              public void row(int number, List<String> cells) {
                lines.add(new Line(number, List.copyOf(cells)));
              }
            });
    return lines;
  }

  private void save(XSSFWorkbook workbook) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        workbook) {
      workbook.write(out);
    }
  }

  /** The text of one cell, made in a sheet with a header. */
  private String cell(boolean from1904, BiConsumer<XSSFWorkbook, Cell> fill) throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    workbook.getCTWorkbook().getWorkbookPr().setDate1904(from1904);
    XSSFSheet sheet = workbook.createSheet();
    texts(sheet.createRow(0), "a", "b");
    Row row = sheet.createRow(1);
    row.createCell(0).setCellValue("k");
    fill.accept(workbook, row.createCell(1));
    save(workbook);
    List<Line> lines = read();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1).cells()).hasSize(2);
    return lines.get(1).cells().get(1);
  }

  private static CellStyle style(XSSFWorkbook workbook, String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  private String formatted(double value, String format) throws IOException {
    return cell(
        false,
        (workbook, cell) -> {
          cell.setCellValue(value);
          cell.setCellStyle(style(workbook, format));
        });
  }

  private static void texts(Row row, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      if (!texts[i].isEmpty()) {
        row.createCell(i).setCellValue(texts[i]);
      }
    }
  }

  @Test
  void readsTexts() throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    XSSFSheet sheet = workbook.createSheet();
    texts(sheet.createRow(0), "a", "b", "c");
    texts(sheet.createRow(1), "007", "", "x, \"y\"\nz");
    sheet.createRow(2).createCell(1);
    texts(sheet.createRow(3), " é😀 ", "", "");
    texts(sheet.createRow(6), "", "", "<&>");
    texts(sheet.createRow(7), "1", "2", "3", "beside");
    texts(sheet.createRow(8), "a\rb", "_x005F_x0041_", "\t1E5");
    save(workbook);
    assertThat(read())
        .containsExactly(
            Line.of(0, "a", "b", "c"),
            Line.of(2, "007", "", "x, \"y\"\nz"),
            Line.of(4, " é😀 ", "", ""),
            Line.of(7, "", "", "<&>"),
            Line.of(8, "1", "2", "3", "beside"),
            Line.of(9, "a\rb", "_x0041_", "\t1E5"));
  }

  @Test
  void takesTheFirstRowThatIsNotBlankAsHeader() throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    XSSFSheet sheet = workbook.createSheet();
    texts(sheet.createRow(3), "a", "b");
    texts(sheet.createRow(4), "1", "2");
    save(workbook);
    assertThat(read()).containsExactly(Line.of(0, "a", "b"), Line.of(5, "1", "2"));
  }

  @Test
  void readsTheFirstVisibleSheet() throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    for (String name : List.of("hidden", "very hidden", "events", "more")) {
      texts(workbook.createSheet(name).createRow(0), name);
    }
    workbook.setSheetVisibility(0, SheetVisibility.HIDDEN);
    workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
    workbook.setActiveSheet(3);
    save(workbook);
    assertThat(read()).containsExactly(Line.of(0, "events"));
  }

  @Test
  void findsNothingInAnEmptySheet() throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    workbook.createSheet().createRow(2).createCell(3);
    save(workbook);
    assertThat(read()).isEmpty();
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "XlsxTableReaderTest.writesNumbersAsPlainDigits.csv",
      quoteCharacter = '\'')
  void writesNumbersAsPlainDigits(double value, String text) throws IOException {
    assertThat(formatted(value, "General")).isEqualTo(text);
  }

  @Test
  void writesNumbersInOtherFormats() throws IOException {
    assertThat(formatted(42, "0.00E+00")).isEqualTo("42");
    assertThat(formatted(42, "00000")).isEqualTo("00042");
    assertThat(formatted(123456, "00000")).isEqualTo("123456");
    assertThat(formatted(4200, "#,##0")).isEqualTo("4200");
    assertThat(formatted(42, "\"days\" 0")).isEqualTo("42");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yyyy-mm-dd",
        "m/d/yy",
        "dd/mm/yyyy",
        "[$-409]d-mmm-yyyy;@",
        "[$-F800]dddd, mmmm dd, yyyy",
        "yyyy\\-mm\\-dd",
        "d \"hours\" mmm yyyy",
        "d\" de \"mmmm\" de \"yyyy",
        "dd.mm.yyyy;@",
      })
  void writesWholeDaysAsDates(String format) throws IOException {
    assertThat(formatted(46053, format)).isEqualTo("2026-01-31");
    assertThat(formatted(46053.375, format)).isEqualTo("2026-01-31T09:00:00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yyyy-mm-dd hh:mm",
        "m/d/yy h:mm",
        "yyyy-mm-dd\"T\"hh:mm:ss",
        "d/m/yyyy h:mm AM/PM",
        "mm:ss"
      })
  void writesTimesOfDay(String format) throws IOException {
    assertThat(formatted(46053, format)).isEqualTo("2026-01-31T00:00:00");
    assertThat(formatted(46053.375, format)).isEqualTo("2026-01-31T09:00:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[h]:mm:ss", "[hh]:mm", "[$-409][h]:mm:ss;@", "[m]:ss", "[H]:MM"})
  void writesDurations(String format) throws IOException {
    assertThat(formatted(0.09375, format)).isEqualTo("PT2H15M");
    assertThat(formatted(1.09375, format)).isEqualTo("PT26H15M");
    assertThat(formatted(0, format)).isEqualTo("PT0S");
    assertThat(formatted(46053.375, format)).isEqualTo("2026-01-31T09:00:00");
  }

  @ParameterizedTest
  @CsvSource({
    "46053.3749999999, 2026-01-31T09:00:00",
    "46053.3750000001, 2026-01-31T09:00:00",
    "46053.99999999999, 2026-02-01T00:00:00",
    "46053.37500289352, 2026-01-31T09:00:00.250",
    "40729.5, 2011-07-05T12:00:00",
    "61, 1900-03-01T00:00:00",
  })
  void roundsToTheNearestMillisecond(double value, String text) throws IOException {
    assertThat(formatted(value, "yyyy-mm-dd hh:mm:ss")).isEqualTo(text);
  }

  @Test
  void writesAsNumberWhatIsNoDate() throws IOException {
    assertThat(formatted(-1, "yyyy-mm-dd")).isEqualTo("-1");
    assertThat(formatted(2_958_466, "yyyy-mm-dd")).isEqualTo("2958466");
    assertThat(formatted(46053, "General")).isEqualTo("46053");
  }

  @Test
  void readsDatesOfBothSystems() throws IOException {
    Random random = new Random(1904);
    for (int i = 0; i < 40; i++) {
      boolean from1904 = i % 2 == 1;
      LocalDateTime time =
          LocalDate.of(1950, 1, 1)
              .atStartOfDay()
              .plusSeconds(random.nextInt(Integer.MAX_VALUE))
              .plus(random.nextInt(3) * 125L, ChronoUnit.MILLIS);
      String text =
          cell(
              from1904,
              (workbook, cell) -> {
                cell.setCellValue(DateUtil.getExcelDate(time, from1904));
                cell.setCellStyle(style(workbook, "yyyy-mm-dd hh:mm:ss"));
              });
      assertThat(LocalDateTime.parse(text)).isEqualTo(time);
    }
    assertThat(cell(true, (w, c) -> date(w, c, 39_267))).isEqualTo("2011-07-05");
    assertThat(cell(false, (w, c) -> date(w, c, 40_729))).isEqualTo("2011-07-05");
  }

  private static void date(XSSFWorkbook workbook, Cell cell, double serial) {
    cell.setCellValue(serial);
    cell.setCellStyle(style(workbook, "yyyy-mm-dd"));
  }

  @Test
  void readsOtherTypes() throws IOException {
    assertThat(cell(false, (w, c) -> c.setCellValue(true))).isEqualTo("TRUE");
    assertThat(cell(false, (w, c) -> c.setCellValue(false))).isEqualTo("FALSE");
    assertThat(cell(false, (w, c) -> c.setCellErrorValue(FormulaError.NA.getCode())))
        .isEqualTo("#N/A");
  }

  @Test
  void readsFormulasByTheirLastResult() throws IOException {
    assertThat(formula("\"EM\"&\"AIL\"", "General")).isEqualTo("EMAIL");
    assertThat(formula("\"\"", "General")).isEmpty();
    assertThat(formula("40+2", "General")).isEqualTo("42");
    assertThat(formula("46000+53", "yyyy-mm-dd")).isEqualTo("2026-01-31");
    assertThat(formula("1=1", "General")).isEqualTo("TRUE");
    assertThat(formula("1/0", "General")).isEqualTo("#DIV/0!");
  }

  private String formula(String formula, String format) throws IOException {
    return cell(
        false,
        (workbook, cell) -> {
          cell.setCellFormula(formula);
          cell.setCellStyle(style(workbook, format));
          workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
        });
  }

  @Test
  void readsInlineStringsAndRowsWithoutNumbers() throws IOException {
    saveWithSheet(
        "<row><c t=\"inlineStr\"><is><t>a</t></is></c><c t=\"inlineStr\"><is><r><t>b</t></r>"
            + "<r><t>c</t></r></is></c></row><row><c><v>1</v></c><c t=\"str\"><v>x</v></c></row>");
    assertThat(read()).containsExactly(Line.of(0, "a", "bc"), Line.of(2, "1", "x"));
  }

  @Test
  void readsWorkbooksWithoutStyles() throws IOException {
    saveWithSheet("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a</v></c><c r=\"B1\"><v>7</v></c></row>");
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Files.delete(zip.getPath("xl/styles.xml"));
      dropElementNaming(zip.getPath("xl/_rels/workbook.xml.rels"), "styles.xml");
      dropElementNaming(zip.getPath("[Content_Types].xml"), "styles.xml");
    }
    assertThat(read()).containsExactly(Line.of(0, "a", "7"));
  }

  private static void dropElementNaming(Path xml, String name) throws IOException {
    String text = Files.readString(xml);
    String without = text.replaceAll("<[^<>]*" + name + "[^<>]*/>", "");
    assertThat(without).isNotEqualTo(text);
    Files.writeString(xml, without);
  }

  @Test
  void refusesDamagedWorkbooks() throws IOException {
    String damaged =
        ": the workbook is damaged and cannot be read to its end. Open it in a spreadsheet program"
            + " and save it again as an Excel workbook (.xlsx).";
    saveWithSheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row>");
    refuses(damaged);
    saveWithSheet("<row r=\"1\"><c r=\"A1\" t=\"n\"><v>one</v></c></row>");
    refuses(damaged);
    saveWithSheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>");
    refuses(damaged);
    saveWithSheet("<row r=\"one\"><c r=\"A1\"><v>1</v></c></row>");
    refuses(damaged);
  }

  @Test
  void refusesExternalEntities() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    saveWithSheet("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>x</v></c></row>");
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Path sheet = zip.getPath("xl/worksheets/sheet1.xml");
      String xml = Files.readString(sheet);
      int root = xml.indexOf("<worksheet");
      Files.writeString(
          sheet,
          "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]>".formatted(secret.toUri())
              + xml.substring(root).replace("<v>x</v>", "<v>&e;</v>"));
    }
    refuses(
        ": in line 1 of the workbook's part \"xl/worksheets/sheet1.xml\" there is a document type (<!DOCTYPE),"
            + " which is not read for safety, as in no workbook of a spreadsheet program. Open it"
            + " there and save it again as an Excel workbook (.xlsx), or as \"CSV UTF-8\".");
  }

  /** A workbook whose only sheet has these rows. */
  private void saveWithSheet(String rows) throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    workbook.createSheet();
    save(workbook);
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Path sheet = zip.getPath("xl/worksheets/sheet1.xml");
      String xml = Files.readString(sheet).replace("<sheetData/>", "<sheetData></sheetData>");
      assertThat(xml).contains("<sheetData></sheetData>");
      Files.writeString(
          sheet, xml.replace("<sheetData></sheetData>", "<sheetData>" + rows + "</sheetData>"));
    }
  }

  @Test
  void refusesZipFilesThatAreNoWorkbooks() throws IOException {
    String message =
        ": this is a zip file, but not an Excel workbook that can be opened. Save the table as an"
            + " Excel workbook (.xlsx) or as \"CSV UTF-8\"; unpack it first if it is an archive.";
    saveZip("events.csv", "case_id\n");
    refuses(message);
    saveZip("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    refuses(message);
    saveZip(
        "[Content_Types].xml",
        "<?xml version=\"1.0\"?><Types"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
    refuses(message);
    Files.writeString(file, "PK\3\4 and nothing more");
    refuses(message);
    saveWithSheet("");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    refuses(message);
  }

  /** A package that is closed after an error must not be saved in place of the input. */
  @Test
  void neverWritesToTheFile() throws IOException {
    saveWithSheet("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>x</v></c></row>");
    byte[] workbook = Files.readAllBytes(file);
    read();
    assertThat(Files.readAllBytes(file)).isEqualTo(workbook);
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Files.writeString(zip.getPath("xl/workbook.xml"), "<document/>");
      Files.writeString(zip.getPath("xl/styles.xml"), "nothing");
    }
    byte[] noWorkbook = Files.readAllBytes(file);
    assertThatThrownBy(this::read).isInstanceOf(UnusableExportException.class);
    assertThat(Files.readAllBytes(file)).isEqualTo(noWorkbook);
  }

  @Test
  void refusesWorkbooksWithoutAVisibleSheet() throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    workbook.createSheet();
    workbook.setSheetVisibility(0, SheetVisibility.HIDDEN);
    save(workbook);
    refuses(": the workbook has no visible sheet. Unhide the sheet with the events.");
  }

  private void saveZip(String name, String content) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(UTF_8));
      zip.closeEntry();
    }
  }

  private void refuses(String message) {
    assertThatThrownBy(this::read)
        .isInstanceOf(UnusableExportException.class)
        .hasMessage(file + message);
  }
}
