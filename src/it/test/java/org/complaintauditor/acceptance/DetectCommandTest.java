package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DetectCommandTest {
  private static final String HEADER = "id,direction,language,channel,text";
  private static final String NUMBER = "1,outbound,en,EMAIL,Your tracking number is TN-4471002.";
  private static final String MANAGER = "2,inbound,en,CHAT,I want a manager";
  private static final String NOTHING = "3,Outbound,fr,PHONE,Bonjour";

  @TempDir private Path folder;

  @Test
  void rowsComeBackWithWhatTheyTell() throws IOException {
    Path out = folder.resolve("out.csv");

    Run run = detect(file(HEADER, NUMBER, MANAGER, NOTHING), "--out", out);

    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEmpty();
    assertThat(Files.readAllLines(out).get(0))
        .isEqualTo("\uFEFF" + HEADER + ",detected,quotes,possible,weighed");
    List<Map<String, String>> rows = Run.csv(out);
    assertThat(rows).extracting(row -> row.get("id")).containsExactly("1", "2", "3");
    assertThat(rows)
        .extracting(row -> row.get("detected"))
        .containsExactly("TRACKING_NUMBER", "ESCALATION_REQUEST", "");
    assertThat(rows.get(0).get("quotes"))
        .matches("TRACKING_NUMBER@\\d+-34\\[[a-z0-9-]+] (confirmed|doubted): \".*TN-4471002\"");
    assertThat(rows.get(1).get("quotes"))
        .matches("ESCALATION_REQUEST@\\d+-16\\[[a-z0-9-]+] (confirmed|doubted): \".*manager\"");
    assertThat(rows.get(2).get("quotes")).isEmpty();
  }

  @Test
  void whatItWroteIsReadAgain() throws IOException {
    Path out = folder.resolve("out.csv");
    assertThat(detect(file(HEADER, NUMBER), "--out", out).code()).isZero();
    assertThat(detect(out).out()).startsWith(HEADER + ",detected,");

    Path plain = folder.resolve("plain.csv");
    assertThat(detect(file(HEADER, NUMBER), "--csv", "plain", "--out", plain).code()).isZero();
    assertThat(Files.readString(plain)).startsWith(HEADER);
    assertThat(detect(file(HEADER, NUMBER), "--csv", "excel").out()).startsWith("\uFEFF" + HEADER);
  }

  @Test
  void whatIsWrongAboutTheCommissionCountsOnlyWhereTheFileLabelsIt() throws IOException {
    String wrong = "1,outbound,en,EMAIL,You can reach the CCTS at 1-888-221-1678.";

    assertThat(detect(file(HEADER + ",labels", wrong + ",")).out())
        .contains("You can reach the CCTS at 1-888-221-1678.,,,");
    assertThat(detect(file(HEADER + ",labels", wrong + ",CCTS_WRONG")).err())
        .containsPattern("CCTS_WRONG +all +1\\.000 +1\\.000");
  }

  @Test
  void severalLabelsAreInTheirOrder() throws IOException {
    Run run =
        detect(
            file(
                HEADER,
                "1,outbound,en,EMAIL,"
                    + "You will hear from us within 5 business days. Your tracking number is TN-12."));

    assertThat(run.out().lines().skip(1)).hasSize(1);
    assertThat(run.out()).contains(",TRACKING_NUMBER|TIMEFRAME,\"TRACKING_NUMBER@");
  }

  @Test
  void otherColumnsAndTheirOrderAreKept() throws IOException {
    Run run =
        detect(
            file("note,TEXT,Direction", "\"a, b\",Your tracking number is TN-4471002.,outbound"));

    assertThat(run.out())
        .startsWith(
            "note,TEXT,Direction,detected,quotes,possible,weighed\r\n"
                + "\"a, b\",Your tracking number is TN-4471002.,outbound,TRACKING_NUMBER,");
  }

  @Test
  void whatTheFileSaysIsRightIsMeasured() throws IOException {
    Path file =
        file(
            HEADER + ",labels",
            NUMBER + ",TRACKING_NUMBER",
            MANAGER + ",DISSATISFACTION | ESCALATION_REQUEST",
            NOTHING + ",TIMEFRAME");
    List<String> measured =
        List.of(
            "label                language precision    recall        F1  right  wrong missed",
            "DISSATISFACTION      all              -     0.000     0.000      0      0      1",
            "DISSATISFACTION      en               -     0.000     0.000      0      0      1",
            "ESCALATION_REQUEST   all          1.000     1.000     1.000      1      0      0",
            "ESCALATION_REQUEST   en           1.000     1.000     1.000      1      0      0",
            "TIMEFRAME            all              -     0.000     0.000      0      0      1",
            "TIMEFRAME            fr               -     0.000     0.000      0      0      1",
            "TRACKING_NUMBER      all          1.000     1.000     1.000      1      0      0",
            "TRACKING_NUMBER      en           1.000     1.000     1.000      1      0      0",
            "DISSATISFACTION, missed where there was found: nothing 1",
            "TIMEFRAME, missed where there was found: nothing 1");

    assertThat(detect(file).err().lines()).startsWith(measured.toArray(String[]::new));
    String printed = detect(file, "--out", folder.resolve("out.csv")).out();
    assertThat(printed.lines()).startsWith(measured.toArray(String[]::new));
    assertThat(printed)
        .contains(
            "\n\nWith the second opinion, and between what 95 in 100 of 2,000 resamples lie:\n")
        .containsPattern("all labels +all +1\\.000 \\(1\\.000-1\\.000\\) ");
    assertThat(detect(file).err()).isEqualTo(printed);
  }

  @Test
  void whatOnlyTheSecondOpinionFindsAndWhatWeighedIsTold() throws IOException {
    Run run =
        detect(
            file(
                HEADER,
                "1,outbound,en,EMAIL,Should our reply not suit you a manager can look at it.",
                NUMBER),
            "--out",
            folder.resolve("out.csv"));

    assertThat(run.code()).isZero();
    List<Map<String, String>> rows = Run.csv(folder.resolve("out.csv"));
    assertThat(rows.get(0).get("possible"))
        .matches("ESCALATION_PATH@0-\\d+: \"Should our reply .*\"");
    assertThat(rows.get(0).get("weighed"))
        .matches("ESCALATION_PATH@0: (\"[^\"]+\" [+-]\\d\\.\\d\\d(, |$)){5}.*");
    assertThat(rows.get(1).get("possible")).isEmpty();
    assertThat(rows.get(1).get("weighed")).contains("TRACKING_NUMBER@", "\"<code>\" +");
  }

  @Test
  void everyLabelThatIsUnknownIsNamed() throws IOException {
    Path file =
        file(
            HEADER + ",labels",
            NUMBER + ",TRACKING_NUMBR",
            MANAGER + ",ESCALATION_REQUEST | TIMEFRAME",
            NOTHING + ",");

    Run run = detect(file);

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            """
            auditor: %s row 2 column "labels": "TRACKING_NUMBR" is no label of a message that is \
            outbound. Write one of ACKNOWLEDGEMENT, TRACKING_NUMBER, PROCESS, TIMEFRAME, \
            ESCALATION_PATH, CCTS_INFO, OUTCOME, CCTS_WRONG, IDENTITY_CHECK, ELSEWHERE, or several \
            with | between them, or nothing.
              %s row 3 column "labels": "TIMEFRAME" is no label of a message that is inbound. Write \
            one of DISSATISFACTION, ESCALATION_REQUEST, OUTCOME_ACCEPTED, WITHDRAWN, or several \
            with | between them, or nothing.
            """
                .formatted(file, file));
  }

  @Test
  void aWorkbookIsReadToo() throws IOException {
    Path file = folder.resolve("messages.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      var sheet = workbook.createSheet();
      for (String line : List.of(HEADER, NUMBER, MANAGER)) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (String cell : line.split(",", -1)) {
          row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell);
        }
      }
      workbook.write(out);
    }

    assertThat(detect(file)).isEqualTo(detect(file(HEADER, NUMBER, MANAGER)));
  }

  @Test
  void cellsThatAProgramTakesForFormulasAreHarmless() throws IOException {
    Run run =
        detect(file(HEADER, "=1+1,inbound,en,CHAT,\"=HYPERLINK(\"\"x\"\") I want a manager\""));

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("\n'=1+1,inbound,en,CHAT,\"'=HYPERLINK(\"\"x\"\") I want a manager\",ESC");
  }

  @Test
  void whatIsNoFileOfMessagesIsRefused() throws IOException {
    assertRefused(
        file("id,language,text", "1,en,x"),
        "there is no column \"direction\"; a file of messages has the columns"
            + " id,direction,language,channel,text, and \"labels\" where it says what is right.");
    assertRefused(
        file("id,direction", "1,inbound"),
        "there is no column \"text\"; a file of messages has the columns");
    assertRefused(
        file(HEADER, NUMBER, "2,sideways,en,EMAIL,x"),
        " row 3: direction \"sideways\" is neither \"outbound\" (from the provider) nor"
            + " \"inbound\" (from the customer).");
    assertRefused(
        file(HEADER, "1,inbound,en,EMAIL,Hello, you"),
        " row 2: there are 6 cells instead of 5. Put texts with commas into quotes.");
    assertRefused(folder.resolve("none.csv"), "there is no such file");
    assertRefused(Files.writeString(folder.resolve("empty.csv"), ""), ": the file is empty.");
  }

  private static void assertRefused(Path file, String message) {
    Run run = detect(file);

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("auditor: " + file).contains(message);
  }

  @Test
  void rowsThatCannotBeWrittenAreAUsageProblem() throws IOException {
    Run run = detect(file(HEADER, NUMBER), "--out", folder.resolve("no/such/folder/out.csv"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("auditor: --out ");
  }

  @Test
  void aFileThatIsThereIsNotOverwritten() throws IOException {
    Path messages = file(HEADER, NUMBER);
    Path other = Files.writeString(folder.resolve("thesis.csv"), "years of work");

    for (Path there : List.of(messages, other, folder)) {
      Run run = detect(messages, "--out", there);

      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err())
          .isEqualTo("auditor: --out " + there + ": there is such a file already\n");
    }
    assertThat(messages).hasContent(HEADER + "\n" + NUMBER + "\n");
    assertThat(other).hasContent("years of work");
  }

  @Test
  void aFullDiskIsSaidAndLeavesNothing() throws Exception {
    try (SmallDisk disk = SmallDisk.in(folder, "8k")) {
      Path out = disk.path().resolve("out.csv");
      String[] lines = new String[500];
      Arrays.fill(lines, NUMBER);
      lines[0] = HEADER;

      Run run = detect(file(lines), "--out", out);

      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).isEqualTo("auditor: --out " + out + ": No space left on device\n");
      assertThat(disk.path()).isEmptyDirectory();
    }
  }

  private Path file(String... lines) throws IOException {
    return Files.writeString(folder.resolve("messages.csv"), String.join("\n", lines) + "\n");
  }

  private static Run detect(Path file, Object... options) {
    Object[] arguments = new Object[options.length + 2];
    arguments[0] = "detect";
    arguments[1] = file;
    System.arraycopy(options, 0, arguments, 2, options.length);
    return Run.of(arguments);
  }
}
