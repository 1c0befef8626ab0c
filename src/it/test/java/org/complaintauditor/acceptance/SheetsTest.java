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

  private Run inspect(Object... more) throws IOException {
    Path file = folder.resolve("book.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    return Run.of("inspect", file, more);
  }

  private Sheet desk(String name, String caseId) {
    return sheet(
        name,
        List.of("No", "Received on", "Closed on"),
        List.of(caseId, "2026-01-05", "2026-01-09"),
        List.of(caseId + "b", "2026-01-05", "2026-01-09"));
  }

  @Test
  void aCoverIsPassedOver() throws IOException {
    sheet("Cover", List.of("Desk", "Toronto"), List.of("Printed", "2026-02-01"));
    desk("Cases", "C1");

    Run run = inspect();

    assertThat(run.out())
        .contains(
            "Sheets of "
                + folder.resolve("book.xlsx")
                + "\n"
                + "  \"Cover\": 2 rows, 2 columns; not read\n"
                + "  \"Cases\": 3 rows, 3 columns; READ, those before it are empty or a cover\n")
        .contains("Received on: 2 filled");
    assertThat(run.code()).isEqualTo(1);
    assertThat(Run.of("profile suggest", folder.resolve("book.xlsx")).err())
        .contains(
            "book.xlsx: the sheet \"Cases\" is read, for those before it are empty or a cover.");
  }

  @Test
  void anEmptyFirstSheetIsPassedOver() throws IOException {
    sheet("Sheet1");
    desk("Cases", "C1");

    assertThat(inspect().out()).contains("\"Sheet1\": empty; not read", "Received on: 2 filled");
  }

  @Test
  void ofSeveralThatCouldBeMeantNoneIsGuessed() throws IOException {
    sheet("Cover", List.of("Desk of Toronto"));
    desk("North side", "C1");
    desk("South", "C2");

    Run run = inspect();
    assertThat(run.err())
        .contains(
            "the first sheet, \"Cover\", is empty or a cover, and each of \"North side\", \"South\""
                + " could be the one with the events. Say which, such as: --sheet 'North side'");
    assertThat(run.code()).isEqualTo(3);

    assertThat(inspect("--sheet", "South").out())
        .contains("\"South\": 3 rows, 3 columns; READ, as it was named", "such as \"C2\"");
    Run suggested = Run.fine("profile suggest", "--sheet", "South", folder.resolve("book.xlsx"));
    assertThat(suggested.out()).contains("Received on");
    Run unknown = inspect("--sheet", "West");
    assertThat(unknown.err())
        .contains("the workbook has no sheet \"West\", only \"Cover\", \"North side\", \"South\".");
    assertThat(unknown.code()).isEqualTo(3);
  }

  @Test
  void theNamedSheetIsAudited() throws IOException {
    events("Jan", "C1");
    sheet(
        "Feb",
        HEADER,
        List.of("C2", "2026-02-05T10:00:00Z", "NOTE", ""),
        List.of("C2", "2026-02-06T10:00:00Z", "NOTE", ""));
    hide("Feb");

    Run run = audit("--sheet", "Feb");

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("1 case, 2 events");
    assertThat(Files.readString(folder.resolve("out/manifest.json")))
        .contains("\"sheet\": \"Feb\"");
  }

  @Test
  void aSheetOfNoWorkbookAndOneThatTheProfileContradicts() throws IOException {
    assertThat(Run.of("inspect --sheet Feb sample-data/edge-cases.csv").err())
        .contains("--sheet Feb: there is no Excel workbook (.xlsx) among the files.");

    desk("Jan", "C1");
    desk("Feb", "C2");
    Path profile =
        Files.writeString(
            folder.resolve("mine.yaml"),
            """
            profile: mine
            sources:
              cases:
                recognised_by: [No]
                sheet: Jan
                case_id: No
                events: [{activity: COMPLAINT_RECEIVED, timestamp: Received on}]
            """);
    assertThat(audit("--profile", profile, "--sheet", "Feb").err())
        .contains("--sheet names the sheet \"Feb\", and the profile reads the sheet \"Jan\".");
  }
}
