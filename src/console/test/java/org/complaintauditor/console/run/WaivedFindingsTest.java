package org.complaintauditor.console.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.app.LineOrigin;
import org.complaintauditor.console.start.OpenConsole;
import org.complaintauditor.deciding.file.WaiverJson;
import org.complaintauditor.decision.Decision;
import org.complaintauditor.decision.DecisionLine;
import org.complaintauditor.decision.HumanAnswer;
import org.complaintauditor.decision.LinePlace;
import org.complaintauditor.decision.Person;
import org.complaintauditor.decision.Subject;
import org.complaintauditor.decision.Waiver;
import org.complaintauditor.decision.WaiverReason;
import org.complaintauditor.decision.WaiverScope;
import org.complaintauditor.decision.Withdrawal;
import org.complaintauditor.figures.Period;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.store.ledger.LedgerAuthor;
import org.complaintauditor.store.ledger.LedgerEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A finding under a waiver says so in the work list, and the page of the run counts it. */
final class WaivedFindingsTest {

  private static final String STORM = "2026-02-04T10:00:00-05:00";
  private static final String LATER = "2026-02-09T10:00:00-05:00";
  private static final String ALL = "/runs/run-1/work?show=all";

  @TempDir private Path folder;
  private OpenConsole console;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    console = OpenConsole.in(folder);
    RecordedRun.keep(
        console.workspace(),
        RecordedRun.of("run-1", "2026-03-31", RecordedRun.NOWHERE, Map.of("q1.csv", "ab")),
        "Q1",
        "2026-04-01T09:00:00Z",
        RecordedRun.finding("C-1", "ACK-01", Verdict.BREACHED, STORM),
        RecordedRun.finding("C-2", "ACK-01", Verdict.BREACHED, LATER),
        RecordedRun.finding("C-3", "CTS-01", Verdict.BREACHED, STORM),
        RecordedRun.finding("C-4", "ACK-01", Verdict.MET, STORM));
  }

  @AfterEach
  void end() throws IOException {
    console.close();
  }

  private void waive(String id, Set<String> commitments, String expires) {
    Waiver waiver =
        new Waiver(
            id,
            WaiverReason.OUTAGE,
            "Ice storm",
            new WaiverScope(
                commitments,
                Optional.of(new Period(LocalDate.of(2026, 2, 3), LocalDate.of(2026, 2, 6))),
                Set.of(),
                Map.of("province", Set.of("QC"))),
            new Waiver.Approval(
                Person.named("Ana Doe"),
                Person.named("Luc Roy"),
                LocalDate.of(2026, 2, 10),
                LocalDate.parse(expires)),
            "");
    console
        .workspace()
        .ledger()
        .append(
            new LedgerEntry(
                "2026-04-02T09:00:00Z",
                new LedgerAuthor("Luc Roy", "", ""),
                "console",
                WaiverJson.WAIVER,
                WaiverJson.write(waiver, "jive-ca")));
  }

  private static String row(String page, String caseId) {
    int begin = page.indexOf("case=" + caseId);
    assertThat(begin).as("%s is in the list", caseId).isPositive();
    return page.substring(begin, page.indexOf("</tr>", begin));
  }

  @Test
  void withoutAWaiverNothingIsSaid() throws Exception {
    assertThat(console.get(ALL).body()).contains("C-1").doesNotContain("under the waiver");
    assertThat(console.get("/runs/run-1").body())
        .contains("3 breaches undecided")
        .doesNotContain("under a waiver");
  }

  @Test
  void whatItsScopeHoldsSaysSo() throws Exception {
    waive("STORM-1", Set.of("ACK-01"), "2026-12-31");
    String list = console.get(ALL).body();
    assertThat(row(list, "C-1")).contains("under the waiver STORM-1");
    assertThat(row(list, "C-4")).contains("under the waiver STORM-1");
    assertThat(row(list, "C-2")).doesNotContain("STORM-1");
    assertThat(row(list, "C-3")).doesNotContain("STORM-1");
    assertThat(console.get("/runs/run-1").body())
        .contains("3 breaches undecided</a> (1 of them under a waiver)");
    waive("STORM-2", Set.of("ACK-01", "CTS-01"), "2026-12-31");
    assertThat(row(console.get(ALL).body(), "C-1")).contains("under the waivers STORM-1, STORM-2");
    assertThat(console.get("/runs/run-1").body()).contains("(2 of them under a waiver)");
  }

  @Test
  void whatSomebodyDecidedOnIsNotCountedAnyLonger() throws Exception {
    waive("STORM-2", Set.of("ACK-01", "CTS-01"), "2026-12-31");
    assertThat(console.get("/runs/run-1").body()).contains("(2 of them under a waiver)");
    agree("C-2", "ACK-01");
    assertThat(console.get("/runs/run-1").body())
        .contains("2 breaches undecided</a> (2 of them under a waiver)");
    long line = agree("C-1", "ACK-01");
    assertThat(console.get("/runs/run-1").body())
        .contains("1 breach undecided</a> (1 of them under a waiver)");
    takeBack(line);
    assertThat(console.get("/runs/run-1").body()).contains("(2 of them under a waiver)");
  }

  private long agree(String caseId, String commitment) {
    return append(
        new Decision(
            Subject.finding(caseId, commitment),
            new HumanAnswer.Agree(Optional.empty(), ""),
            "",
            new Decision.Signature(
                Person.named("Ana Doe"), LocalDate.of(2026, 4, 2), Optional.empty()),
            Optional.empty(),
            List.of(),
            LinePlace.ledger(1)));
  }

  private void takeBack(long line) {
    append(
        new Withdrawal(
            line, "", Person.named("Ana Doe"), LocalDate.of(2026, 4, 3), LinePlace.ledger(1)));
  }

  private long append(DecisionLine line) {
    return console
        .workspace()
        .ledger()
        .append(
            new LineOrigin(
                    new LedgerAuthor("", "", ""),
                    "2026-04-02",
                    LocalDate.parse("2026-04-02"),
                    "console")
                .entry(line, "jive-ca"))
        .get(0)
        .n();
  }

  @Test
  void oneThatIsOverOnTheDayOfTheAuditHoldsNothing() throws Exception {
    waive("STORM-1", Set.of("ACK-01"), "2026-03-30");
    assertThat(console.get(ALL).body()).doesNotContain("under the waiver");
    assertThat(console.get("/runs/run-1").body()).doesNotContain("under a waiver");
  }
}
