package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One sheet of a workbook is read; of the others nothing is lost without a word. */
final class SheetsTest {
  private static final List<String> HEADER = List.of("case_id", "timestamp", "activity", "channel");

  @TempDir private Path folder;
  private final XSSFWorkbook workbook = new XSSFWorkbook();

  private Sheet events(String name, String caseId) {
    return sheet(
        name, HEADER, List.of(caseId, "2026-01-05T10:00:00Z", "COMPLAINT_RECEIVED", "EMAIL"));
  }

  @SafeVarargs
  private Sheet sheet(String name, List<String>... rows) {
    Sheet sheet = workbook.createSheet(name);
    for (List<String> cells : rows) {
      Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
      for (String cell : cells) {
        row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell);
      }
    }
    return sheet;
  }

  private void hide(String name) {
    workbook.setSheetVisibility(workbook.getSheetIndex(name), SheetVisibility.HIDDEN);
  }

  private Run audit(Object... more) throws IOException {
    Path file = folder.resolve("book.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    return Run.of(
        "audit", file, "--force", "--format", "csv", "--out", folder.resolve("out"), more);
  }

  private List<String> unused() throws IOException {
    return Run.csv(folder.resolve("out/problems.csv")).stream()
        .filter(row -> row.get("problem").equals("FILE_NOT_USED"))
        .map(row -> row.get("file") + ":" + row.get("row") + " " + row.get("value"))
        .toList();
  }

  @Test
  void twoSheetsWithEventsAreRefused() throws IOException {
    events("Jan", "C1");
    events("Feb", "C2");

    Run run = audit();

    assertThat(run.err())
        .contains(
            "book.xlsx: the sheet \"Feb\" has the columns of an export, too, but only one sheet is"
                + " read. Put its rows below those of the other sheet, save it as a file of its own,"
                + " or hide it if it should not count.");
    assertThat(run.code()).isEqualTo(3);
  }

  @Test
  void theSheetWithTheEventsIsReadWhereverItStands() throws IOException {
    sheet("Read me", List.of("Exported by the desk"));
    events("Events", "C1");

    Run run = audit();

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("1 case, 1 event");
    // A sheet without events is nothing that is missing.
    assertThat(unused()).isEmpty();
  }

  @Test
  void hiddenRowsAreReadAndCounted() throws IOException {
    List<String> event = List.of("C1", "2026-01-05T10:00:00Z", "NOTE", "EMAIL");
    Sheet sheet = sheet("Events", HEADER, event, event, event, event);
    sheet.getRow(0).setZeroHeight(true);
    sheet.getRow(2).setZeroHeight(true);
    sheet.getRow(4).setZeroHeight(true);
    String profile =
        """
        profile: mine
        sources:
          some:
            recognised_by: [case_id, timestamp, activity]
            case_id: case_id
            events: [{activity: activity, timestamp: timestamp}]
          others:
            recognised_by: [case_id, timestamp]
            case_id: case_id
            only: {case_id: nobody}
            events: [{activity: NOTE, timestamp: timestamp}]
        """;
    Path mine = Files.writeString(folder.resolve("mine.yaml"), profile);

    for (Object[] options : List.of(new Object[0], new Object[] {"--profile", mine})) {
      Run run = audit(options);
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out()).contains("1 case, 4 events");
      assertThat(Run.csv(folder.resolve("out/problems.csv")))
          .filteredOn(row -> row.get("problem").equals("HIDDEN_ROWS"))
          .singleElement()
          .satisfies(
              row ->
                  assertThat(row)
                      .containsEntry("file", "book.xlsx")
                      .containsEntry("row", "3")
                      .containsEntry("severity", "NOTICE")
                      .containsEntry(
                          "expected",
                          "rows that can be seen; 2, of which this is the first, are hidden in the"
                              + " sheet, by a filter or by hand, and are read like the others. If"
                              + " they should not count, delete them or export again without them"));
    }
  }

  @Test
  void ofHiddenSheetsThoseWithEventsAreNamed() throws IOException {
    events("Events", "C1");
    sheet("Lists", List.of("EMAIL", "PHONE"));
    events("Old", "C0");
    sheet("Empty");
    hide("Lists");
    hide("Old");

    assertThat(audit().code()).isZero();
    assertThat(unused()).containsExactly("book.xlsx:1 Old");
    assertThat(Run.csv(folder.resolve("out/problems.csv")).get(0))
        .containsEntry("severity", "SEVERE")
        .containsEntry(
            "expected",
            "one sheet with all events, for only one is read. This one is hidden: if its events"
                + " count, put them below those of the other, or save it as a file of its own");
  }

  @Test
  void aProfileThatNamesItsSheetHasChosen() throws IOException {
    sheet("Notes", List.of("Exported by the desk"));
    sheet("Jan", List.of("No", "On"), List.of("C1", "2026-01-05T10:00:00Z"));
    sheet("Feb", List.of("No", "On"), List.of("C2", "2026-02-05T10:00:00Z"));
    String profile =
        """
        profile: our-desk
        sources:
          cases:
            recognised_by: [No, On]
            case_id: No
            events: [{activity: COMPLAINT_RECEIVED, timestamp: On}]
        """;
    Path chosen =
        Files.writeString(
            folder.resolve("chosen.yaml"), profile.replace("case_id:", "sheet: Feb\n    case_id:"));

    assertThat(audit("--profile", chosen).code()).isZero();
    assertThat(unused()).isEmpty();

    workbook.removeSheetAt(0);
    Path open = Files.writeString(folder.resolve("open.yaml"), profile);
    assertThat(audit("--profile", open).err()).contains("the sheet \"Feb\" has the columns");

    hide("Feb");
    sheet("Notes", List.of("Exported by the desk"));
    Run run = audit("--profile", open);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(unused()).containsExactly("book.xlsx:1 Feb");
  }
}
