package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages are drawn, marked as an officer does it, and measured. */
final class DetectSampleTest {
  private static final Path EXPORT = Path.of("sample-data", "complaints-2026-q1.csv");
  private static final Path MESSAGES = Path.of("sample-data", "messages.csv");
  private static final int TEXT = 4;
  private static final int TELLS = 5;
  private static final int QUOTE = 6;
  private static final int MARK = 7;
  private static final int MISSING = 8;
  private static final int SIZE = 15;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "en, Read first, Messages, right|wrong|unsure, texts that customers wrote",
    "fr, À lire d’abord, Messages, juste|faux|incertain, textes que des clients ont écrits",
    "de, Zuerst lesen, Nachrichten, richtig|falsch|unsicher, Texte die Kunden geschrieben haben"
  })
  void aWorkbookThatAnOfficerCanUse(
      String language, String first, String second, String marks, String warning)
      throws IOException {
    Path out = folder.resolve("s.xlsx");

    Run run = Run.fine("detect --sample 60 %s --out %s --language %s", EXPORT, out, language);

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("60").endsWith(".\n").hasLineCount(1);
    try (XSSFWorkbook book = open(out)) {
      assertThat(book.getSheetName(0)).isEqualTo(first);
      assertThat(book.getSheetName(1)).isEqualTo(second);
      assertThat(book.isSheetHidden(2)).isTrue();
      assertThat(book.getActiveSheetIndex()).isZero();
      assertThat(text(book.getSheetAt(0).getRow(1), 0)).contains(warning.split(" ", 2)[0]);
      XSSFSheet sheet = book.getSheetAt(1);
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      assertThat(sheet.getRow(1).getCell(TEXT).getCellStyle().getWrapText()).isTrue();
      assertThat(IntStream.range(0, 20).filter(sheet::isColumnHidden).toArray())
          .isEqualTo(IntStream.range(10, 20).toArray());
      assertThat(sheet.getDataValidations()).hasSize(2);
      DataValidation choice = sheet.getDataValidations().get(0);
      assertThat(choice.getValidationConstraint().getFormula1()).isEqualTo("choices!$H$1:$H$3");
      assertThat(choice.getRegions().getCellRangeAddresses()[0].formatAsString())
          .isEqualTo("H2:H" + (sheet.getLastRowNum() + 1));
      assertThat(choice.getShowErrorBox()).isTrue();
      assertThat(
              String.join(
                  "|",
                  IntStream.range(0, 3)
                      .mapToObj(i -> text(book.getSheetAt(2).getRow(i), 7))
                      .toList()))
          .isEqualTo(marks);
    }
  }

  @Test
  void theRowsOfEachMessageSayWhatWasFoundAndThatThereIsNothingElse() throws IOException {
    try (XSSFWorkbook book = open(sample("--sample 60 %s", EXPORT))) {
      XSSFSheet sheet = book.getSheetAt(1);
      String before = "0";
      int messages = 0;
      for (int i = 1; i <= sheet.getLastRowNum(); i++) {
        Row row = sheet.getRow(i);
        boolean last = text(row, TELLS).startsWith("nothing");
        boolean begins = !text(row, 0).equals(before);
        assertThat(text(row, TELLS).equals("nothing of the list"))
            .as("row %d", i)
            .isEqualTo(begins && last);
        assertThat(text(row, QUOTE).isEmpty()).isEqualTo(last);
        assertThat(text(row, TEXT)).isNotBlank();
        assertThat(text(row, MARK) + text(row, MISSING)).isEmpty();
        // What the second opinion says stands in no column that is seen.
        for (int column = 0; column < 10; column++) {
          assertThat(text(row, column)).doesNotContain("CONFIRMED", "DOUBTED", "POSSIBLE");
        }
        messages += begins ? 1 : 0;
        before = text(row, 0);
      }
      assertThat(messages).isEqualTo(60);
      assertThat(text(sheet.getRow(sheet.getLastRowNum()), TELLS)).startsWith("nothing");
    }
  }

  @Test
  void theSameMessagesInAnyOrderGiveTheSameBytes() throws IOException {
    List<Map<String, String>> rows = new ArrayList<>(Run.csv(MESSAGES));
    Collections.shuffle(rows, new Random(5));
    Path other = folder.resolve("other.csv");
    try (CSVPrinter csv = CSVFormat.RFC4180.print(other, StandardCharsets.UTF_8)) {
      csv.printRecord(rows.get(0).keySet());
      for (Map<String, String> row : rows) {
        csv.printRecord(row.values());
      }
    }

    byte[] bytes = Files.readAllBytes(sample("--sample 25 %s", MESSAGES));

    assertThat(Files.readAllBytes(sample("--sample 25 %s", MESSAGES))).isEqualTo(bytes);
    assertThat(Files.readAllBytes(sample("--sample 25 %s", other))).isEqualTo(bytes);
    assertThat(Files.readAllBytes(sample("--sample 25 %s --seed 2", MESSAGES))).isNotEqualTo(bytes);
  }

  @Test
  void marksAreMeasured() throws IOException {
    Path marked = marked(sample("--sample 60 %s", EXPORT), (number, row) -> mark(row, "right"));

    Run run = Run.fine("detect --measure %s", marked);

    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().limit(2))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .matches("(\\d+) of \\1 rows are marked, 0 of them unsure; 0 are not marked."),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "60 of 60 messages were looked at, 60 of them wholly: only these count for"
                            + " recall."));
    assertThat(run.out())
        .contains(
            "\nEstimates for 1577 messages, with 95 % intervals, and of how many marks (n):\n")
        .containsPattern("\nall labels +1\\.000 \\(0\\.\\d{3}-1\\.000\\) n=\\d\\d ");
  }

  @Test
  void whatIsMarkedWrongOrMissingLowersTheFigures() throws IOException {
    Path sheet = sample("--sample 60 %s", EXPORT);
    Path marked =
        marked(
            sheet,
            (number, row) -> {
              boolean last = text(row, TELLS).startsWith("nothing");
              mark(row, last || number % 2 == 0 ? "right" : "wrong");
              if (text(row, TELLS).equals("nothing of the list")
                  && text(row, 3).equals("customer")) {
                mark(row, "wrong");
                row.getCell(MISSING).setCellValue("dissatisfaction, withdrawal");
              }
            });

    assertThat(Run.fine("detect --measure %s", marked).out())
        .containsPattern("all labels +0\\.[3-7]\\d\\d .* 0\\.[2-8]\\d\\d ")
        .contains("WITHDRAWN");
  }

  @Test
  void allThatIsWrongInASheetIsNamed() throws IOException {
    Path marked =
        marked(
            sample("--sample 60 %s", EXPORT),
            (number, row) -> {
              if (number == 1) {
                mark(row, "ok");
              } else if (number == 3) {
                row.getCell(SIZE).setCellValue("12345");
              }
            });

    Run run = Run.of("detect --measure %s", marked);

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .matches(
                        "auditor: .*\\.xlsx sheet \"Messages\" row 4 column \"(size|check)\": .*"),
            line ->
                assertThat(line)
                    .matches(
                        "  .*\\.xlsx sheet \"Messages\" row 2 column \"Right\\?\": \"ok\"\\. This is no"
                            + " mark\\. Write right, wrong or unsure, or nothing\\."));
  }

  @Test
  void anotherWorkbookIsNoSheet() throws IOException {
    Path other = folder.resolve("other.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(other)) {
      book.createSheet("a").createRow(0).createCell(0).setCellValue("Right?");
      book.write(out);
    }

    for (Path file : List.of(other, MESSAGES)) {
      Run run = Run.of("detect --measure %s", file);

      assertThat(run.code()).isEqualTo(3);
      assertThat(run.err())
          .startsWith(
              "auditor: "
                  + file
                  + ": no sheet in it has the hidden columns sheet, weights, message, from,");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "detect; Missing required parameter: 'FILE'",
        "detect a.csv b.csv; b.csv: one file of messages is read at a time",
        "detect a.csv --sample 100; --sample 100: name the workbook that is to be written",
        "detect a.csv --sample 0 --out new.xlsx; --sample 0: at least one is needed",
        "detect a.csv --seed 3; --seed 3: this is said with --sample only",
        "detect a.csv --seed 3 --language fr; ceci ne se dit qu’avec --sample",
        "detect a.csv --profile x; --profile x: this is said with --sample only",
        "detect a.csv --zone x; --zone x: this is said with --sample only",
        "detect a.csv --measure s.xlsx; --measure s.xlsx: it reads this workbook and nothing else",
        "detect --measure s.xlsx --out new.csv; --measure s.xlsx: it reads this workbook and",
        "detect --measure s.xlsx --sample 5; --measure s.xlsx: it reads this workbook and",
        "detect --measure s.xlsx --seed 5; --seed 5: this is said with --sample only",
        "detect sample-data/messages.csv --sample 9 --out no.xlsx --language xx; --language xx: write one of en, fr, de",
        "detect sample-data/messages.csv --sample 9 --out no.xlsx --zone xx; --zone xx: not a time zone",
        "detect sample-data/messages.csv --sample 2 --out no.xlsx; --sample 2: there are ",
        "detect sample-data/messages.csv --sample 9 --out README.md; --out README.md: there is such a file already"
      })
  void whatDoesNotGoTogetherIsRefused(String command, String message) {
    Run run = Run.of(command);

    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(message);
    assertThat(Path.of("no.xlsx")).doesNotExist();
  }

  @Test
  void anExportWithoutTextsHasNothingToDraw() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("e.csv"),
            "case_id,timestamp,activity\nC1,2026-01-05T10:00:00-05:00,COMPLAINT_RECEIVED\n");

    Run run = Run.of("detect --sample 10 %s --out %s", file, folder.resolve("s.xlsx"));

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err())
        .isEqualTo(
            "auditor: %s: there is no message with a text in a language that is understood. What an export holds says: auditor inspect.\n"
                .formatted(file));
  }

  /** Needs LibreOffice: mvn test -Dtest=DetectSampleTest -Dsoffice=soffice. */
  @Test
  @EnabledIfSystemProperty(named = "soffice", matches = ".+")
  void aSheetThatLibreOfficeSavedIsMeasuredAlike() throws Exception {
    Path marked =
        marked(
            sample("--sample 60 %s", EXPORT),
            (number, row) -> mark(row, number % 3 == 0 ? "unsure" : "right"));
    Path saved = Files.createDirectory(folder.resolve("saved"));
    Process office =
        new ProcessBuilder(
                System.getProperty("soffice"),
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                saved.toString(),
                marked.toString())
            .redirectErrorStream(true)
            .start();
    office.getInputStream().readAllBytes();
    assertThat(office.waitFor()).isZero();

    assertThat(Run.fine("detect --measure %s", saved.resolve(marked.getFileName())))
        .isEqualTo(Run.fine("detect --measure %s", marked));
  }

  private Path sample(String options, Path file) {
    Path out = folder.resolve("s" + folder.toFile().list().length + ".xlsx");
    Run.fine("detect " + options + " --out %s", file, out);
    return out;
  }

  private Path marked(Path sheet, BiConsumer<Integer, Row> each) throws IOException {
    Path marked = folder.resolve("marked.xlsx");
    try (XSSFWorkbook book = open(sheet);
        OutputStream out = Files.newOutputStream(marked)) {
      XSSFSheet rows = book.getSheetAt(1);
      for (int i = 1; i <= rows.getLastRowNum(); i++) {
        each.accept(i, rows.getRow(i));
      }
      book.write(out);
    }
    return marked;
  }

  private static void mark(Row row, String mark) {
    row.getCell(MARK).setCellValue(mark);
  }

  private static XSSFWorkbook open(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }

  private static String text(Row row, int column) {
    return row.getCell(column) == null ? "" : row.getCell(column).getStringCellValue();
  }
}
