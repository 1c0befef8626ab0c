package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in an export, no output runs it, hides behind it or breaks on it. */
final class HarmlessCellsTest {

  private static final String LONG = "x".repeat(40_000);
  private static final String SCRIPT = "<script>alert(1)</script>";

  /** Each is a case id, an event id, an actor, a team, an attribute, and a text. */
  private static final List<String> HOSTILE =
      List.of(
          "=cmd|' /C calc'!A0",
          "+1+1",
          "-2+3",
          "@SUM(1)",
          "\t=1",
          "\r=1",
          "'=already quoted",
          "|calc",
          " \u00A0=1",
          "\uFF1D1+1",
          SCRIPT,
          "</td><img src=x onerror=alert(1)>",
          "\" onmouseover=\"alert(1)",
          "' onmouseover='alert(1)",
          "javascript:alert(1)",
          "two\nlines, \"quoted\"",
          "{{7*7}} ${7*7} @{x}",
          "\u001B[31mred\u001B[0m \u0007 \u009B2J",
          "abc\u202Efed \u2066 \u200F",
          "smile \uD83D\uDE00 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
          "_x0041_",
          "&lt;b&gt; &amp;",
          LONG);

  private static final List<String> ATTRIBUTES =
      List.of("=1+1", "@SUM(1)", SCRIPT, "a\nb", "verdict", "smile \uD83D\uDE00");

  @TempDir private static Path folder;

  @BeforeAll
  static void audit() throws IOException {
    Path file = folder.resolve("=cmd <script>.csv");
    try (Writer writer = Files.newBufferedWriter(file);
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180)) {
      csv.printRecord(
          row(
              List.of(
                  "case_id",
                  "event_id",
                  "timestamp",
                  "activity",
                  "channel",
                  "actor",
                  "text",
                  "team",
                  "actor_role",
                  "product"),
              ATTRIBUTES));
      for (String text : HOSTILE) {
        List<String> attributes = ATTRIBUTES.stream().map(name -> text).toList();
        csv.printRecord(
            row(
                List.of(
                    text,
                    text,
                    "2026-02-02T09:00:00",
                    "COMPLAINT_RECEIVED",
                    "EMAIL",
                    "", // What names a customer would be left out.
                    text,
                    text,
                    "CUSTOMER",
                    text),
                attributes));
        csv.printRecord(
            row(
                List.of(
                    text,
                    text + "2",
                    "2026-02-12T09:00:00",
                    "MESSAGE_SENT",
                    "EMAIL",
                    text,
                    text,
                    text,
                    text,
                    text),
                attributes));
      }
      for (String text : HOSTILE) {
        csv.printRecord(
            row(
                List.of("broken", "", "2026-02-02", text, "", "", "", "", "", ""),
                ATTRIBUTES.stream().map(name -> "").toList()));
      }
    }
    Run run =
        Run.of(
            "audit %s --max-rejected %s --smallest-group 1 --out %s",
            file, "50%", folder.resolve("out"));

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).doesNotContainPattern("[\\p{Cntrl}&&[^\\n]]");
  }

  private static List<String> row(List<String> first, List<String> then) {
    List<String> row = new ArrayList<>(first);
    row.addAll(then);
    return row;
  }

  @Test
  void noCellOfAFindingStartsAFormula() throws IOException {
    List<List<String>> rows = cells("findings.csv");

    assertThat(rows).hasSize(1 + 10 * HOSTILE.size());
    int attributes = 24 + ATTRIBUTES.size();
    assertThat(rows.get(0)).hasSize(attributes + 3);
    assertThat(rows.get(0).subList(24, attributes))
        .containsExactlyInAnyOrder(
            "'=1+1", "'@SUM(1)", SCRIPT, "a\nb", "attr_verdict", "smile \uD83D\uDE00");
    Set<String> ids = new HashSet<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      ids.add(row.get(0));
      assertThat(row.subList(24, attributes)).containsOnly(row.get(0));
      assertThat(row.get(14)).isEqualTo(row.get(0));
    }
    assertThat(ids).containsExactlyInAnyOrderElementsOf(neutral(HOSTILE));
    assertNoFormula(rows);
  }

  @Test
  void noCellOfAProblemStartsAFormula() throws IOException {
    List<List<String>> rows = cells("problems.csv");

    assertNoFormula(rows);
    assertThat(rows.get(1).get(0)).isEqualTo("'=cmd <script>.csv");
    Set<String> activities = new HashSet<>();
    for (List<String> row : rows) {
      if (row.get(2).equals("activity")) {
        activities.add(row.get(3));
      }
    }
    assertThat(activities)
        .as("words that are no desk's are left out, for they could name somebody")
        .containsExactlyInAnyOrder(
            "[…]", "'\t=1", "'\r=1", "'+1+1", "' \u00A0=1", "'-2+3", "'@SUM(1)", "'＝1+1");
  }

  @Test
  void figuresAndManifestAreReadAsTheyWereWritten() throws IOException {
    JsonNode summary = new ObjectMapper().readTree(folder.resolve("out/summary.json").toFile());
    Set<String> teams = new HashSet<>();
    summary
        .get("breakdowns")
        .forEach(
            one -> {
              if (one.get("dimension").asText().equals("team")) {
                teams.add(one.get("value").asText());
              }
            });
    JsonNode manifest = new ObjectMapper().readTree(folder.resolve("out/manifest.json").toFile());

    assertThat(teams).containsExactlyInAnyOrderElementsOf(HOSTILE);
    assertThat(manifest.get("inputs").get(0).get("name").asText()).isEqualTo("=cmd <script>.csv");
  }

  /** The library refuses texts that pack so well as 40,000 times the same letter. */
  @Test
  void noCellOfTheWorkbookIsAFormulaOfTheExport() throws IOException {
    ZipSecureFile.setMinInflateRatio(0);
    Set<String> texts = new HashSet<>();
    try (Workbook workbook = new XSSFWorkbook(folder.resolve("out/report.xlsx").toFile())) {
      for (Sheet sheet : workbook) {
        assertThat(sheet.getHyperlinkList()).isEmpty();
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) { // A link of ours, within the workbook.
              assertThat(cell.getCellFormula())
                  .matches("HYPERLINK\\(\"#'[A-Za-z ]+'!A\\d+\",\"[A-Za-z ]+\"\\)");
            }
            if (cell.getCellType() == CellType.STRING) {
              texts.add(cell.getStringCellValue());
            }
          }
        }
      }
    } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
      throw new IOException(e);
    }
    assertThat(texts).allMatch(text -> text.length() <= 32_767);
    assertThat(texts)
        .contains("=cmd|' /C calc'!A0", "+1+1", "@SUM(1)", SCRIPT, "_x0041_", "&lt;b&gt; &amp;");
  }

  @Test
  void nothingInTheDataOfThePageEndsAScript() throws IOException {
    List<String> texts = new ArrayList<>();
    try (DirectoryStream<Path> data = Files.newDirectoryStream(folder.resolve("out/report/data"))) {
      for (Path file : data) {
        texts.add(Files.readString(file));
      }
    }

    assertThat(texts).hasSize(4);
    assertThat(texts)
        .allSatisfy(
            text ->
                assertThat(text)
                    .doesNotContain("<", "\u2028", "\u2029")
                    .doesNotContain("\u001B", "\u0007", "\u009B", "\u202E", "\u2066")
                    .endsWith(");\n"));
    assertThat(String.join("", texts))
        .contains("\\u003cscript>alert(1)\\u003c/script>", "javascript:alert(1)", LONG);
  }

  @Test
  void nothingInThePageIsMarkup() throws IOException {
    String page = Files.readString(folder.resolve("out/report/index.html"));

    assertThat(page)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert", "<img src=x", "{{49}}", "${49}")
        .doesNotContain("\u001B", "\u0007", "\u009B", "\u202E", "\u2066");
    Pattern tag = Pattern.compile("<[a-zA-Z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>");
    assertThat(tag.matcher(page).results().map(one -> one.group().replaceAll("\"[^\"]*\"", "")))
        .hasSizeGreaterThan(500)
        .noneMatch(one -> one.matches("(?s).*\\son\\w+\\s*=.*"));
    assertThat(
            Pattern.compile("(?i)(href|src)\\s*=\\s*[\"']?\\s*javascript").matcher(page).results())
        .isEmpty();
  }

  @Test
  void explainingSendsNothingToTheTerminalButText() {
    for (String text : HOSTILE) {
      Run run =
          Run.of(
              "explain %s --max-rejected %s --case %s --commitment TRK-01",
              folder.resolve("=cmd <script>.csv"), "50%", text);

      assertThat(run.err()).isEmpty();
      assertThat(run.code()).isZero();
      assertThat(run.out())
          .contains("TRK-01")
          .doesNotContainPattern("[\\p{Cntrl}&&[^\\n]]")
          .doesNotContainPattern("[\u0080-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]");
    }
  }

  @Test
  void complainingSendsNothingToTheTerminalButText() throws IOException {
    Path header = folder.resolve("header.csv");
    Files.writeString(header, "\u001B[31mcase,timestamp,activity\nA,2026-02-02,CLOSED\n");
    for (Run run :
        List.of(
            Run.of("audit", header),
            Run.of("explain", folder.resolve("=cmd <script>.csv"), "--case", "?"),
            Run.of(
                "explain %s --max-rejected %s --case [31m",
                folder.resolve("=cmd <script>.csv"), "50%"))) {
      assertThat(run.code()).isIn(2, 3);
      assertThat(run.err()).startsWith("auditor: ").doesNotContainPattern("[\\p{Cntrl}&&[^\\n]]");
    }
  }

  private static void assertNoFormula(List<List<String>> rows) {
    for (List<String> row : rows) {
      assertThat(row).noneMatch(HarmlessCellsTest::startsFormula);
    }
  }

  private static List<String> neutral(List<String> texts) {
    return texts.stream().map(text -> startsFormula(text) ? "'" + text : text).toList();
  }

  private static boolean startsFormula(String text) {
    return text.matches("(?sU)[\\s\u00A0]*[=+\\-@|\t\r\uFF1D\uFF0B\uFF0D\uFF20\uFF5C].*");
  }

  private static List<List<String>> cells(String name) throws IOException {
    try (var reader = Files.newBufferedReader(folder.resolve("out").resolve(name))) {
      assertThat(reader.read()).as("byte order mark").isEqualTo('\uFEFF');
      return CSVFormat.RFC4180.parse(reader).stream().map(CSVRecord::toList).toList();
    }
  }
}
