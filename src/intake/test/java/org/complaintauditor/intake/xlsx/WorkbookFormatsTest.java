package org.complaintauditor.intake.xlsx;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.complaintauditor.fuzz.SmallWorkbook;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.FileFormat;
import org.complaintauditor.intake.file.FileFormats;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableSink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as other programs than POI write them, made part by part. */
final class WorkbookFormatsTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final List<List<String>> ROWS =
      List.of(
          List.of("aA", "b", "c", "2026-02-03"),
          List.of("1.5", "2030-02-01T12:00:00", "TRUE", "#N/A"));

  private static final TableSink NOBODY =
      new TableSink() {
        @Override
        public void header(List<String> columns) {}

        @Override
        public void row(int number, List<String> cells) {}
      };

  @TempDir private Path folder;
  private Path file;
  private String described = "";

  @BeforeEach
  void nameFile() {
    file = folder.resolve("events.xlsx");
  }

  private List<List<String>> read(TableLayout layout) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    assertThat(FileFormats.of(ExportFile.of(file))).isEqualTo(FileFormat.XLSX);
    described =
        new XlsxTableReader()
            .read(
                ExportFile.of(file),
                layout,
                new TableSink() {
                  @Override
                  public void header(List<String> columns) {
                    rows.add(List.copyOf(columns));
                  }

                  @Override
                  public void row(int number, List<String> cells) {
                    rows.add(List.copyOf(cells));
                  }
                });
    return rows;
  }

  private List<List<String>> read(BiFunction<String, String, String> change) throws IOException {
    SmallWorkbook.write(file, change);
    return read(TableLayout.FOUND_OUT);
  }

  private List<List<String>> readSheet(String sheetData) throws IOException {
    return read(
        (part, text) ->
            part.equals(SHEET)
                ? text.replaceAll(
                    "(?s)<sheetData>.*</sheetData>", "<sheetData>" + sheetData + "</sheetData>")
                : text);
  }

  @Test
  void readsTheTransitionalFormFrom1904() throws IOException {
    assertThat(read((part, text) -> text)).isEqualTo(ROWS);
    assertThat(described).isEqualTo("XLSX, sheet \"S\"");
  }

  @Test
  void countsDaysFrom1900IfNotToldOtherwise() throws IOException {
    for (String properties :
        List.of(
            "",
            "<workbookPr/>",
            "<workbookPr date1904=\"0\"/>",
            "<workbookPr date1904=\"false\"/>")) {
      List<List<String>> rows =
          read((part, text) -> text.replace("<workbookPr date1904=\"1\"/>", properties));
      assertThat(rows.get(1).get(1)).as(properties).isEqualTo("2026-01-31T12:00:00");
    }
  }

  @Test
  void readsTheStrictForm() throws IOException {
    List<List<String>> rows =
        read(
            (part, text) ->
                text.replace(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main")
                    .replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships"));
    assertThat(rows).isEqualTo(ROWS);
  }

  @Test
  void readsDatesThatAreWrittenAsTexts() throws IOException {
    assertThat(
            readSheet(
                "<row><c t=\"d\"><v>2026-02-03T10:00:00</v></c><c t=\"d\" s=\"1\"><v>2026-02-03T10:00:00.250</v></c>"
                    + "<c t=\"d\"><v>2026-02-03</v></c><c t=\"d\" s=\"1\"><v>2026-02-03</v></c></row>"))
        .containsExactly(
            List.of("2026-02-03T10:00:00", "2026-02-03T10:00:00.250", "2026-02-03", "2026-02-03"));
  }

  @Test
  void keepsIdsThatAreNumbers() throws IOException {
    assertThat(
            readSheet(
                "<row><c><v>1234567890123456</v></c><c><v>1.234567890123456E15</v></c><c><v>123456789012345678</v></c>"
                    + "<c><v>1.23E+15</v></c><c><v>900719925474099</v></c><c><v>-5</v></c></row>"))
        .containsExactly(
            List.of(
                "1234567890123456",
                "1234567890123456",
                "123456789012345678",
                "1.23E+15",
                "900719925474099",
                "-5"));
  }

  /** Spreadsheets keep 15 digits: of a longer number nobody knows what was typed in. */
  @Test
  void showsWhichIdsASpreadsheetMayHaveRounded() throws IOException {
    assertThat(
            readSheet(
                "<row><c><v>1.2345678901234568E+17</v></c><c><v>1234567890123450</v></c>"
                    + "<c><v>-1E20</v></c><c><v>100000000000000</v></c></row>"))
        .containsExactly(
            List.of("1.23456789012346E+17", "1.23456789012345E+15", "-1E+20", "100000000000000"));
  }

  @Test
  void readsFormulasByTheirLastResult() throws IOException {
    assertThat(
            readSheet(
                "<row><c t=\"str\"><f>A9&amp;\"x\"</f><v>kept</v></c><c><f>1+1</f><v>2</v></c><c t=\"b\"><f>TRUE()</f><v>1</v></c>"
                    + "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c><f t=\"shared\" si=\"0\" ref=\"E1:F1\">A1</f><v>7</v></c>"
                    + "<c><f t=\"shared\" si=\"0\"/><v>8</v></c></row>"))
        .containsExactly(List.of("kept", "2", "TRUE", "#DIV/0!", "7", "8"));
  }

  @Test
  void readsTheSheetThatIsWanted() throws IOException {
    SmallWorkbook.write(
        file,
        (part, text) ->
            switch (part) {
              case "xl/workbook.xml" ->
                  text.replace(
                      "<sheet name=\"S\"",
                      "<sheet name=\"Hidden\" sheetId=\"2\" state=\"hidden\" r:id=\"rId1\"/>"
                          + "<sheet name=\"Deep\" sheetId=\"3\" state=\"veryHidden\" r:id=\"rId1\"/>"
                          + "<sheet name=\"S\"");
              default -> text;
            });
    assertThat(read(TableLayout.FOUND_OUT)).isEqualTo(ROWS);
    assertThat(described).isEqualTo("XLSX, sheet \"S\"");
    assertThat(read(sheet("Hidden"))).isEqualTo(ROWS);
    assertThat(described).isEqualTo("XLSX, sheet \"Hidden\"");
    assertThatThrownBy(() -> read(sheet("s")))
        .isInstanceOf(UnusableExportException.class)
        .hasMessage(
            file
                + ": the workbook has no sheet \"s\", only \"Hidden\", \"Deep\", \"S\". Name one of these"
                + " with --sheet or in the profile.");
  }

  private static TableLayout sheet(String name) {
    return new TableLayout(
        Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.of(name));
  }

  @Test
  void takesTheHeaderRowThatItIsTold() throws IOException {
    SmallWorkbook.write(file, (part, text) -> text);
    assertThat(read(headerRow(3))).containsExactly(ROWS.get(1));
    for (int blank : new int[] {2, 9}) {
      assertThatThrownBy(() -> read(headerRow(blank)))
          .isInstanceOf(UnusableExportException.class)
          .hasMessage(
              file
                  + " row %d: the names of the columns should stand here, but the row is blank or not there."
                      .formatted(blank)
                  + " Correct the header row in the profile.");
    }
  }

  private static TableLayout headerRow(int row) {
    return new TableLayout(
        Optional.empty(), Optional.empty(), OptionalInt.of(row), Optional.empty());
  }

  @Test
  void passesOverWhatIsNoCell() throws IOException {
    List<List<String>> rows =
        read(
            (part, text) ->
                part.equals(SHEET)
                    ? text.replace("max=\"3\"", "max=\"2000000000\"")
                        .replace(
                            "<mergeCell ref=\"A1:B2\"/>",
                            "<mergeCell ref=\"A1:XFD9\"/>".repeat(100_000))
                    : text);
    assertThat(rows).isEqualTo(ROWS);
  }

  @Test
  void findsPartsWhateverTheCaseAndTheSlashesOfTheirNames() throws IOException {
    assertThat(
            read(
                (part, text) ->
                    text.replace("Target=\"sharedStrings.xml\"", "Target=\"/xl/SharedStrings.xml\"")
                        .replace("Target=\"worksheets/", "Target=\"../xl/./worksheets/")))
        .isEqualTo(ROWS);
  }

  @Test
  void readsSheetsThatRepeatThemselves() throws IOException {
    String row = "<row><c t=\"inlineStr\"><is><t>the same text again and again</t></is></c></row>";
    assertThat(readSheet(row.repeat(5_000))).hasSize(5_000);
  }

  /** Each part that is read is in turn said to be packed by a method that few programs know. */
  @Test
  void refusesPartsThatArePackedInARareWay() throws IOException {
    List<String> read = new ArrayList<>(SmallWorkbook.PARTS);
    assertThat(read.remove("[Content_Types].xml")).isTrue();
    for (String rare : read) {
      SmallWorkbook.write(file, (part, text) -> text);
      byte[] bytes = Files.readAllBytes(file);
      packRarely(bytes, rare);
      Files.write(file, bytes);
      assertThatThrownBy(
              () -> new XlsxTableReader().read(ExportFile.of(file), TableLayout.FOUND_OUT, NOBODY))
          .as(rare)
          .isInstanceOf(UnusableExportException.class)
          .hasMessageContaining("events.xlsx")
          .hasMessageContaining("Excel workbook (.xlsx)");
    }
  }

  /** Writes another method into the part's record of the directory at the end of the file. */
  private static void packRarely(byte[] bytes, String part) {
    String text = new String(bytes, ISO_8859_1);
    int name = text.lastIndexOf(part);
    assertThat(text.substring(name - 46, name)).startsWith("PK\u0001\u0002");
    bytes[name - 46 + 10] = 97;
  }
}
