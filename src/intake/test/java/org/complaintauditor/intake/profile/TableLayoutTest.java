package org.complaintauditor.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.complaintauditor.intake.file.UnusableExportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a profile says that a table lies in its file. */
class TableLayoutTest {

  @TempDir private Path folder;

  private Trial trial(String keys) {
    return Trial.ofSource(
        folder,
        "recognised_by: [Case, At]\ncase_id: Case\n"
            + keys
            + "\nevents: [{activity: NOTE, timestamp: At, text: Text}]\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Complaints, March 2026\n\n",
        "Complaints\nprinted on 2026-03-31 by Anna, Ben\nCase: all\n",
        "\"a title;\nof two lines; with Case\"\n;;;;\n\n"
      })
  void aTitleMayStandAboveTheHeader(String title) {
    assertThat(
            trial("header_row: auto")
                .with("a.csv", title + "At;case;Text\n2026-01-05;A;one, two, three\n")
                .times())
        .containsExactly("A NOTE 2026-01-05");
  }

  @Test
  void aTitleMayStandAboveTheHeaderOfASheetThatIsNotTheFirst() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet("Notes").createRow(0).createCell(0).setCellValue("Read me");
      XSSFSheet sheet = workbook.createSheet("Data");
      sheet.createRow(0).createCell(0).setCellValue("Complaints");
      String[][] cells = {{"Case", "At", "Text"}, {"A", "2026-01-05", "x"}};
      for (int i = 0; i < cells.length; i++) {
        for (int j = 0; j < cells[i].length; j++) {
          (j == 0 ? sheet.createRow(i + 3) : sheet.getRow(i + 3))
              .createCell(j)
              .setCellValue(cells[i][j]);
        }
      }
      workbook.write(bytes);
    }

    assertThat(trial("header_row: auto").with("a.xlsx", bytes.toByteArray()).times())
        .containsExactly("A NOTE 2026-01-05");
  }

  @Test
  void aTableWithoutTheHeaderIsNotRead() {
    Trial trial =
        trial("header_row: auto")
            .with("a.csv", "x\n".repeat(100) + "Case,At,Text\nA,2026-01-05,\n");

    assertThatThrownBy(trial::export)
        .isInstanceOf(UnusableExportException.class)
        .hasMessageContaining("profile desk does not read this file");
  }

  @Test
  void anotherSignStandsAroundCells() {
    assertThat(
            trial("quote: \"'\"")
                .with("a.csv", "Case,At,Text\n'A',2026-01-05,'say \"yes\", it''s\nfine'\n")
                .texts())
        .containsExactly("say \"yes\", it's\nfine");
  }

  @Test
  void noSignStandsAroundCells() {
    assertThat(
            trial("quote: none")
                .with("a.csv", "Case;At;Text\nA;2026-01-05;\"5 inches\" or 5\"\n")
                .texts())
        .containsExactly("\"5 inches\" or 5\"");
  }

  @Test
  void aSignIsEscaped() {
    assertThat(
            trial("escape: '\\'")
                .with(
                    "a.csv",
                    "Case,At,Text\nA,2026-01-05,\"a \\\"b\\\", \\\\N\"\nB,2026-01-06,c\\,d\n")
                .texts())
        .containsExactly("a \"b\", \\N", "c,d");
  }

  @Test
  void aFileThatEndsWithAnEscapeIsRefused() {
    Trial trial = trial("escape: '\\'").with("a.csv", "Case,At,Text\nA,2026-01-05,x\\");

    assertThatThrownBy(trial::export)
        .isInstanceOf(UnusableExportException.class)
        .hasMessageContaining("a.csv row 2 (from line 2): ");
  }

  @Test
  void aLastRecordOfACaseIsKnown() {
    assertThat(
            Trial.ofSource(
                    folder,
                    """
                    recognised_by: [Case, At]
                    case_id: Case
                    timestamp: At
                    choose: first
                    events:
                      - {activity: COMPLAINT_RECEIVED, when: {first_of_case: true}}
                      - {activity: CLOSED, when: {last_of_case: true}}
                      - {activity: NOTE, when: {last_of_case: false}}
                    """)
                .with(
                    "a.csv",
                    "Case,At\nA,2026-01-07\nB,2026-01-06\nA,2026-01-05\nA,2026-01-06\nB,2026-01-08\nC,2026-01-05\n")
                .times())
        .containsExactlyInAnyOrder(
            "A CLOSED 2026-01-07",
            "A COMPLAINT_RECEIVED 2026-01-05",
            "A NOTE 2026-01-06",
            "B COMPLAINT_RECEIVED 2026-01-06",
            "B CLOSED 2026-01-08",
            "C COMPLAINT_RECEIVED 2026-01-05");
  }
}
