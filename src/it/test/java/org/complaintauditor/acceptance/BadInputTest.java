package org.complaintauditor.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.complaintauditor.intake.JiveWords;
import org.complaintauditor.model.Activity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports that cannot be audited, or only in part, are refused with a message that helps. */
final class BadInputTest {

  private static final String COLUMNS =
      "\uFEFFfile,row,column,value,problem,expected,severity,case,blocks\r\n";
  private static final String ALL =
      "ACK-01|TRK-01|PRC-01|TMF-01|CON-01|OUT-01|ESC-01|ESC-02|CTS-01|CTS-02\r\n";
  private static final String HEADER = "case_id,timestamp,activity,channel,text\n";

  @TempDir private Path folder;

  @Test
  void refusesAPipeWithoutWaitingForIt() throws Exception {
    Path pipe = folder.resolve("pipe.csv");
    assumeThat(SmallDisk.command("mkfifo", pipe.toString())).isZero();

    refuses(
        pipe,
        "pipe.csv: this is not a regular file, but a pipe or a device, which can be read only once."
            + " Save it first and name the saved file.");
  }

  @Test
  void refusesWhatIsNoFile() {
    refuses(
        folder.resolve("no.csv"), "no.csv: there is no such file. Check the name and the folder.");
    // What Java makes of a name that was written in another encoding.
    refuses(
        folder.resolve("caf\uFFFD.csv"),
        "caf\uFFFD.csv: there is no such file. Its name is not written in UTF-8, so that it cannot be"
            + " opened by it: rename the file.");
    refuses(folder, ": this is a folder. Name the files in it.");
  }

  @Test
  void refusesAnExportWithoutRows() throws IOException {
    refuses(
        export("empty.csv", ""),
        "empty.csv: the file is empty. Maybe the export failed? Export it again.");
    refuses(
        export("header.csv", HEADER),
        "header.csv: there is a header, but no row with an event below it."
            + " Maybe the export's filter or period matched nothing?");
  }

  @Test
  void refusesAHeaderThatCannotBeRight() throws IOException {
    refuses(
        export("missing.csv", "case_id,time_stamp,activity\nA,2026-02-02,CLOSED\n"),
        "missing.csv: the header has no column \"timestamp\"."
            + " Columns found: \"case_id\", \"time_stamp\", \"activity\"."
            + " Rename \"time_stamp\" to \"timestamp\".");
    refuses(
        export("twice.csv", "case_id,timestamp,activity,team,team\nA,2026-02-02,CLOSED,a,b\n"),
        "twice.csv: columns 4 and 5 of the header are both named \"team\". Rename or delete one.");
  }

  @Test
  void refusesTextInTwoEncodings() throws IOException {
    String utf8 = new String("A,2026-02-02,CLOSED,EMAIL,un café\n".getBytes(UTF_8), ISO_8859_1);
    refuses(
        export("mixed.csv", HEADER + utf8 + "B,2026-02-02,CLOSED,EMAIL,un café\n", ISO_8859_1),
        "mixed.csv line 3: byte 108 (0xE9) is not UTF-8; in Windows-1252 it would be \"é\"."
            + " Save the file as \"CSV UTF-8\".");
  }

  @Test
  void refusesAFileThatTheNamedProfileDoesNotRead() {
    Run run = Run.of("audit", "sample-data/edge-cases.csv", "--profile", "nyc311");
    assertThat(run.err())
        .isEqualToNormalizingNewlines(
            "auditor: sample-data/edge-cases.csv: profile nyc311 does not read this file; expected: a"
                + " file that holds one of the profile's sources: requests (Unique Key, Created Date,"
                + " Closed Date, Agency, Complaint Type).\n");
    assertThat(run.code()).isEqualTo(3);
  }

  @Test
  void refusesAQuoteThatIsNeverClosed() throws IOException {
    refuses(
        export(
            "quote.csv",
            HEADER + "A,2026-02-02,CLOSED,EMAIL,fine\nB,2026-02-02,CLOSED,EMAIL,\"open\nC,x\n"),
        "quote.csv row 3 (from line 3): a quote (\") is opened in this row and never closed."
            + " Maybe a quote inside a text is not doubled (\"\"), or a closing one is missing?");
  }

  @Test
  void refusesAWorkbookThatIsNone() throws IOException {
    refuses(
        export("damaged.xlsx", "PK\3\4damaged"),
        "damaged.xlsx: cannot be unpacked (zip END header not found). It is damaged or cut off:"
            + " copy it or export it again.");
  }

  @Test
  void listsTheOneBrokenRowOfAHundredThousand() throws IOException {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 2; i <= 100_001; i++) {
      rows.append("A,").append(i == 70_000 ? "2026-02-30" : "2026-02-02").append(",NOTE,EMAIL,\n");
    }
    Path out = folder.resolve("out");
    Run run =
        Run.of("audit", export("large.csv", rows.toString()), "--format", "json", "--out", out);

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(
            "Rows: 100,000 read = 99,999 used + 1 rejected + 0 duplicate"
                + " + 0 after the audit instant.");
    assertThat(Files.readString(out.resolve("problems.csv")))
        .isEqualTo(
            COLUMNS
                + "large.csv,2,activity,NOTE,HISTORY_STARTS_LATE,\"a COMPLAINT_RECEIVED: nothing shows"
                + " when the complaint was received, so nothing can be judged. Maybe it is in a row that"
                + " cannot be used, such as large.csv:70000? Maybe the export begins after it?"
                + " Export the whole history\",SEVERE,A,"
                + ALL
                + "large.csv,70000,timestamp,2026-02-30,UNREADABLE_TIMESTAMP,"
                + "\"a date and a time of day that exist, in a year from 1900 to 2200; there is no day 2026-02-30\",SEVERE,A,"
                + ALL);
  }

  @Test
  void judgesNothingWhenEveryRowIsBroken() throws IOException {
    Path file =
        export(
            "broken.csv",
            HEADER
                + "A,2026-02-30,CLOSED,EMAIL,\nB,2026-02-02,CLOSD,EMAIL,\nC,2026-02-02,CLOSED\n");
    Path out = folder.resolve("reports/out");
    Run run = Run.of("audit", file, "--max-rejected", "100%", "--out", out);

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(plain(run))
        .isEqualTo(
            "auditor: 3 of 3 rows cannot be used; nothing was judged."
                + " The first: broken.csv:2 column timestamp \"2026-02-30\", UNREADABLE_TIMESTAMP;"
                + " expected: a date and a time of day that exist, in a year from 1900 to 2200; there is no day 2026-02-30."
                + " All are listed in DIR/reports/out/problems.csv.");
    assertThat(out).isDirectoryNotContaining(path -> !path.endsWith("problems.csv"));
    assertThat(folder.resolve("reports")).isDirectoryNotContaining(path -> !path.endsWith("out"));
    assertThat(Files.readString(out.resolve("problems.csv")))
        .isEqualTo(
            COLUMNS
                + "broken.csv,2,timestamp,2026-02-30,UNREADABLE_TIMESTAMP,"
                + "\"a date and a time of day that exist, in a year from 1900 to 2200; there is no day 2026-02-30\",SEVERE,A,"
                + ALL
                + "broken.csv,3,activity,CLOSD,UNKNOWN_ACTIVITY,\"write \"\"CLOSED\"\"\",SEVERE,B,"
                + ALL
                + "broken.csv,4,,,WRONG_NUMBER_OF_CELLS,\"5 cells, as in the header; there are 3."
                + " Maybe a text with a comma or a line break is not in quotes,"
                + " or something stands beside or below the table\",SEVERE,,"
                + ALL);
  }

  @Test
  void judgesNothingAboveTheRejectedRowsAllowed() throws IOException {
    for (String allowed : List.of("5", "5%", "5.9%")) {
      Path out = folder.resolve("above-" + allowed);
      Run run = Run.of("audit", hundredRows(6), "--max-rejected", allowed, "--out", out);

      assertThat(run.code()).isEqualTo(3);
      assertThat(plain(run))
          .isEqualTo(
              "auditor: 6 of 100 rows cannot be used, more than --max-rejected "
                  + allowed
                  + " allows; nothing was judged. The first: rows.csv:2 column activity"
                  + " \"[…]\", UNKNOWN_ACTIVITY; expected: activity is one of "
                  + String.join(", ", activities())
                  + ". All are listed in DIR/above-"
                  + allowed
                  + "/problems.csv.");
      assertThat(out).isDirectoryNotContaining(path -> !path.endsWith("problems.csv"));
      assertThat(Run.csv(out.resolve("problems.csv"))).hasSize(6);
    }
  }

  @Test
  void judgesUpToTheRejectedRowsAllowed() throws IOException {
    for (String allowed : List.of("5", "5%")) {
      Path out = folder.resolve("border-" + allowed);
      Run run =
          Run.of(
              "audit", hundredRows(5), "--max-rejected", allowed, "--format", "json", "--out", out);

      assertThat(run.err()).isEmpty();
      assertThat(run.code()).isZero();
      assertThat(run.out()).contains("Rows: 100 read = 95 used + 5 rejected + 0 duplicate + 0");
    }
  }

  @Test
  void aListOfProblemsIsReplacedOnlyByForce() throws IOException {
    Path out = folder.resolve("out");
    assertThat(Run.of("audit", hundredRows(100), "--out", out).code()).isEqualTo(3);

    Run again = Run.of("audit", hundredRows(0), "--out", out);
    assertThat(again.code()).isEqualTo(2);
    assertThat(plain(again))
        .contains("holds the list of problems of another run; replace it with --force");

    assertThat(Run.of("audit", hundredRows(0), "--out", out, "--force").code()).isZero();
    assertThat(out.resolve("report/index.html")).exists();
  }

  @Test
  void oneMistypedYearDoesNotMoveTheAuditInstant() throws IOException {
    Path file = hundredRows(0);
    Files.writeString(
        file, Files.readString(file, UTF_8) + "B,2062-02-03,MESSAGE_SENT,EMAIL,\n", UTF_8);
    Path out = folder.resolve("reports/out");
    Run refused = Run.of("audit", file, "--out", out);

    assertThat(refused.code()).isEqualTo(2);
    assertThat(plain(refused))
        .isEqualTo(
            "auditor: the last event (rows.csv:102, dated 2062-02-03) comes 13150 days after the one"
                + " before it (rows.csv:2, dated 2026-02-02). A mistyped date would turn every"
                + " pending commitment into a missing one. Mend the row, or say with --as-of as of"
                + " when the export is to be judged.");
    assertThat(folder.resolve("reports")).isEmptyDirectory();

    Run judged = Run.of("audit", file, "--as-of", "2026-02-10", "--format", "json", "--out", out);
    assertThat(judged.code()).isZero();
    assertThat(judged.out())
        .contains(
            "Rows: 101 read = 100 used + 0 rejected + 0 duplicate + 1 after the audit instant");
  }

  @Test
  void aFewEventsFarBehindAllOthersDoNotMoveTheAuditInstant() throws IOException {
    String rows = "A,2026-02-02,COMPLAINT_RECEIVED,EMAIL,\nA,2026-02-03,CLOSED,,\n";
    String far = "B,2062-02-03,COMPLAINT_RECEIVED,EMAIL,\n";
    Run alone = Run.of("audit", export("one.csv", HEADER + rows + far));
    Run two = Run.of("audit", export("two.csv", HEADER + far + "B,2062-03-03,CLOSED,,\n" + rows));

    assertThat(plain(alone))
        .isEqualTo(
            "auditor: the last event (one.csv:4, dated 2062-02-03) comes 13149 days after all others"
                + " (the last of them: one.csv:3, dated 2026-02-03). A mistyped date would turn every"
                + " pending commitment into a missing one. Mend the row, or say with --as-of as of"
                + " when the export is to be judged.");
    assertThat(plain(two))
        .startsWith(
            "auditor: the last 2 events (the first of them: two.csv:2, dated 2062-02-03) come 13149"
                + " days after all others (the last of them: two.csv:5, dated 2026-02-03).");
    assertThat(List.of(alone.code(), two.code())).containsExactly(2, 2);
  }

  private void refuses(Path file, String message) {
    Path out = folder.resolve("reports/out");
    Run run = Run.of("audit", file, "--out", out);

    assertThat(plain(run))
        .isEqualTo("auditor: DIR" + (message.startsWith(":") ? message : "/" + message));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    if (Files.exists(out.getParent())) {
      assertThat(out.getParent()).isEmptyDirectory();
    }
  }

  private String plain(Run run) {
    return run.err().replace(folder.toString(), "DIR").strip();
  }

  private static List<String> activities() {
    return JiveWords.WORDS.activities().stream().map(Activity::name).toList();
  }

  private Path hundredRows(int broken) throws IOException {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < 100; i++) {
      rows.append("A,2026-02-02,")
          .append(i < broken ? "NOTHING" : "NOTE")
          .append(",EMAIL,row ")
          .append(i)
          .append('\n');
    }
    return export("rows.csv", rows.toString());
  }

  private Path export(String name, String text) throws IOException {
    return export(name, text, UTF_8);
  }

  private Path export(String name, String text, Charset encoding) throws IOException {
    return Files.writeString(folder.resolve(name), text, encoding);
  }
}
