package org.complaintauditor.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ByteWriter;
import org.complaintauditor.bytes.EventRowCodec;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.GivenDate;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Timestamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlausibleYearsTest {

  private static List<EventRow> rows(String days) {
    List<EventRow> rows = new ArrayList<>();
    for (String day : days.split(" ")) {
      rows.add(QualityScript.row(day + " NOTE AGENT -", rows.size() + 2, ""));
    }
    return rows;
  }

  private static PlausibleYears of(List<EventRow> rows) {
    PlausibleYears years = new PlausibleYears();
    rows.forEach(years::add);
    return years;
  }

  private static byte[] bytes(PlausibleYears years) {
    ByteWriter to = ByteWriter.of("years", 1);
    years.write(to);
    return to.toBytes();
  }

  @ParameterizedTest
  @CsvSource({
    "1970-01-01T00:00 1970-01-01T05:00, 2 1970-01-01 DATES_TOO_OLD",
    "1989-12-31T23:00 1955-01-01T05:00, 3 1955-01-01 DATES_TOO_OLD",
    "1989-12-31T23:00 1990-01-01T05:00, ''",
    "2010-05-01T10:00 2020-01-01T10:00 2021-01-01T10:00, ''",
    "2010-05-01T10:00 2021-01-01T10:00 2021-01-02T10:00, 2 2010-05-01 DATES_FAR_APART",
    "2010-05-01T10:00 2010-05-02T10:00 2021-01-01T10:00, 4 2021-01-01 DATES_FAR_APART",
    "2024-05-01T10:00 2199-01-01T10:00 1900-01-01T10:00 2024-06-01T10:00, 4 1900-01-01 DATES_FAR_APART; 3 2199-01-01 DATES_FAR_APART",
  })
  void saysWhatIsNotPlausible(String days, String expected) {
    assertThat(shown(of(rows(days)).problems())).isEqualTo(expected);
  }

  private static String shown(List<Problem> problems) {
    return String.join(
        "; ",
        problems.stream()
            .map(one -> "%d %s %s".formatted(one.origin().row(), one.value(), one.code()))
            .toList());
  }

  @Test
  void partsMakeTheSameInAnyOrderAndAsBytes() {
    List<EventRow> rows =
        rows(
            "2024-05-01T10:00 1970-01-01T10:00 2024-01-01T10:00 1970-01-01T10:00 2023-06-01T10:00");
    byte[] whole = bytes(of(rows));
    for (int cut = 0; cut <= rows.size(); cut++) {
      PlausibleYears last = of(rows.subList(cut, rows.size()));
      PlausibleYears first = of(rows.subList(0, cut));
      byte[] written = bytes(first);
      last.merge(PlausibleYears.read(ByteReader.of(written, "years", 1)));

      assertThat(bytes(last)).isEqualTo(whole);
    }
  }

  @Test
  void rowsKeepTheDatesThatTheyGiveAsBytes() {
    Timestamp day = Timestamp.on(java.time.LocalDate.parse("2026-03-09"), QualityScript.ZONE);
    EventRow row =
        rows("2026-03-02T10:00")
            .get(0)
            .with(draft -> draft.dates = Map.of("deadline", new GivenDate("SLA due", day)));

    assertThat(EventRowCodec.fromBytes(EventRowCodec.toBytes(List.of(row)))).containsExactly(row);
    assertThat(row.origin()).isEqualTo(new Origin("export.csv", 0, 2));
  }
}
