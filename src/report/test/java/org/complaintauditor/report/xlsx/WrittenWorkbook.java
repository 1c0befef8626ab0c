package org.complaintauditor.report.xlsx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.complaintauditor.report.SmallReport;

/** Workbooks that were written, as a reader sees them. */
public final class WrittenWorkbook {

  private WrittenWorkbook() {}

  static XSSFWorkbook of(SmallReport report, Path folder, int rowsPerSheet) throws IOException {
    report.write(new WorkbookXlsx(rowsPerSheet), folder);
    try (var stream = Files.newInputStream(folder.resolve("report.xlsx"))) {
      return new XSSFWorkbook(stream);
    }
  }

  static List<String> seen(Row row) {
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    formatter.setUseCachedValuesForFormulaCells(true);
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < row.getLastCellNum(); column++) {
      cells.add(formatter.formatCellValue(row.getCell(column)));
    }
    return cells;
  }

  static List<List<String>> seen(Sheet sheet) {
    List<List<String>> rows = new ArrayList<>();
    sheet.forEach(row -> rows.add(seen(row)));
    return rows;
  }

  /** Cells in one text, between bars. */
  static List<String> cells(String joined) {
    return List.of(joined.split("\\|", -1));
  }
}
