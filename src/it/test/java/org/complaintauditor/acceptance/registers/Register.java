package org.complaintauditor.acceptance.registers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.complaintauditor.acceptance.Run;

/** A register of a desk with its profile, audited as CSV or as a workbook with real dates. */
final class Register {
  static final Path ALL = Path.of("src/it/test/resources/registers");

  private final Path folder;
  private final Path out;

  private Register(Path folder, Path out) {
    this.folder = folder;
    this.out = out;
  }

  /** The register of that name, audited on the last day of April 2026. */
  static Register audited(String name, String format, Path scratch) {
    Register register = new Register(ALL.resolve(name), scratch.resolve("report"));
    Run.fine(
        "audit --profile %s --as-of 2026-04-30 --format csv --format json --out %s",
        register.folder.resolve("profile.yaml"),
        register.out,
        register.export(format.equals("excel"), scratch));
    return register;
  }

  private List<Path> export(boolean excel, Path scratch) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> texts = files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
      return excel ? List.of(workbook(texts.get(0), scratch.resolve("register.xlsx"))) : texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path workbook(Path csv, Path file) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream bytes = Files.newOutputStream(file)) {
      CellStyle day = workbook.createCellStyle();
      day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
      XSSFSheet sheet = workbook.createSheet("Register");
      Row header = sheet.createRow(0);
      for (Map<String, String> cells : Run.csv(csv)) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        int column = 0;
        for (Map.Entry<String, String> cell : cells.entrySet()) {
          header.createCell(column).setCellValue(cell.getKey());
          fill(row.createCell(column++), cell.getValue(), day);
        }
      }
      workbook.write(bytes);
    }
    return file;
  }

  private static void fill(Cell cell, String text, CellStyle day) {
    if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
      cell.setCellValue(LocalDate.parse(text));
      cell.setCellStyle(day);
    } else if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
  }

  /** The verdict with its reason, by case and commitment. */
  Map<String, String> findings() {
    Map<String, String> findings = new TreeMap<>();
    for (Map<String, String> row : Run.csv(out.resolve("findings.csv"))) {
      findings.put(
          row.get("case_id") + " " + row.get("commitment"),
          row.get("verdict") + " " + row.get("reason"));
    }
    return findings;
  }

  /** The rate of each commitment in per cent, or {@code none}. */
  Map<String, String> rates() throws IOException {
    JsonNode summary = new JsonMapper().readTree(out.resolve("summary.json").toFile());
    Map<String, String> rates = new LinkedHashMap<>();
    for (JsonNode commitment : summary.get("commitments")) {
      JsonNode rate = commitment.get("rate");
      rates.put(commitment.get("id").asText(), rate.isNull() ? "none" : inPerCent(rate));
    }
    return rates;
  }

  private static String inPerCent(JsonNode share) {
    BigDecimal hundredfold = share.decimalValue().movePointRight(2);
    return hundredfold.setScale(1, RoundingMode.HALF_UP).toPlainString();
  }
}
