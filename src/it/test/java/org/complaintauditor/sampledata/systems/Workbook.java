package org.complaintauditor.sampledata.systems;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a table as a workbook of one sheet with texts. */
final class Workbook {

  private Workbook() {}

  static byte[] of(Table table) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("Export");
      fill(sheet.createRow(0), table.header);
      for (List<String> row : table.rows) {
        fill(sheet.createRow(sheet.getLastRowNum() + 1), row);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static void fill(Row row, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        row.createCell(i).setCellValue(escaped(cells.get(i)));
      }
    }
  }

  /** What looks like an escape of the format is escaped itself, as spreadsheet programs do. */
  private static String escaped(String text) {
    return text.replaceAll("_(x[0-9A-Fa-f]{4}_)", "_x005F_$1");
  }
}
