package org.complaintauditor.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintauditor.report.xlsx.WrittenWorkbook.cells;
import static org.complaintauditor.report.xlsx.WrittenWorkbook.seen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Word;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.report.SmallAudit;
import org.complaintauditor.report.SmallReport;
import org.complaintauditor.report.trust.UnreliableRate;
import org.complaintauditor.text.MessageBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated("another zone or language of the machine")
class WorkbookXlsxTest {

  private static final MessageBundle ENGLISH = MessageBundle.in("en");

  @TempDir Path folder;

  private XSSFWorkbook written(SmallReport model) throws IOException {
    return written(model, ListSheets.MOST_ROWS);
  }

  private XSSFWorkbook written(SmallReport model, int rowsPerSheet) throws IOException {
    return WrittenWorkbook.of(model, folder, rowsPerSheet);
  }

  private static List<String> allTexts(XSSFWorkbook workbook) {
    List<String> texts = new ArrayList<>();
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        texts.addAll(seen(row));
      }
    }
    return texts;
  }

  private static String word(Enum<?> value) {
    return ENGLISH.of(value);
  }

  private static String word(Word word) {
    return ENGLISH.of(word);
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'Summary,Breaches,Findings,Cases,Evidence,Breakdowns,Sensitivity,Lateness,Trend,Data"
        + " problems,List of problems,Method,Rule book'",
    "fr, 'Sommaire,Manquements,Constats,Dossiers,Preuves,Répartitions,Sensibilité,Retards,Tendance,Problèmes"
        + " de données,Liste des problèmes,Méthode,Recueil de règles'",
    "de, 'Übersicht,Verstöße,Befunde,Fälle,Belege,Aufschlüsselung,Sensitivität,Verspätung,Verlauf,Datenprobleme,Liste"
        + " der Probleme,Methode,Regelbuch'"
  })
  @DisplayName("thirteen sheets, in the language of the report")
  void sheets(String language, String names) throws IOException {
    try (XSSFWorkbook workbook = written(SmallAudit.report(language, List.of(SmallAudit.late())))) {
      List<String> sheets = new ArrayList<>();
      workbook.forEach(sheet -> sheets.add(sheet.getSheetName()));
      assertThat(sheets).containsExactly(names.split(","));
    }
  }

  @Test
  @DisplayName("observations stand on the first sheet, if there are any")
  void observations() throws IOException {
    try (XSSFWorkbook workbook = written(SmallAudit.report("en", List.of(SmallAudit.observed())))) {
      List<String> texts = allTexts(workbook);
      assertThat(texts)
          .contains("Observations and metrics", "timeframe not kept", "1 of 3 (33.3%)")
          .contains("not over yet: 1; cannot be told: 1; promised date not known: 1");
    }
    try (XSSFWorkbook workbook = written(SmallAudit.report())) {
      assertThat(allTexts(workbook)).doesNotContain("Observations and metrics");
    }
  }

  @Test
  @DisplayName("the findings, as a reader sees them")
  void findings() throws IOException {
    try (XSSFWorkbook workbook = written(SmallAudit.report())) {
      XSSFSheet sheet = workbook.getSheet("Findings");
      assertThat(sheet.getLastRowNum()).isEqualTo(4);
      assertThat(seen(sheet.getRow(0)))
          .isEqualTo(
              cells(
                  "Case|No.|Commitment|Verdict|Reason|Clock started|Due|Done|"
                      + "Late by (business days)|Explanation|Evidence|Found in texts|"
                      + "To be reviewed: would be|"
                      + "Events (link: holds until sheet “Evidence” is sorted)|Times owed|"
                      + "Times breached|Triggering event|Discharging event|Channel of receipt|Team|"
                      + "Product|Province|Customer type|Pack version|Rule|Region|verdict"));
      assertThat(seen(sheet.getRow(1)))
          .containsExactly(
              "001",
              "ACK-01",
              "Prompt acknowledgement",
              word(Verdict.MET),
              word(Reason.IN_TIME),
              "2026-01-05 09:00",
              "2026-01-07",
              "2026-01-06 10:30",
              "",
              "",
              "on record",
              "",
              "",
              "show",
              "1",
              "0",
              "E1",
              "E2",
              word(Channel.EMAIL),
              "North",
              "",
              "",
              "",
              "1.0.0",
              "ACK-01 obliged | MET IN_TIME",
              "a,b",
              "guilty");
      assertThat(seen(sheet.getRow(3)).subList(0, 16))
          .containsExactly(
              "002",
              "ACK-01",
              "Prompt acknowledgement",
              word(Verdict.BREACHED),
              word(Reason.LATE),
              "2026-01-05",
              "2026-01-07",
              "2026-01-09",
              "2",
              "Why ACK-01 is BREACHED in 002",
              "on record",
              "",
              "",
              "show",
              "1",
              "1");
    }
  }

  @Test
  @DisplayName("times are local date-times, days are days, counts are numbers")
  void typedCells() throws IOException {
    try (XSSFWorkbook workbook = written(SmallAudit.report())) {
      Row pending = workbook.getSheet("Findings").getRow(4);
      assertThat(pending.getCell(5).getLocalDateTimeCellValue())
          .isEqualTo(LocalDateTime.of(2026, 1, 31, 16, 0));
      assertThat(pending.getCell(6).getLocalDateTimeCellValue())
          .isEqualTo(LocalDateTime.of(2026, 1, 31, 20, 0));
      assertThat(DateUtil.isCellDateFormatted(pending.getCell(6))).isTrue();
      assertThat(pending.getCell(14).getCellType()).isEqualTo(CellType.NUMERIC);
      Cell rate = cellBeside(workbook.getSheet("Summary"), "ACK-01", 7);
      assertThat(rate.getNumericCellValue()).isEqualTo(0.5);
      assertThat(seen(rate.getRow()))
          .isEqualTo(cells("ACK-01|Prompt acknowledgement|1|1|0|0|0|50.0%||"));
    }
  }

  private static Cell cellBeside(Sheet sheet, String first, int column) {
    for (Row row : sheet) {
      if (row.getCell(0) != null && row.getCell(0).toString().equals(first)) {
        return row.getCell(column);
      }
    }
    throw new AssertionError(first + " is not on sheet " + sheet.getSheetName());
  }

  @Test
  @DisplayName("the sensitivity table has a rate for each number of business days")
  void sensitivity() throws IOException {
    try (XSSFWorkbook workbook = written(SmallAudit.report())) {
      Cell cell = cellBeside(workbook.getSheet("Sensitivity"), "ACK-01", 0);
      assertThat(seen(cell.getRow()))
          .isEqualTo(
              cells(
                  "ACK-01|Prompt acknowledgement|received in writing: 2 business days|50.0%|0.0%|"
                      + "100.0%"));
    }
  }

  @Test
  @DisplayName("problems are counted by kind, with what they mean and what they leave in doubt")
  void problemsByKind() throws IOException {
    try (XSSFWorkbook workbook = written(SmallAudit.report())) {
      List<List<String>> rows = new ArrayList<>();
      workbook.getSheet("Data problems").forEach(row -> rows.add(seen(row)));
      assertThat(rows)
          .contains(
              cells("Severity|Problem|Number|Verdicts in doubt|Consequence|What it means"),
              cells(
                  "severe|timestamp not readable|1|all|row not used|"
                      + "It cannot be read when the event happened."));
      assertThat(rows.stream().flatMap(List::stream))
          .contains(
              "Sheet \"List of problems\" has all 2 of them, the most severe first; so has"
                  + " problems.csv.");
    }
  }

  @Test
  @DisplayName("problems are listed, the most severe first, with what became of the row")
  void problems() throws IOException {
    try (XSSFWorkbook workbook = written(SmallAudit.report())) {
      Sheet sheet = workbook.getSheet("List of problems");
      assertThat(seen(sheet.getRow(1)))
          .containsExactly(
              "severe",
              word(org.complaintauditor.model.Problem.Code.UNREADABLE_TIMESTAMP),
              "",
              "export.csv",
              "7",
              "timestamp",
              "=31/02/2026",
              "row not used",
              "ISO-8601");
      assertThat(sheet.getRow(1).getCell(6).getCellType()).isEqualTo(CellType.STRING);
      assertThat(seen(sheet.getRow(2))).startsWith("warning", "role unknown", "=002");
    }
  }

  @Test
  @DisplayName("of very many problems the first are listed, and it is said how many there are")
  void veryManyProblems() throws IOException {
    SmallReport many = SmallAudit.reportWith(SmallAudit.manyProblems(10_001));
    try (XSSFWorkbook workbook = written(many)) {
      assertThat(workbook.getSheet("List of problems").getLastRowNum()).isEqualTo(10_000);
      List<String> texts = new ArrayList<>();
      workbook.getSheet("Data problems").forEach(row -> texts.addAll(seen(row)));
      assertThat(texts)
          .contains(
              "Sheet \"List of problems\" has the first 10,000 of 10,001, the most severe first;"
                  + " all are in problems.csv.");
      workbook.getSheet("Summary").forEach(row -> texts.addAll(seen(row)));
      assertThat(texts)
          .contains(
              "10,000 rows: the problems of the data, the most severe first. All 10,001 are in"
                  + " problems.csv.");
    }
  }

  @Test
  @DisplayName("data without problems are said to be so")
  void noProblems() throws IOException {
    try (XSSFWorkbook workbook = written(SmallAudit.reportWith(List.of()))) {
      List<String> texts = new ArrayList<>();
      workbook.getSheet("Data problems").forEach(row -> texts.addAll(seen(row)));
      assertThat(texts).contains("No problem was found in the data.");
    }
  }

  @Test
  @DisplayName("a what-if, exceptions only and an unreliable rate are said on the first sheet")
  void saidOnTheFirstSheet() throws IOException {
    SmallReport model =
        SmallAudit.report(
            SmallAudit.run(
                "en", SmallAudit.pack("ACK-01.written=1"), SmallAudit.options("exceptions")),
            List.of(SmallAudit.saying("x"), SmallAudit.acknowledged()));
    try (XSSFWorkbook workbook = written(model)) {
      List<String> texts = new ArrayList<>();
      workbook.getSheet("Summary").forEach(row -> texts.addAll(seen(row)));
      String unreliable =
          UnreliableRate.sentence(
              model.model().run().pack(), ENGLISH, new LocalizedFormats(ENGLISH, SmallAudit.ZONE));
      assertThat(texts)
          .contains(
              unreliable,
              ENGLISH.text("report.trust.WHAT_IF", "ACK-01.written=1")
                  + "\n"
                  + ENGLISH.text("report.trust.do", ENGLISH.text("report.trust.WHAT_IF.do", "")),
              ENGLISH.text("report.about.findings", 2, "2")
                  + " "
                  + ENGLISH.text("report.summary.exceptions"));
      for (String sheet : List.of("Method", "Breakdowns")) {
        List<String> said = new ArrayList<>();
        workbook.getSheet(sheet).forEach(row -> said.addAll(seen(row)));
        assertThat(said).as(sheet).contains(unreliable);
      }
      assertThat(seen(cellBeside(workbook.getSheet("Summary"), "ESC-02", 0).getRow()))
          .isEqualTo(
              cells("ESC-02|Escalation request honoured|0|0|0|1|1|cannot be told (0 of 1)||"));
    }
  }

  @Test
  @DisplayName("texts never become formulas, and say what they said")
  void hostileTexts() throws IOException {
    for (String text :
        List.of(
            "=cmd|' /C calc'!A0",
            "+1",
            "-1",
            "@x",
            "\tx",
            "\rx",
            "say \"no\"",
            "a\nb",
            "😀",
            "007",
            "_x0041_",
            "<b>&amp;",
            " x ")) {
      try (XSSFWorkbook workbook =
          written(SmallAudit.report("en", List.of(SmallAudit.saying(text))))) {
        Row row = workbook.getSheet("Findings").getRow(1);
        for (int column : new int[] {0, 16, 19, 20, 21, 25}) {
          assertThat(row.getCell(column).getCellType()).isEqualTo(CellType.STRING);
          assertThat(row.getCell(column).getStringCellValue()).isEqualTo(text);
        }
        for (Sheet sheet : workbook) {
          for (Row line : sheet) {
            line.forEach(WorkbookXlsxTest::isNoFormulaOfOthers);
          }
        }
      }
    }
  }

  /** Formulas are links with words of ours. */
  private static void isNoFormulaOfOthers(Cell cell) {
    if (cell.getCellType() == CellType.FORMULA) {
      assertThat(cell.getCellFormula())
          .matches("HYPERLINK\\(\"#'[A-Za-z 0-9]+'!A[0-9]+\",\"[A-Za-z ]+\"\\)");
    }
  }

  @Test
  @DisplayName("what turns the direction of writing, and what XML cannot say, is visible")
  void visibleMarks() throws IOException {
    try (XSSFWorkbook workbook =
        written(SmallAudit.report("en", List.of(SmallAudit.saying("a\u202eb\u0000c\u200f"))))) {
      assertThat(workbook.getSheet("Evidence").getRow(1).getCell(0).getStringCellValue())
          .isEqualTo("a\ufffdb\ufffdc\ufffd");
    }
  }

  @Test
  @DisplayName("a text that is too long for a cell ends in a mark")
  void tooLong() throws IOException {
    StringBuilder numbers = new StringBuilder();
    for (int i = 0; numbers.length() < 40_000; i++) {
      numbers.append("é").append(i * 7_919 % 10_007);
    }
    String text = numbers.toString();
    try (XSSFWorkbook workbook =
        written(SmallAudit.report("en", List.of(SmallAudit.saying(text))))) {
      assertThat(workbook.getSheet("Findings").getRow(1).getCell(0).getStringCellValue())
          .isEqualTo(text.substring(0, CellString.LONGEST - 4) + " […]");
    }
  }

  @Test
  @DisplayName("more rows than a sheet holds go on further sheets, and the first sheet says so")
  void furtherSheets() throws IOException {
    try (XSSFWorkbook workbook = written(SmallAudit.report(), 3)) {
      assertThat(seen(workbook.getSheet("Findings 2").getRow(0)).get(0)).isEqualTo("Case");
      assertThat(seen(workbook.getSheet("Findings 2").getRow(2)).subList(0, 2))
          .containsExactly("002", "ESC-02");
      assertThat(workbook.getSheet("Findings").getLastRowNum()).isEqualTo(2);
      assertThat(workbook.getSheet("Findings 3")).isNull();
      assertThat(allTexts(workbook))
          .contains(
              ENGLISH.text("report.about.findings", 4, "4")
                  + " "
                  + ENGLISH.text("report.summary.more_sheets", "2", "Findings", "Findings 2"));
    }
  }

  @Test
  @DisplayName("the headings stay in sight, can be filtered by, and are repeated on paper")
  void forScreenAndPaper() throws IOException {
    try (XSSFWorkbook workbook = written(SmallAudit.report())) {
      XSSFSheet sheet = workbook.getSheet("Findings");
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:AA5");
      assertThat(sheet.getCTWorksheet().getDimension().getRef()).isEqualTo("A1:AA5");
      assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
      assertThat(workbook.getPrintArea(workbook.getSheetIndex(sheet)))
          .isEqualTo("Findings!$A$1:$J$5");
      for (Sheet tab : workbook) {
        assertThat(tab.getPrintSetup().getLandscape()).isTrue();
        assertThat(tab.getFitToPage()).isTrue();
        assertThat(tab.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(tab.getFooter().getRight()).endsWith("Page &P of &N");
        assertThat(tab.getFooter().getLeft()).startsWith("&8Small && fair code – ");
      }
    }
  }

  @Test
  @DisplayName("the document's properties name the audit, and its time is the audit instant")
  void properties() throws IOException {
    Date instant = Date.from(Instant.parse("2026-01-31T22:00:00Z"));
    try (XSSFWorkbook workbook = written(SmallAudit.report())) {
      POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
      assertThat(core.getTitle()).isEqualTo("Complaint audit – Small & fair code");
      assertThat(core.getCreated()).isEqualTo(instant);
      assertThat(core.getModified()).isEqualTo(instant);
      assertThat(core.getCreator()).isEqualTo("complaint-auditor 0.2.0");
    }
  }

  @Test
  @DisplayName("the same audit gives the same bytes, later and in another time zone and locale")
  void sameBytes() throws Exception {
    byte[] first = bytes();
    TimeZone before = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      Thread.sleep(2_100); // Longer than the two seconds by which zip files tell times apart.
      assertThat(bytes()).isEqualTo(first);
    } finally {
      TimeZone.setDefault(before);
      Locale.setDefault(locale);
    }
  }

  private byte[] bytes() throws IOException {
    SmallAudit.report().write(new WorkbookXlsx(), folder);
    return Files.readAllBytes(folder.resolve("report.xlsx"));
  }
}
