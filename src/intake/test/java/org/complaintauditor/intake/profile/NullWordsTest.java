package org.complaintauditor.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words and days that stand for nothing, as a profile has them. */
class NullWordsTest {
  private static final String WORDS = "nothing: [\"?\", n/a, 0000-00-00, 1900-01-01, 9999-12-31]\n";
  private static final String EVENTS =
      """
      attributes: {mood: Mood}
      events:
        - {activity: COMPLAINT_RECEIVED, timestamp: In}
        - {activity: CLOSED, timestamp: Out, optional: true}
      """;

  @TempDir private Path folder;

  private Trial rows(String timestamps, String out, String mood) {
    return Trial.ofSource(
            folder,
            "recognised_by: [Case, In]\ncase_id: Case\ntimestamps: "
                + timestamps
                + "\n"
                + WORDS
                + EVENTS)
        .with("a.csv", "Case;In;Out;Mood\nA;" + IN.get(timestamps) + ";" + out + ";" + mood + "\n");
  }

  private static final java.util.Map<String, String> IN =
      java.util.Map.of(
          "iso", "2026-01-05",
          "d.M.yyyy", "5.1.2026",
          "d/M/yyyy H:mm", "5/1/2026 9:00",
          "d MMM yyyy", "5 Jan 2026",
          "dd.MM.yy", "05.01.26",
          "excel-1900", "46027",
          "yyyyMMdd", "20260105",
          "epoch-seconds", "1767600000",
          "epoch-millis", "1767600000000");

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          iso            ! ?
          iso            ! N/A
          iso            ! 9999-12-31
          iso            ! 9999-12-31T23:59:59
          iso            ! 9999-12-31 00:00:00.000
          iso            ! 0000-00-00
          iso            ! 0000-00-00 00:00:00
          iso            ! 31.12.9999
          iso            ! 12/31/9999 12:00 AM
          d.M.yyyy       ! 31.12.9999
          d.M.yyyy       ! 0.0.0000
          d/M/yyyy H:mm  ! 31/12/9999 23:59
          d/M/yyyy H:mm  ! 00/00/0000 0:00
          d/M/yyyy H:mm  ! 9999-12-31
          d MMM yyyy     ! 31 déc. 9999
          d MMM yyyy     ! 1 January 1900
          excel-1900     ! 2958465
          yyyyMMdd       ! 99991231
          yyyyMMdd       ! 00000000
          epoch-seconds  ! 253402214400
          epoch-millis   ! 253402300799000
          """)
  void areNothingHoweverTheColumnIsWritten(String timestamps, String written) {
    Trial trial = rows(timestamps, written, "?");

    assertThat(trial.events()).containsExactly("A COMPLAINT_RECEIVED");
    assertThat(trial.problems()).isEmpty();
    assertThat(trial.attributes()).containsExactly("{}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          iso            ! 2026-01-06      ! why?
          d.M.yyyy       ! 31.12.2026      ! ??
          d/M/yyyy H:mm  ! 31/12/2026 9:00 ! n/a yet
          epoch-seconds  ! 1767700000      ! 9999
          """)
  void otherTextsAreSomething(String timestamps, String written, String mood) {
    Trial trial = rows(timestamps, written, mood);

    assertThat(trial.events()).containsExactly("A COMPLAINT_RECEIVED", "A CLOSED");
    assertThat(trial.attributes()).containsExactly("{mood=" + mood + "}", "{mood=" + mood + "}");
  }

  @Test
  void aDayThatMayBeAnotherInTheOtherOrderIsDecidedByTheColumn() {
    String source =
        "recognised_by: [Case, In]\ncase_id: Case\nnothing: [2099-01-02]\n"
            + EVENTS
            + "timestamps: ";
    String rows = "Case,In,Out,Mood\nA,13/01/2026,%s,x\n";

    assertThat(
            Trial.ofSource(folder, source + "d/M/yyyy\n")
                .with("a.csv", rows.formatted("01/02/2099"))
                .events())
        .containsExactly("A COMPLAINT_RECEIVED", "A CLOSED");
    assertThat(
            Trial.ofSource(folder, source + "d/M/yyyy\n")
                .with("a.csv", rows.formatted("02/01/2099"))
                .events())
        .containsExactly("A COMPLAINT_RECEIVED");
  }

  @Test
  void theFirstThatIsSomethingIsTaken() {
    assertThat(
            Trial.ofSource(
                    folder,
                    """
                    recognised_by: [Case, A, B]
                    case_id: Case
                    timestamps: epoch-seconds
                    nothing: [1970-01-01]
                    events: [{activity: NOTE, timestamp: [A, B]}]
                    """)
                .with("a.csv", "Case,A,B\n1,0,1767600000\n2,1767700000,0\n")
                .times())
        .containsExactly("1 NOTE 2026-01-05T08:00:00Z", "2 NOTE 2026-01-06T11:46:40Z");
  }

  @Test
  void ofTheProfileCountInEachSource() {
    assertThat(
            new Trial(
                    folder,
                    """
                    profile: our_desk
                    zone: UTC
                    nothing: [tbd]
                    sources:
                      cases:
                        recognised_by: [Case, In]
                        nothing: [open]
                        case_id: Case
                        events:
                          - {activity: COMPLAINT_RECEIVED, timestamp: In}
                          - {activity: CLOSED, timestamp: Out, optional: true}
                    """)
                .with("a.csv", "Case,In,Out\n1,2026-01-05,TBD\n2,2026-01-05,open\n3,2026-01-05,?\n")
                .problems())
        .containsExactly("4 UNREADABLE_TIMESTAMP Out \"?\"");
  }

  @Test
  void areNothingInJson() {
    assertThat(
            Trial.ofSource(
                    folder,
                    "recognised_by: [Case, In]\ncase_id: Case\n"
                        + WORDS
                        + EVENTS.replace("Mood", "m.x"))
                .with(
                    "a.json",
                    """
                    [{"Case": 1, "In": "2026-01-05", "Out": "9999-12-31T00:00:00Z", "m": {"x": "?"}},
                     {"Case": 2, "In": "2026-01-05", "Out": "0000-00-00", "m": {"x": ["?", "sad"]}}]
                    """)
                .attributes())
        .containsExactly("{}", "{mood=sad}");
  }

  @Test
  void areNothingInXes() {
    assertThat(
            new Trial(
                    folder,
                    """
                    profile: log
                    extends: xes
                    nothing: ["?", 9999-12-31]
                    sources:
                      events: {only: {"time:timestamp": {empty: false}}}
                    """)
                .with(
                    "a.xes",
                    """
                    <log xes.version="1.0"><trace><string key="concept:name" value="1"/>
                    <event><string key="concept:name" value="NOTE"/><string key="org:resource" value="?"/>
                    <date key="time:timestamp" value="2026-01-05T10:00:00Z"/></event>
                    <event><string key="concept:name" value="CLOSED"/>
                    <date key="time:timestamp" value="9999-12-31T00:00:00.000+00:00"/></event>
                    </trace></log>
                    """)
                .export()
                .rows())
        .singleElement()
        .satisfies(row -> assertThat(row.actor()).isEmpty());
  }

  @Test
  void areNothingInAWorkbook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("Cases");
      XSSFCellStyle day = workbook.createCellStyle();
      day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
      XSSFCellStyle time = workbook.createCellStyle();
      time.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy hh:mm"));
      row(sheet.createRow(0), "Case", "In", "Out", "Mood");
      List<LocalDateTime> outs =
          List.of(
              LocalDate.of(9999, 12, 31).atStartOfDay(),
              LocalDate.of(1900, 1, 1).atStartOfDay(),
              LocalDate.of(2026, 1, 7).atStartOfDay());
      for (int i = 0; i < outs.size(); i++) {
        Row row = sheet.createRow(i + 1);
        row(row, "C" + i, "2026-01-05", "", "?");
        row.getCell(2).setCellValue(outs.get(i));
        row.getCell(2).setCellStyle(i == 0 ? time : day);
      }
      workbook.write(bytes);
    }

    assertThat(
            Trial.ofSource(folder, "recognised_by: [Case, In]\ncase_id: Case\n" + WORDS + EVENTS)
                .with("a.xlsx", bytes.toByteArray())
                .events())
        .containsExactly(
            "C0 COMPLAINT_RECEIVED", "C1 COMPLAINT_RECEIVED", "C2 COMPLAINT_RECEIVED", "C2 CLOSED");
  }

  private static void row(Row row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      row.createCell(i).setCellValue(cells[i]);
    }
  }
}
