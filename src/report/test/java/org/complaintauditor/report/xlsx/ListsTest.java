package org.complaintauditor.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintauditor.report.xlsx.WrittenWorkbook.cells;
import static org.complaintauditor.report.xlsx.WrittenWorkbook.seen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.SmallAudit;
import org.complaintauditor.report.SmallReport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheets beside the summary and the findings, as a reader sees them. */
class ListsTest {

  @TempDir Path folder;

  private XSSFWorkbook written(SmallReport report, int rowsPerSheet) throws IOException {
    return WrittenWorkbook.of(report, folder, rowsPerSheet);
  }

  private XSSFWorkbook written() throws IOException {
    return written(SmallAudit.report(), ListSheets.MOST_ROWS);
  }

  @Test
  @DisplayName("breaches: how late, why, and room for what a person found")
  void breaches() throws IOException {
    try (XSSFWorkbook workbook = written()) {
      assertThat(seen(workbook.getSheet("Breaches")))
          .containsExactly(
              cells(
                  "Case|Events (link: holds until sheet “Evidence” is sorted)|No.|Commitment|"
                      + "Reason|Late or overdue by (business days)|Due|Done|Explanation|Evidence|"
                      + "In doubt because|Confirmed?|Comment|Found in texts|"
                      + "To be reviewed: would be|Times owed|Times breached|"
                      + "Channel of receipt|Team|Product|Province|Customer type"),
              cells(
                  "002|show|ACK-01|Prompt acknowledgement|done late|2|2026-01-07|2026-01-09|"
                      + "Why ACK-01 is BREACHED in 002|on record||||||1|1|web form||Voice||"
                      + "small business"));
    }
  }

  @Test
  @DisplayName("a breach says which data problems leave it in doubt, each once")
  void doubts() throws IOException {
    AuditedCase audited = SmallAudit.saying("x");
    Problem lost =
        new Problem(
            new Origin("export.csv", 0, 9),
            "",
            "",
            Problem.Code.UNREADABLE_TIMESTAMP,
            "x",
            Wording.verbatim(""));
    Problem harmless =
        new Problem(
            new Origin("export.csv", 0, 8),
            "",
            "",
            Problem.Code.UNKNOWN_ROLE,
            "x",
            Wording.verbatim(""));
    AuditedCase doubtful =
        new AuditedCase(
            audited.history(),
            audited.version(),
            audited.findings(),
            audited.observations(),
            List.of(harmless, lost, lost));
    SmallReport model = SmallAudit.report("en", List.of(doubtful));
    try (XSSFWorkbook workbook = written(model, ListSheets.MOST_ROWS)) {
      assertThat(seen(workbook.getSheet("Breaches")).get(1).get(10))
          .isEqualTo("timestamp not readable");
    }
  }

  @Test
  @DisplayName("what was not done is overdue until the audit instant")
  void overdue() throws IOException {
    SmallReport missing = SmallAudit.report("en", List.of(SmallAudit.saying("x")));
    try (XSSFWorkbook workbook = written(missing, ListSheets.MOST_ROWS)) {
      // Due on 7 January; audited on Saturday, 31 January.
      assertThat(seen(workbook.getSheet("Breaches")).get(1).subList(4, 8))
          .containsExactly("not done", "17", "2026-01-07", "");
    }
  }

  @Test
  @DisplayName("cases: a column for each commitment; a breach says why")
  void cases() throws IOException {
    try (XSSFWorkbook workbook = written()) {
      XSSFSheet sheet = workbook.getSheet("Cases");
      assertThat(seen(sheet).stream().map(row -> row.subList(0, 8)).toList())
          .containsExactly(
              cells(
                  "Case|Events (link: holds until sheet “Evidence” is sorted)|Received|"
                      + "Channel of receipt|ACK-01\nPrompt acknowledgement|"
                      + "ESC-02\nEscalation request honoured|Breaches|Not evidenced"),
              cells("001|show|2026-01-05 09:00|e-mail|Met|Not applicable|0|0"),
              cells("002|show|2026-01-05|web form|Breached: done late|Pending|1|0"));
      assertThat(sheet.getSheetConditionalFormatting().getNumConditionalFormattings()).isEqualTo(5);
    }
  }

  @Test
  @DisplayName("evidence: each event, with what it counts for")
  void evidence() throws IOException {
    try (XSSFWorkbook workbook = written()) {
      List<List<String>> rows = seen(workbook.getSheet("Evidence"));
      assertThat(rows.get(0))
          .isEqualTo(
              cells(
                  "Case|Event|When|What happened|By|Channel|Told the customer, on record|"
                      + "Found in its text|Counts for|Remarks|"
                      + "Verdicts (link: holds until sheet “Cases” is sorted)|File|Row"));
      assertThat(rows.get(1))
          .startsWith("001", "E1", "2026-01-05 09:00", "complaint received", "customer", "e-mail")
          .endsWith("starts the clock of ACK-01", "", "show", "export.csv", "2");
      assertThat(rows).hasSize(6);
      assertThat(rows.get(4)).startsWith("002", "E4").contains("fulfils ACK-01, too late");
    }
  }

  @Test
  @DisplayName("links lead to the events of the case and to its row, on further sheets too")
  void links() throws IOException {
    try (XSSFWorkbook workbook = written(SmallAudit.report(), 3)) {
      assertThat(workbook.getSheet("Cases").getRow(2).getCell(1).getCellFormula())
          .isEqualTo("HYPERLINK(\"#'Evidence 2'!A2\",\"show\")");
      assertThat(workbook.getSheet("Evidence 2").getRow(1).getCell(0).getStringCellValue())
          .isEqualTo("002");
      assertThat(workbook.getSheet("Evidence 2").getRow(1).getCell(10).getCellFormula())
          .isEqualTo("HYPERLINK(\"#'Cases'!A3\",\"show\")");
      assertThat(workbook.getSheet("Summary").rowIterator())
          .toIterable()
          .anyMatch(
              row ->
                  row.getCell(0) != null
                      && row.getCell(0)
                          .toString()
                          .equals("HYPERLINK(\"#'Rule book'!A1\",\"Rule book\")"));
      List<String> names = new ArrayList<>();
      workbook.forEach(sheet -> names.add(sheet.getSheetName()));
      assertThat(names)
          .containsSubsequence("Findings", "Findings 2", "Cases", "Evidence", "Evidence 2");
    }
  }

  @Test
  @DisplayName("the breakdowns' counts are the model's")
  void breakdowns() throws IOException {
    SmallReport report = SmallAudit.report();
    try (XSSFWorkbook workbook = written(report, ListSheets.MOST_ROWS)) {
      List<List<String>> rows = seen(workbook.getSheet("Breakdowns"));
      assertThat(rows).contains(cells("e-mail|Channel of receipt|ACK-01|1|1|0|0|0|0|100.0%|"));
      long listed = rows.stream().filter(row -> row.size() == 11).count();
      assertThat(listed)
          .isGreaterThanOrEqualTo(
              report.model().breakdowns().size() * (long) report.model().commitments().size());
    }
  }

  @Test
  @DisplayName("lateness: in time with a day left, late by two days, nothing missing")
  void lateness() throws IOException {
    try (XSSFWorkbook workbook = written()) {
      assertThat(seen(workbook.getSheet("Lateness")))
          .contains(cells("ACK-01|Prompt acknowledgement|0|0|0|1|0|0|0|1|0|0|0|0|0"));
      assertThat(workbook.getSheet("Lateness").getDrawingPatriarch().getCharts()).hasSize(1);
    }
  }

  @Test
  @DisplayName("trend: the month's rate within the limits")
  void trend() throws IOException {
    try (XSSFWorkbook workbook = written()) {
      assertThat(seen(workbook.getSheet("Trend")))
          .contains(cells("2026-01|1|1|50.0%|0.0%|50.0%|100.0%|"));
      assertThat(workbook.getSheet("Summary").getDrawingPatriarch().getCharts()).hasSize(2);
    }
  }

  @Test
  @DisplayName("the rule book has the promise, the limit with its source, and the rules")
  void ruleBook() throws IOException {
    try (XSSFWorkbook workbook = written()) {
      assertThat(seen(workbook.getSheet("Rule book")))
          .contains(
              List.of("ACK-01 Prompt acknowledgement, version 1.0.0"),
              List.of("As published (English)", "“Complaints will be acknowledged promptly.”"),
              List.of(
                  "received in writing",
                  "2 business days (--set ACK-01.written=2). Source: A standard"),
              List.of("Rules", "ACK-01"));
    }
  }
}
