package org.complaintauditor.acceptance;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A reviewer's desk: opens a review workbook, fills it in, and saves it. */
final class ReviewDesk implements AutoCloseable {

  /** The first row with a finding, from 0. */
  static final int FIRST = 2;

  final XSSFWorkbook book;
  final Sheet sheet;
  private final Map<String, Integer> columns = new HashMap<>();

  ReviewDesk(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      book = new XSSFWorkbook(in);
    }
    sheet = book.getSheetAt(1);
    sheet
        .getRow(FIRST - 1)
        .forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
  }

  int column(String heading) {
    return columns.get(heading);
  }

  Cell cell(int row, String heading) {
    return sheet.getRow(row).getCell(column(heading), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  String text(int row, String heading) {
    Cell cell = cell(row, heading);
    return cell.getCellType() == CellType.NUMERIC
        ? "" + cell.getNumericCellValue()
        : cell.getStringCellValue();
  }

  ReviewDesk set(int row, String heading, String text) {
    put(cell(row, heading), text);
    return this;
  }

  ReviewDesk day(int row, LocalDate day) {
    cell(row, "Date of decision").setCellValue(day);
    return this;
  }

  /** Agrees. */
  ReviewDesk agree(int row) {
    return set(row, "Your decision", "agree").signed(row);
  }

  ReviewDesk signed(int row) {
    return set(row, "Your name", "Ana Doe").day(row, LocalDate.of(2026, 4, 20));
  }

  /** Overrules, with all that is needed. */
  ReviewDesk overrule(int row, String verdict, String kind, String why) {
    return set(row, "Your decision", "overrule")
        .set(row, "Right verdict", verdict)
        .set(row, "Kind of reason", kind)
        .set(row, "Why, or your question", why)
        .signed(row);
  }

  /** Puts what stands in a row into another, and the other way round. */
  void swap(int row, int other) {
    for (int column : columns.values()) {
      if (column == column("Events")) {
        continue;
      }
      Cell a = sheet.getRow(row).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
      Cell b = sheet.getRow(other).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
      Object inA = value(a);
      Object inB = value(b);
      var style = a.getCellStyle();
      a.setCellStyle(b.getCellStyle());
      b.setCellStyle(style);
      put(a, inB);
      put(b, inA);
    }
  }

  /** Writes a row once more, below all others. */
  int copy(int row) {
    int last = sheet.getLastRowNum() + 1;
    Row to = sheet.createRow(last);
    for (int column : columns.values()) {
      Cell from = sheet.getRow(row).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
      if (column != column("Events")) {
        Cell cell = to.createCell(column);
        cell.setCellStyle(from.getCellStyle());
        put(cell, value(from));
      }
    }
    return last;
  }

  void delete(int row) {
    sheet.removeRow(sheet.getRow(row));
  }

  private static Object value(Cell cell) {
    return cell.getCellType() == CellType.NUMERIC
        ? cell.getNumericCellValue()
        : cell.getStringCellValue();
  }

  /** Cells with inline texts keep these beside the new ones, unless they are emptied first. */
  private static void put(Cell cell, Object value) {
    cell.setBlank();
    if (value instanceof Double number) {
      cell.setCellValue(number);
    } else if (!value.toString().isEmpty()) {
      cell.setCellValue(value.toString());
    }
  }

  Path save(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
    return file;
  }

  @Override
  public void close() throws IOException {
    book.close();
  }

  /** Whether LibreOffice is there. */
  static boolean hasOffice() {
    try {
      return new ProcessBuilder("soffice", "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The file as LibreOffice opens and saves it. */
  static Path throughOffice(Path file, Path folder, String format)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    List<String> command = new ArrayList<>();
    command.add("soffice");
    command.add("-env:UserInstallation=" + folder.resolve("profile").toUri());
    command.addAll(
        List.of(
            "--headless", "--convert-to", format, "--outdir", folder.toString(), file.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("soffice does not end");
    }
    String name = file.getFileName().toString();
    return folder.resolve(name.substring(0, name.lastIndexOf('.') + 1) + format.split(":", 2)[0]);
  }
}
