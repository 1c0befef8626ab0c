package org.complaintauditor.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintauditor.report.xlsx.WrittenWorkbook.cells;
import static org.complaintauditor.report.xlsx.WrittenWorkbook.seen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.complaintauditor.report.SmallAudit;
import org.complaintauditor.text.MessageBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the workbook says of verdicts that hang on doubtful texts. */
class ReviewSheetTest {

  @TempDir Path folder;

  private XSSFWorkbook written(String language, int rowsPerSheet) throws IOException {
    return WrittenWorkbook.of(SmallAudit.doubtful(language), folder, rowsPerSheet);
  }

  @Test
  @DisplayName("the list: the most decisive first, with what to do; no text is a formula")
  void list() throws IOException {
    try (XSSFWorkbook workbook = written("en", ListSheets.MOST_ROWS)) {
      XSSFSheet sheet = workbook.getSheet("To be reviewed");
      assertThat(seen(sheet))
          .containsExactly(
              cells(
                  "Case|No.|Commitment|Verdict|Would be|Message|When|What it may say|Its words|"
                      + "Found by|What to do|Confirmed?|Comment"),
              cells(
                  "001|ACK-01|Prompt acknowledgement|Met|Breached|E2|2026-01-06|acknowledgement|"
                      + "“=we got it”|lexicon entry we have it (en), doubted|Read the message. If"
                      + " it says this (acknowledgement), the verdict stands: Met. If it does"
                      + " not: Breached.||"),
              cells(
                  "002|ESC-02|Escalation request honoured|Pending|Not applicable|E4|2026-01-09|"
                      + "outcome|“it is <done>”|second opinion alone (possible)|Read the message."
                      + " If it says this (outcome): Not applicable. If it does not, the verdict"
                      + " stands: Pending.||"),
              cells(
                  "003|ACK-01|Prompt acknowledgement|Met|Breached or Not evidenced||||||No text"
                      + " decides alone. Read the doubtful texts of the case together; \"auditor"
                      + " explain\" quotes them.||"));
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:M4");
      assertThat(sheet.getRow(1).getCell(6).getCellType()).isEqualTo(CellType.NUMERIC);
    }
  }

  @Test
  @DisplayName("it stands behind the summary, which leads to it, and goes on where it is full")
  void place() throws IOException {
    try (XSSFWorkbook workbook = written("en", 3)) {
      List<String> names = new ArrayList<>();
      workbook.forEach(sheet -> names.add(sheet.getSheetName()));
      assertThat(names).startsWith("Summary", "To be reviewed", "To be reviewed 2", "Breaches");
      assertThat(workbook.getSheet("To be reviewed 2").getPhysicalNumberOfRows()).isEqualTo(2);
      assertThat(seen(workbook.getSheet("Summary")).toString())
          .contains("To be reviewed", "3 rows: the verdicts that hang on doubtful texts");
      int sheet = workbook.getSheetIndex("To be reviewed");
      assertThat(workbook.getPrintArea(sheet)).isEqualTo("'To be reviewed'!$A$1:$M$3");
      assertThat(workbook.getPrintArea(workbook.getSheetIndex("Breaches"))).startsWith("Breaches!");
    }
  }

  @Test
  @DisplayName("findings and breaches say what they would be, in a column to filter by")
  void column() throws IOException {
    try (XSSFWorkbook workbook = written("en", ListSheets.MOST_ROWS)) {
      List<List<String>> rows = seen(workbook.getSheet("Findings"));
      int column = rows.get(0).indexOf("To be reviewed: would be");
      assertThat(rows)
          .extracting(row -> row.get(column))
          .containsExactly(
              "To be reviewed: would be",
              "Breached",
              "",
              "",
              "Not applicable",
              "Breached or Not evidenced",
              "");
      assertThat(seen(workbook.getSheet("Breaches")).get(0)).contains("To be reviewed: would be");
      assertThat(workbook.getSheet("Findings").getCTWorksheet().getAutoFilter().getRef())
          .startsWith("A1:");
    }
  }

  @Test
  @DisplayName("beside rates stand the lowest and the highest, as numbers")
  void bounds() throws IOException {
    try (XSSFWorkbook workbook = written("en", ListSheets.MOST_ROWS)) {
      assertThat(seen(workbook.getSheet("Summary")))
          .anySatisfy(
              row ->
                  assertThat(row)
                      .startsWith(
                          cells("ACK-01|Prompt acknowledgement|2|1|0|0|0|66.7%|0.0%|66.7%")
                              .toArray(new String[0])));
      assertThat(seen(workbook.getSheet("Breakdowns")))
          .contains(cells("e-mail|Channel of receipt|ACK-01|2|2|0|0|0|0|100.0%|0.0%|100.0%|"))
          .anySatisfy(row -> assertThat(row).startsWith("e-mail", "2", "100.0%±"));
      assertThat(seen(workbook.getSheet("Trend")))
          .contains(cells("2026-01|2|1|66.7%|0.0%|66.7%|0.0%|66.7%|100.0%|"));
      assertThat(seen(workbook.getSheet("Sensitivity")))
          .contains(List.of("Lowest rate, if doubtful texts are read the other way"));
      Row row = row(workbook.getSheet("Summary"), "ACK-01");
      assertThat(row.getCell(8).getCellType()).isEqualTo(CellType.NUMERIC);
    }
  }

  private static Row row(XSSFSheet sheet, String first) {
    for (Row row : sheet) {
      if (row.getCell(0) != null && row.getCell(0).toString().equals(first)) {
        return row;
      }
    }
    throw new AssertionError(first);
  }

  @Test
  @DisplayName("where nothing is to be reviewed there is no such sheet and no such column of rates")
  void nothing() throws IOException {
    try (XSSFWorkbook workbook =
        WrittenWorkbook.of(SmallAudit.report(), folder, ListSheets.MOST_ROWS)) {
      assertThat(workbook.getSheet("To be reviewed")).isNull();
      assertThat(seen(workbook.getSheet("Summary")).toString()).doesNotContain("Lowest", "review");
      assertThat(seen(workbook.getSheet("Trend")).toString()).doesNotContain("Lowest");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de"})
  @DisplayName("in each language the sheet has its name")
  void languages(String language) throws IOException {
    try (XSSFWorkbook workbook = written(language, ListSheets.MOST_ROWS)) {
      assertThat(workbook.getSheetName(1))
          .isEqualTo(MessageBundle.in(language).text("report.sheet.review"));
    }
  }
}
