package org.complaintauditor.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ids that a system cut in the middle of a character: two cases never become one. */
final class LostCharactersTest {

  @TempDir private Path folder;

  private List<Map<String, String>> problems(Path export, String column) {
    Run run =
        Run.of(
            "audit --max-rejected 100% --force --format csv --out %s %s",
            folder.resolve("out"), export);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("1 case, ");
    return Run.csv(folder.resolve("out/problems.csv")).stream()
        .filter(row -> row.get("column").equals(column))
        .filter(row -> row.get("expected").contains("U+FFFD"))
        .toList();
  }

  @Test
  void casesAreNotMerged() throws IOException {
    Path json =
        Files.writeString(
            folder.resolve("cases.json"),
            """
            [{"case_id": "C1", "timestamp": "2026-01-05", "activity": "COMPLAINT_RECEIVED"},
             {"case_id": "A\\ud800", "timestamp": "2026-01-05", "activity": "COMPLAINT_RECEIVED"},
             {"case_id": "A\\ud801", "timestamp": "2026-01-06", "activity": "NOTE"}]
            """,
            UTF_8);
    Path workbook = folder.resolve("cases.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(workbook)) {
      List<List<String>> rows =
          List.of(
              List.of("case_id", "timestamp", "activity"),
              List.of("C1", "2026-01-05", "COMPLAINT_RECEIVED"),
              List.of("A_xD800_", "2026-01-05", "COMPLAINT_RECEIVED"),
              List.of("A_xD801_", "2026-01-06", "NOTE"));
      var sheet = book.createSheet();
      for (List<String> cells : rows) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        cells.forEach(cell -> row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell));
      }
      book.write(out);
    }
    for (Path export : List.of(json, workbook)) {
      assertThat(problems(export, "case_id"))
          .as(export.toString())
          .hasSize(2)
          .allSatisfy(
              row ->
                  assertThat(row)
                      .containsEntry("value", "A\uFFFD")
                      .containsEntry("problem", "MISSING_CASE_ID")
                      .containsEntry(
                          "expected",
                          "the id of the case with all its characters; where U+FFFD (\uFFFD) stands,"
                              + " one was cut in half or lost, and two cases may look like one."
                              + " Export the ids as they are in the case system"));
    }
    assertThat(problems(workbook, "case_id").stream().map(row -> row.get("row")))
        .containsExactly("3", "4");
  }

  @Test
  void eventsAreNotTakenForOneAnother() throws IOException {
    Path json =
        Files.writeString(
            folder.resolve("events.json"),
            """
            [{"case_id": "C1", "event_id": "1", "timestamp": "2026-01-05", "activity": "COMPLAINT_RECEIVED"},
             {"case_id": "C1", "event_id": "E\\ud800", "timestamp": "2026-01-06", "activity": "NOTE"},
             {"case_id": "C1", "event_id": "E\\ud801", "timestamp": "2026-01-06", "activity": "NOTE"}]
            """,
            UTF_8);

    assertThat(problems(json, "event_id"))
        .hasSize(2)
        .allSatisfy(row -> assertThat(row).containsEntry("problem", "GARBLED_TEXT"));
    assertThat(Run.csv(folder.resolve("out/problems.csv")))
        .extracting(row -> row.get("problem"))
        .doesNotContain("EXACT_DUPLICATE_ROW", "CONFLICTING_EVENT_ID");
  }
}
