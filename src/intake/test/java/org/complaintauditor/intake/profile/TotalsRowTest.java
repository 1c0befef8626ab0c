package org.complaintauditor.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.complaintauditor.intake.WholeExport;
import org.complaintauditor.intake.table.TotalsRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of totals are named as such, and no case is taken for one. */
class TotalsRowTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Total;48",
        "TOTAL;;;1,234.50;12",
        ";Total:;48",
        "Total général;48",
        "Grand total;48;€ 12",
        "Sous-total;;12",
        "Summe;48",
        "Gesamt: 48;;",
        "Summe der Beschwerden;48",
        "Somme;1 234,5",
        "Nombre de plaintes : 48;",
        "Total complaints: 48",
        "Summe Vorgänge;46",
        "of which acknowledged;;49",
        "davon bestätigt;;49",
        "dont accusées;;49",
        "Average;3.5 days;12 %",
        "Durchschnitt;3,5 Tage",
        "Total (48)",
        "Total"
      })
  void sumsUp(String row) {
    assertThat(TotalsRow.of(List.of(row.split(";", -1)))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ";;",
        "Total;Anna",
        "Total;2026-01-05",
        "Total;05.01.2026",
        "Total;5/1/2026",
        "Total;5 Jan 2026",
        "Total;9:30",
        "Totally lost;48",
        "48;Total",
        "C-1;Total;48",
        "Total loss of service",
        "Total outage",
        "of which acknowledged",
        "Summerfield;48",
        "Total Oil and Gas Ltd;48"
      })
  void sumsNothingUp(String row) {
    assertThat(TotalsRow.of(List.of(row.split(";", -1)))).isEmpty();
  }

  @Test
  void isLeftOutAndNamed() {
    Trial trial =
        Trial.ofSource(
                folder,
                """
                recognised_by: [Case, In]
                case_id: Case
                events: [{activity: COMPLAINT_RECEIVED, timestamp: In}]
                """)
            .with(
                "a.csv",
                "Case,In,Days\nTotal,2026-01-05,1\nB,2026-01-06,2\nTotal,,3\nSomme,3\n,Gesamt: 3,\n");
    WholeExport export = trial.export();

    assertThat(trial.events()).containsExactly("Total COMPLAINT_RECEIVED", "B COMPLAINT_RECEIVED");
    assertThat(trial.problems())
        .containsExactly(
            "4 TOTALS_ROW Case \"Total\"",
            "5 TOTALS_ROW Case \"Somme\"",
            "6 TOTALS_ROW In \"Gesamt: 3\"");
    assertThat(export.problems().get(0).expected().english())
        .isEqualTo("events only: this row sums up others (3), and is left out");
  }

  @Test
  void aCaseWhoseTextBeginsSoIsRead() {
    assertThat(
            Trial.ofSource(
                    folder,
                    """
                    recognised_by: [Case, In]
                    case_id: Case
                    events: [{activity: COMPLAINT_RECEIVED, timestamp: In}]
                    """)
                .with("a.csv", "What,Case,In\nTotal outage,1,\nTotal complaints,,1\nTotal,2,\n")
                .problems())
        .containsExactly(
            "2 UNREADABLE_TIMESTAMP timestamp \"\"",
            "3 TOTALS_ROW What \"Total complaints\"",
            "4 TOTALS_ROW What \"Total\"");
  }

  @Test
  void aCaseOfThisNameWithADateThatIsANumberIsRead() {
    assertThat(
            Trial.ofSource(
                    folder,
                    """
                    recognised_by: [Case, In]
                    case_id: Case
                    timestamps: excel-1900
                    events: [{activity: COMPLAINT_RECEIVED, timestamp: In}]
                    """)
                .with("a.csv", "Case,In\nTotal,46027\n1,46028\nTotal,\n")
                .times())
        .containsExactly("Total COMPLAINT_RECEIVED 2026-01-05", "1 COMPLAINT_RECEIVED 2026-01-06");
  }
}
