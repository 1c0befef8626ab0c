package org.complaintauditor.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.complaintauditor.acceptance.Run;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sheets of a real audit have room for their texts, in each language. */
class RoomTest {

  private static final Path SAMPLE = Path.of("sample-data/complaints-2026-q1.csv");
  private static final float LINE = 12.8f;
  private static final int BOLD = 1;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de"})
  @DisplayName("no heading is clipped or torn within a word, and no row of a list clips a text")
  void roomForTexts(String language) throws IOException {
    Path out = folder.resolve(language);
    Run.fine("audit", SAMPLE, "--format", "xlsx", "--language", language, "--out", out);
    List<String> clipped = new ArrayList<>();
    int headings = 0;
    try (XSSFWorkbook workbook = new XSSFWorkbook(out.resolve("report.xlsx").toString())) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            boolean text = cell.getCellType() == CellType.STRING;
            if (text && cell.getCellStyle().getWrapText() && !isMerged(sheet, cell)) {
              XSSFCellStyle style = (XSSFCellStyle) cell.getCellStyle();
              boolean heading =
                  style.getFont().getBold() && style.getFillForegroundColorColor() != null;
              headings += heading ? 1 : 0;
              int width = sheet.getColumnWidth(cell.getColumnIndex()) / 256 - (heading ? BOLD : 0);
              if (!fits(cell.getStringCellValue(), width, row.getHeightInPoints(), heading)) {
                clipped.add(sheet.getSheetName() + " " + cell.getAddress() + " " + cell);
              }
            }
          }
        }
      }
    }

    assertThat(headings).isGreaterThan(100);
    assertThat(clipped).isEmpty();
  }

  private static boolean isMerged(Sheet sheet, Cell cell) {
    return sheet.getMergedRegions().stream().anyMatch(region -> region.isInRange(cell));
  }

  private static boolean fits(String text, int width, float height, boolean heading) {
    boolean torn =
        heading
            && Stream.of(text.split("[ \n]", -1))
                .anyMatch(word -> TextWidths.lines(word, width) > 1);
    return !torn && TextWidths.lines(text, width) * LINE <= height;
  }
}
