package org.complaintauditor.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.complaintauditor.intake.file.UnusableExportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Date and time in two columns. */
class DateAndTimeTest {

  @TempDir private Path folder;

  private Trial trial(String keys, String rows) {
    return Trial.ofSource(
            folder,
            "recognised_by: [Case, Date]\ncase_id: Case\n"
                + "events: [{activity: NOTE, timestamp: {date: Date, time: Time%s}}]\n"
                    .formatted(keys))
        .with("a.csv", "Case;Date;Time\n" + rows);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          iso            ! 2026-03-05         ! 14:30            ! 2026-03-05T14:30:00Z
          iso            ! 2026-03-05         ! 9:05             ! 2026-03-05T09:05:00Z
          iso            ! 2026-03-05         ! 14:30:15         ! 2026-03-05T14:30:15Z
          iso            ! 2026-03-05         ! 2:30 PM          ! 2026-03-05T14:30:00Z
          iso            ! 2026-03-05         ! 2:30pm           ! 2026-03-05T14:30:00Z
          iso            ! 2026-03-05         ! 12 a.m.          ! 2026-03-05T00:00:00Z
          iso            ! 2026-03-05         ! 14h30            ! 2026-03-05T14:30:00Z
          iso            ! 2026-03-05         ! 14 h 30          ! 2026-03-05T14:30:00Z
          iso            ! 2026-03-05         ! 14 h             ! 2026-03-05T14:00:00Z
          iso            ! 2026-03-05         ! 14.30 Uhr        ! 2026-03-05T14:30:00Z
          iso            ! 2026-03-05         ! 1430             ! 2026-03-05T14:30:00Z
          iso            ! 2026-03-05         ! 0.604166666667   ! 2026-03-05T14:30:00Z
          iso            ! 2026-03-05         ! 1899-12-30T14:30:00 ! 2026-03-05T14:30:00Z
          iso            ! 2026-03-05T00:00:00! 14:30            ! 2026-03-05T14:30:00Z
          iso            ! 2026-03-05         ! ''               ! 2026-03-05
          iso            ! 2026-03-05         ! -                ! 2026-03-05
          d/M/yyyy       ! 5/3/2026           ! 14:30            ! 2026-03-05T14:30:00Z
          dd.MM.yy       ! 05.03.26           ! 14:30            ! 2026-03-05T14:30:00Z
          d MMMM yyyy    ! 5 mars 2026        ! 14h30            ! 2026-03-05T14:30:00Z
          d MMMM yyyy    ! 5 mars 2026        ! ''               ! 2026-03-05
          excel-1900     ! 46086              ! 0.5              ! 2026-03-05T12:00:00Z
          """)
  void areOneTimestamp(String pattern, String date, String time, String expected) {
    Trial trial = trial(", timestamps: " + pattern, "A;" + date + ";" + time + "\n");

    assertThat(trial.times()).containsExactly("A NOTE " + expected);
    assertThat(trial.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "31/02/2026, 14:30",
    "5/3/2026, 25:00",
    "5/3/2026, 14:60",
    "5/3/2026, 13:00 PM",
    "5/3/2026, 0 AM",
    "5/3/2026, 14",
    "5/3/2026, soon",
    "5/3/2026, 1.5"
  })
  void whatDoesNotExistIsNotRead(String date, String time) {
    Trial trial = trial(", timestamps: d/M/yyyy", "A;" + date + ";" + time + "\n");

    assertThat(trial.problems())
        .containsExactly("2 UNREADABLE_TIMESTAMP Date \"" + date + " " + time + "\"");
    assertThat(trial.export().problems().get(0).expected().english())
        .startsWith("a timestamp written as d/M/yyyy with a time such as 14:30 or 2:30 PM");
  }

  @Test
  void allDatesDecideBetweenDayFirstAndMonthFirst() {
    assertThat(
            trial(", timestamps: [d/M/yyyy, M/d/yyyy]", "A;5/3/2026;9:00\nA;13/3/2026;10:00\n")
                .times())
        .containsExactly("A NOTE 2026-03-05T09:00:00Z", "A NOTE 2026-03-13T10:00:00Z");
  }

  @Test
  void withoutADateTheEventDidNotHappen() {
    assertThat(
            Trial.ofSource(
                    folder,
                    """
                    recognised_by: [Case, Date]
                    case_id: Case
                    events:
                      - {activity: COMPLAINT_RECEIVED, timestamp: Date}
                      - {activity: CLOSED, timestamp: {date: Closed, time: At}, optional: true}
                    """)
                .with(
                    "a.csv", "Case,Date,Closed,At\n1,2026-03-05,,\n2,2026-03-05,2026-03-06,9:00\n")
                .events())
        .containsExactly("1 COMPLAINT_RECEIVED", "2 COMPLAINT_RECEIVED", "2 CLOSED");
  }

  @Test
  void areReadFromCellsOfASpreadsheet() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("Log");
      XSSFCellStyle day = workbook.createCellStyle();
      day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
      XSSFCellStyle time = workbook.createCellStyle();
      time.setDataFormat(workbook.createDataFormat().getFormat("h:mm AM/PM"));
      sheet.createRow(0).createCell(0).setCellValue("Case");
      sheet.getRow(0).createCell(1).setCellValue("Date");
      sheet.getRow(0).createCell(2).setCellValue("Time");
      double[] times = {14.5 / 24, 0, -1};
      for (int i = 0; i < times.length; i++) {
        Row row = sheet.createRow(i + 1);
        row.createCell(0).setCellValue("C" + i);
        row.createCell(1).setCellValue(46086);
        row.getCell(1).setCellStyle(day);
        if (times[i] >= 0) {
          row.createCell(2).setCellValue(times[i]);
          row.getCell(2).setCellStyle(time);
        }
      }
      workbook.write(bytes);
    }

    assertThat(
            Trial.ofSource(
                    folder,
                    """
                    recognised_by: [Case, Date]
                    case_id: Case
                    events: [{activity: NOTE, timestamp: {date: Date, time: Time}}]
                    """)
                .with("a.xlsx", bytes.toByteArray())
                .times())
        .containsExactly(
            "C0 NOTE 2026-03-05T14:30:00Z", "C1 NOTE 2026-03-05T00:00:00Z", "C2 NOTE 2026-03-05");
  }

  @ParameterizedTest
  @CsvSource({"26:15:00", "1d 3h", "PT2H15M", "1900-01-01T02:15:00", "1.03:15:00"})
  void aDurationIsNoTimeOfDay(String duration) {
    Trial trial = trial("", "A;2026-03-05;02:15:00\nB;2026-03-06;" + duration + "\n");

    assertThatThrownBy(trial::export)
        .isInstanceOf(UnusableExportException.class)
        .hasMessage(
            "%s: nobody can say when the events of column \"Date\" were: a.csv:3 has \"%s\" where the"
                + " profile asks for a time of day. That is a duration: no event was at that hour."
                + " Leave the column of durations out of the profile (timestamp: the column of the"
                + " date alone).",
            folder.resolve("a.csv"), duration);
  }

  @Test
  void amongManyTimesOfDayOneIsMistyped() {
    Trial trial = trial("", "A;2026-03-05;14:30\n".repeat(100) + "B;2026-03-05;26:15\n");

    assertThat(trial.problems()).hasSize(1);
  }

  @Test
  void theEndOfTheDayIsNoDuration() {
    assertThat(trial("", "A;2026-03-05;24:00\n").problems()).hasSize(1);
  }
}
