package org.complaintauditor.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.complaintauditor.dossier.SmallDossier;
import org.complaintauditor.model.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a dossier states is counted again. */
final class RecountTest {
  @TempDir private Path root;

  @Test
  void whatIsStatedRightIsAllCounted() throws IOException {
    SmallDossier.write(root);

    assertThat(Recount.of(root)).isEqualTo(new Recount(3, 9, 9, List.of()));
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          summary.json | "rate": 0.6, | "rate": 0.8, | data/summary.json: ACK-01: states the rate 0.8, counted 0.600000
          summary.json | "rate": 0.666667 | "rate": 0.666666 | data/summary.json: CON-01: states the rate 0.666666, counted 0.666667
          summary.json | "rate": null, "rate_told": false | "rate": 1, "rate_told": true | data/summary.json: TMF-01: rate_told should be false; data/summary.json: TMF-01: states the rate 1, counted -
          summary.json | "rate": 0.6, "rate_told": true | "rate": 0.6, "rate_told": true, "not_recorded": {} | data/summary.json: ACK-01: rate_told should be false; data/summary.json: ACK-01: states the rate 0.6, counted -
          summary.json | "breached": 2 | "breached": 1 | data/summary.json: ACK-01: states 1 BREACHED, counted 2
          summary.json | "cases": 6 | "cases": 7 | data/summary.json: states 7 cases, but data/population.csv has 6
          request.json | "breached_selected": 2 | "breached_selected": 1 | data/request.json: states 1 as breached_selected, counted 2
          request.json | "exceptions_not_selected": 5 | "exceptions_not_selected": 0 | data/request.json: states 0 as exceptions_not_selected, counted 5
          request.json | "CON-01": {"breached_selected": 1 | "CON-01": {"breached_selected": 0 | data/request.json: states 0 as CON-01 breached_selected, counted 1
          request.json | "not_evidenced_not_selected": 3 | "not_evidenced_not_selected": 0 | data/request.json: states 0 as TMF-01 not_evidenced_not_selected, counted 3
          request.json | "dossier": 1 | "dossier": 2 | data/request.json: /dossier should be 1
          request.json | "recipient": "CRTC", | '' | data/request.json: /request lacks "recipient"
          material/settings.json | "America/Toronto" | 5 | data/material/settings.json: /zone should be string
          population.csv | 1.0.0,MET,EARLY | 1.0.0,WET,EARLY | data/population.csv row 6: "WET" is no verdict; data/summary.json: ACK-01: states 3 MET, counted 2; data/summary.json: ACK-01: states the rate 0.6, counted 0.500000
          population.csv | 1.0.0,MET,IN_TIME,BREACHED,MISSING | 1.0.0,MET,IN_TIME,BREACHED,LATE | data/population.csv row 3: CON-01 of case C-BBBBBBBBBB is "BREACHED LATE" here and "BREACHED MISSING" in data/findings.csv
          clocks.csv | 2,no,,2026-01-06 | 2,no,,2026-01-05 | data/clocks.csv row 2: case C-AAAAAAAAAA, ACK-01: states the due date 2026-01-05, counted 2026-01-06; data/findings.csv: case C-AAAAAAAAAA, ACK-01: states the due date 2026-01-06, which data/clocks.csv lacks
          clocks.csv | BREACHED,1,LATE | BREACHED,2,LATE | data/clocks.csv row 2: case C-AAAAAAAAAA, ACK-01: states "2" as business days late, counted "1"
          clocks.csv | 2026-01-13 2026-01-14 | 2026-01-13 | data/clocks.csv row 3: case C-AAAAAAAAAA, CON-01: states the due date 2026-01-23, counted 2026-01-22
          clocks.csv | 2026-02-17,2026-02-17,MET | 2026-02-17,,MET | data/clocks.csv row 5: case C-BBBBBBBBBB, ACK-01: MET does not follow from its dates
          clocks.csv | 2026-03-23,,PENDING,,RUNNING | 2026-03-23,,BREACHED,,MISSING | data/clocks.csv row 9: case C-CCCCCCCCCC, ACK-01: BREACHED does not follow from its dates; data/findings.csv: case C-CCCCCCCCCC, ACK-01: states PENDING, but the worst in data/clocks.csv is BREACHED
          clocks.csv | C-CCCCCCCCCC,ACK-01,1,2026-03-19 | C-CCCCCCCCCC,ACK-01,1,2029-03-19 | data/clocks.csv row 9: lies outside the years whose holidays are listed (2025 to 2028); data/clocks.csv row 9: case C-CCCCCCCCCC, ACK-01: states the due date 2026-03-23, counted 2029-03-21
          clocks.csv | 2026-03-09,calendar days | 2026-03-09,fortnights | data/clocks.csv row 10: "fortnights" is no unit of a limit
          clocks.csv | days,5,yes | days,5,no | data/clocks.csv row 10: case C-CCCCCCCCCC, TMF-01: states the due date 2026-03-16, counted 2026-03-14
          clocks.csv | 2026-01-02,calendar | 2026-13-02,calendar | data/clocks.csv row 4: cannot be counted: Text '2026-13-02' could not be parsed: Invalid value for MonthOfYear (valid values 1 - 12): 13
          material/holidays.csv | 2026-02-16 | 2026-02-23 | data/clocks.csv row 5: case C-BBBBBBBBBB, ACK-01: states the due date 2026-02-17, counted 2026-02-16; data/clocks.csv row 5: case C-BBBBBBBBBB, ACK-01: states "" as business days late, counted "1"; data/clocks.csv row 5: case C-BBBBBBBBBB, ACK-01: MET does not follow from its dates; data/clocks.csv row 6: case C-BBBBBBBBBB, CON-01: states the due date 2026-03-03, counted 2026-03-04
          material/holidays.csv | 2026-04-03 | 3 April 2026 | data/material/holidays.csv row 4: "3 April 2026" is no date
          findings.csv | C-CCCCCCCCCC,CON-01 | C-CCCCCCCCCC,ACK-01 | data/findings.csv row 9: case C-CCCCCCCCCC has a second finding of ACK-01; data/population.csv row 4: ACK-01 of case C-CCCCCCCCCC is "PENDING RUNNING" here and "NOT_APPLICABLE CLOSED_WITHIN_INTERVAL" in data/findings.csv; data/population.csv row 4: CON-01 of case C-CCCCCCCCCC is "NOT_APPLICABLE CLOSED_WITHIN_INTERVAL" here and "" in data/findings.csv; data/request.json: states 9 as findings, counted 8
          findings.csv | verdict,reason | verdict,cause | data/findings.csv: lacks the column "reason"; data/request.json: states 3 as selected, counted 0; data/request.json: states 9 as findings, counted 0; data/request.json: states 2 as breached_selected, counted 0; data/request.json: states 5 as exceptions_not_selected, counted 9
          """)
  void whatIsStatedWrongIsNamed(String file, String before, String after, String lines)
      throws IOException {
    SmallDossier.write(root, Map.of("data/" + file, edit(before, after == null ? "" : after)));

    List<Wording> found = Recount.of(root).deviations();

    if (lines.startsWith("data/findings.csv: lacks")) {
      assertThat(String.join("; ", found.stream().map(Wording::english).toList()))
          .startsWith(lines)
          .endsWith("data/findings.csv has no finding of TMF-01 in case C-CCCCCCCCCC");
    } else {
      assertThat(found.stream().map(Wording::english)).containsExactly(lines.split("; ", -1));
    }
  }

  @Test
  void whatTheExportCannotShowHasNoRate() throws IOException {
    SmallDossier.write(
        root,
        Map.of(
            "data/summary.json",
            edit(
                "\"rate\": 0.6, \"rate_told\": true",
                "\"rate\": null, \"rate_told\": false, \"not_recorded\": {}")));

    assertThat(Recount.of(root)).isEqualTo(new Recount(3, 9, 9, List.of()));
  }

  private static UnaryOperator<String> edit(String before, String after) {
    return text -> text.replaceFirst(java.util.regex.Pattern.quote(before), after);
  }

  @Test
  void aFileThatIsMissingIsADeviation() throws IOException {
    SmallDossier.write(root);
    for (String file : List.of("population.csv", "clocks.csv", "summary.json")) {
      Files.delete(root.resolve("data").resolve(file));
    }

    assertThat(Recount.of(root).deviations().stream().map(Wording::english))
        .containsExactly(
            "data/summary.json: is missing", "data/summary.json: has no audit instant: \"\"");
  }

  @Test
  void whatIsNoTextIsADeviation() throws IOException {
    SmallDossier.write(root);
    Files.write(root.resolve("data/population.csv"), new byte[] {'c', (byte) 0xff, '\n'});
    Files.writeString(root.resolve("data/request.json"), "{\"dossier\":1,\"dossier\":1}");

    assertThat(Recount.of(root).deviations().stream().map(Wording::english))
        .containsExactly(
            "data/request.json: is no JSON: Duplicate field 'dossier'",
            "data/population.csv: is no table in UTF-8: Input length = 1");
  }

  @Test
  void ofTotalsNothingIsCounted() throws IOException {
    SmallDossier.write(
        root,
        Map.of(
            "data/request.json", edit("\"population\": \"rows\"", "\"population\": \"totals\"")));
    Files.delete(root.resolve("data/population.csv"));

    assertThat(Recount.of(root)).isEqualTo(new Recount(0, 0, 9, List.of()));
  }
}
