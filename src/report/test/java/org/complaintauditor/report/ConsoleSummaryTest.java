package org.complaintauditor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.complaintauditor.report.csv.FindingsCsv;
import org.complaintauditor.report.html.HtmlReport;
import org.complaintauditor.report.json.SummaryJson;
import org.complaintauditor.report.trust.UnreliableRate;
import org.complaintauditor.report.xlsx.WorkbookXlsx;
import org.complaintauditor.text.MessageBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleSummaryTest {

  @Test
  @DisplayName("a table of the commitments, other readings, and what became of the rows")
  void wholeText() {
    assertThat(ConsoleSummary.of(SmallAudit.report().model(), MessageBundle.in("en")))
        .isEqualTo(
            """
            Small & fair code
            2 cases, 5 events, as of 2026-01-31 17:00:00 (America/Toronto).
            Read as: canonical case histories (profile canonical, found out from the content): CSV.

            How far this can be trusted
              severe  3 rows of 11 (27.3%) could not be used. What they say is missing from the cases.
                      What to do: problems.csv names each row and what was expected. Mend the export, and audit
                      again.

                                                                                Not        Not
                    Commitment                   Met  Breached  Pending  applicable  evidenced   Rate
            ──────────────────────────────────────────────────────────────────────────────────────────
            ACK-01  Prompt acknowledgement         1         1        0           0          0  50.0%
            ESC-02  Escalation request honoured    0         0        1           1          0      –

            Other reading, ESC-02 (first escalation counts as level 1): met 2, breached 1, rate 66.7%*.
            * A rate is unreliable where "Not evidenced" is more than 10% of the cases that the commitment
            applied to and that are no longer pending: too much is unknown. Where it is more than half, no rate
            is told; in its place stands how many of these cases the record shows.
            Rows: 11 read = 5 used + 3 rejected + 2 duplicate + 1 after the audit instant.
            Cases not audited, as no event of them is left: 1.

            Problems of the data (apart from the findings; all are in problems.csv):
                                              Verdicts
            Severity  Problem                 in doubt  Number
            ──────────────────────────────────────────────────
            severe    timestamp not readable  all            1
            warning   role unknown            none           1
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de"})
  @DisplayName("a what-if run and an unreliable rate are said in words; no line is over 100 wide")
  void whatIfAndUnreliable(String language) {
    String many = "ACK-01.written=1, ".repeat(9) + "ESC-02.after=2";
    ReportModel model =
        SmallAudit.report(
                SmallAudit.run(language, SmallAudit.pack(many), SmallAudit.options("all")),
                List.of(SmallAudit.saying("x"), SmallAudit.acknowledged()))
            .model();
    MessageBundle words = MessageBundle.in(language);

    String text = ConsoleSummary.of(model, words);

    assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    assertThat(String.join(" ", text.lines().map(String::strip).toList()))
        .contains(words.text("report.trust.WHAT_IF", many))
        .contains(
            UnreliableRate.sentence(
                model.run().pack(),
                words,
                new LocalizedFormats(words, model.run().basis().auditInstant().zone())));
    assertThat(text.lines().filter(line -> line.startsWith("ESC-02")))
        .allSatisfy(
            line ->
                assertThat(line)
                    .endsWith(
                        new LocalizedFormats(words, SmallAudit.ZONE)
                            .untold(model.tallies().get("ESC-02"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de"})
  @DisplayName("rates that doubtful texts touch have their bounds, and the verdicts are counted")
  void doubtful(String language) {
    ReportModel model = SmallAudit.doubtful(language).model();
    MessageBundle words = MessageBundle.in(language);
    String text = ConsoleSummary.of(model, words);

    assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    assertThat(text.lines().filter(line -> line.startsWith("ACK-01")))
        .singleElement()
        .asString()
        .endsWith(
            new LocalizedFormats(words, SmallAudit.ZONE).inBrackets(model.tallies().get("ACK-01")));
    assertThat(String.join(" ", text.lines().map(String::strip).toList()))
        .contains(words.text("report.rate.note"))
        .contains(words.text("report.review.sentence", 3, "3"));
  }

  @Test
  @DisplayName("where the verdicts to be reviewed are listed, of what was written")
  void places() {
    ReportModel model = SmallAudit.doubtful("en").model();
    MessageBundle words = MessageBundle.in("en");
    assertThat(
            ReviewPlaces.sentence(
                model,
                List.of(new FindingsCsv(), new SummaryJson(), new WorkbookXlsx(), new HtmlReport()),
                words))
        .contains(
            "To be reviewed, the most decisive first: report/index.html#review; report.xlsx, sheet"
                + " “To be\nreviewed”; findings.csv, column review.");
    assertThat(ReviewPlaces.sentence(model, List.of(new SummaryJson()), words)).isEmpty();
    assertThat(
            ReviewPlaces.sentence(SmallAudit.report().model(), List.of(new FindingsCsv()), words))
        .isEmpty();
  }
}
