package org.complaintauditor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.intake.table.TableReaders;
import org.complaintauditor.intake.xlsx.XlsxTableReader;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same table gives the same export, saved as CSV or as a workbook. */
class BothReadersTest {
  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  private static final WholeExport.Reader INTAKE =
      new WholeExport.Reader(
          new CanonicalIntake(
              new TableReaders(new CsvTableReader(), new XlsxTableReader()), JiveWords.WORDS));
  private static final List<String> HEADER =
      List.of(
          "case_id",
          "event_id",
          "timestamp",
          "activity",
          "actor_role",
          "channel",
          "discloses",
          "customer_type",
          "text",
          "Region");

  @TempDir Path folder;

  @Test
  void giveTheSameExport() throws IOException {
    Random random = new Random(2026);
    for (int round = 0; round < 30; round++) {
      List<List<String>> rows = new ArrayList<>();
      for (int i = random.nextInt(30) + 1; i > 0; i--) {
        rows.add(random.nextInt(8) == 0 ? List.of() : randomRow(random));
      }
      rows.add(randomRow(random));
      // Both with one name, whatever their format, so that the whole exports can be compared.
      Path csv = folder.resolve("csv/events.table");
      Path xlsx = folder.resolve("xlsx/events.table");
      writeCsv(csv, rows);
      writeXlsx(xlsx, rows, round % 2 == 1);
      WholeExport fromCsv = INTAKE.read(ExportFiles.of(List.of(csv)), TORONTO);
      assertThat(fromCsv.rowsRead()).isPositive();
      assertThat(INTAKE.read(ExportFiles.of(List.of(xlsx)), TORONTO))
          .usingRecursiveComparison()
          .ignoringFields("formats")
          .isEqualTo(fromCsv);
    }
  }

  @Test
  void sayThatABareNumberIsNoTimestamp() throws IOException {
    Path xlsx = folder.resolve("events.xlsx");
    XSSFWorkbook workbook = new XSSFWorkbook();
    XSSFSheet sheet = workbook.createSheet();
    texts(sheet.createRow(0), List.of("case_id", "timestamp", "activity"));
    Row row = sheet.createRow(1);
    texts(row, List.of("1", "", "NOTE"));
    row.createCell(1).setCellValue(46053.5);
    save(workbook, xlsx);
    assertThat(INTAKE.read(ExportFiles.of(List.of(xlsx)), TORONTO).problems())
        .containsExactly(
            new Problem(
                new Origin("events.xlsx", 0, 2),
                "timestamp",
                "46053.5",
                Problem.Code.UNREADABLE_TIMESTAMP,
                "1",
                Wording.verbatim(
                    "ISO-8601, such as 2026-01-31T09:05:00-05:00, 2026-01-31 09:05 or 2026-01-31; this"
                        + " is a bare number. In a spreadsheet: format the column as a date, then"
                        + " save")));
  }

  private static List<String> randomRow(Random random) {
    return List.of(
        pick(random, "1", "2", "0042", "", "1234567890"),
        pick(random, "a", "b", "7", "", "e" + random.nextInt(1000)),
        randomTime(random),
        pick(random, "NOTE", "CLOSED", " MESSAGE_SENT ", "Closed", "COMPLAINT_RECEIVED"),
        pick(random, "AGENT", "", "Agent"),
        pick(random, "EMAIL", "", "fax", "PHONE"),
        pick(random, "", "OUTCOME|TIMEFRAME", "OUTCOME | x"),
        pick(random, "BUSINESS", "", "vip"),
        pick(random, "", "Hello, \"you\"", "two\nlines", " é😀 <&> ", "'=1+1", "=1+1"),
        pick(random, "", "West", "TRUE", "12.5"));
  }

  private static String randomTime(Random random) {
    LocalDateTime time =
        LocalDate.of(2025, 1, 1).atStartOfDay().plusSeconds(random.nextInt(60_000_000));
    return switch (random.nextInt(5)) {
      case 0 -> time.toLocalDate().toString();
      case 1 -> "soon";
      case 2 -> "%tFT%<tT-05:00".formatted(time);
      default -> "%tFT%<tT".formatted(time);
    };
  }

  private static String pick(Random random, String... values) {
    return values[random.nextInt(values.length)];
  }

  private static void writeCsv(Path file, List<List<String>> rows) throws IOException {
    StringBuilder csv = new StringBuilder(String.join(",", HEADER)).append("\r\n");
    for (List<String> row : rows) {
      csv.append(String.join(",", row.stream().map(BothReadersTest::quoted).toList()));
      csv.append("\r\n");
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, csv);
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** With numbers, truth values and dates as such, not as texts. */
  private static void writeXlsx(Path file, List<List<String>> rows, boolean from1904)
      throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    workbook.getCTWorkbook().getWorkbookPr().setDate1904(from1904);
    CellStyle date = style(workbook, "yyyy-mm-dd");
    CellStyle time = style(workbook, "yyyy-mm-dd hh:mm:ss");
    XSSFSheet sheet = workbook.createSheet();
    texts(sheet.createRow(0), HEADER);
    for (int i = 0; i < rows.size(); i++) {
      Row row = sheet.createRow(i + 1);
      texts(row, rows.get(i));
      for (Cell cell : row) {
        String text = cell.getStringCellValue();
        if (text.matches("[1-9][0-9.]*")) {
          cell.setCellValue(Double.parseDouble(text));
        } else if (text.equals("TRUE")) {
          cell.setCellValue(true);
        } else if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
          cell.setCellValue(DateUtil.getExcelDate(LocalDate.parse(text).atStartOfDay(), from1904));
          cell.setCellStyle(date);
        } else if (text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d")) {
          cell.setCellValue(DateUtil.getExcelDate(LocalDateTime.parse(text), from1904));
          cell.setCellStyle(time);
        }
      }
    }
    Files.createDirectories(file.getParent());
    save(workbook, file);
  }

  private static CellStyle style(XSSFWorkbook workbook, String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  private static void texts(Row row, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      if (!texts.get(i).isEmpty()) {
        row.createCell(i).setCellValue(texts.get(i));
      }
    }
  }

  private static void save(XSSFWorkbook workbook, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        workbook) {
      workbook.write(out);
    }
  }
}
