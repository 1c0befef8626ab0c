package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code rules check} says of the scenarios of a pack. */
final class RulesCheckTest {

  private static final String WRITTEN =
      """
      scenario,as_of,expected_verdict,expected_reason,expected_due,timestamp,activity,channel
      written,2026-02-02,PENDING,RUNNING,2026-02-04,2026-02-02T09:00:00,COMPLAINT_RECEIVED,EMAIL
      """;
  private static final String LIVE =
      """
      scenario,as_of,expected_verdict,expected_reason,expected_due,timestamp,activity,channel,actor_role
      live,2026-02-02,MET,IN_TIME,2026-02-03,2026-02-02T09:00:00,COMPLAINT_RECEIVED,PHONE,AGENT
      """;

  @TempDir private Path folder;
  private EditedPack pack = new EditedPack(Path.of(""));

  /** Nearly all scenarios are left out: they take most of the time. */
  @BeforeEach
  void copy() throws IOException {
    pack = EditedPack.in(folder);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(pack.folder(), "*.scenarios.csv")) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }

  /** The scenario of TRK-01 makes the rule of ACK-01 fire as well, but nobody looks at that. */
  @Test
  void aRuleIsNeededByScenariosOfItsCommitment() throws IOException {
    pack.append("ACK-01.scenarios.csv", LIVE);
    pack.append("TRK-01.scenarios.csv", WRITTEN);

    assertThat(check().out().lines())
        .contains(
            "no scenario of its commitment needs the rule \"ACK-01 obliged: a complaint was received"
                + ", but in no live contact\"",
            "no scenario of its commitment needs the rule \"TRK-01 obliged: a complaint was received"
                + " in a live contact\"")
        .doesNotContain(
            "no scenario of its commitment needs the rule \"ACK-01 obliged: a complaint was received"
                + " in a live contact\"",
            "no scenario needs the rule \"MET IN_TIME: done on or before the day it was due\"",
            "no scenario needs the rule \"PENDING RUNNING: not done yet, the day it is due is not"
                + " over\"");
  }

  @Test
  void aCommitmentNeedsScenarios() throws IOException {
    pack.append("ACK-01.scenarios.csv", WRITTEN);

    assertThat(check().out().lines())
        .contains(
            "TRK-01: has no scenarios. Write some to "
                + pack.folder().resolve("TRK-01.scenarios.csv"))
        .noneMatch(line -> line.startsWith("ACK-01: "))
        .noneMatch(line -> line.contains("needs the rule \"TRK-01"));
  }

  @Test
  void aFileThatCannotBeUsedStopsNoOther() throws IOException {
    pack.append("ACK-01.scenarios.csv", "");
    pack.append("ESC-1.scenarios.csv", WRITTEN);
    pack.append("._ACK-01.scenarios.csv", "hidden");
    pack.append("PRC-01.scenarios.csv", WRITTEN.replace("expected_due", "expected_dew"));
    pack.append("TMF-01.scenarios.csv", WRITTEN.lines().findFirst().orElseThrow() + "\n");
    pack.append("TRK-01.scenarios.csv", WRITTEN.replace("2026-02-04", "2026-02-05"));

    assertThat(check().out().lines())
        .startsWith(
            "ACK-01.scenarios.csv: has no scenario. Write one row for each event of one, below a row"
                + " with the columns scenario, as_of, expected_verdict, expected_reason and those of"
                + " an export.",
            "ESC-1.scenarios.csv: the pack has no commitment ESC-1; it has ACK-01, TRK-01, PRC-01,"
                + " TMF-01, CON-01, OUT-01, ESC-01, ESC-02, CTS-01, CTS-02",
            "PRC-01.scenarios.csv: column expected_dew is not known; an expectation is one of"
                + " [discharge, due, late, occurrences, reason, trigger, verdict]",
            "TMF-01.scenarios.csv: has no scenario. Write one row for each event of one, below a row"
                + " with the columns scenario, as_of, expected_verdict, expected_reason and those of"
                + " an export.",
            "TRK-01.scenarios.csv row 2 \"written\": due should be 2026-02-05, but is 2026-02-04");
  }

  @Test
  void anExpectationThatNoFindingCanMeet() throws IOException {
    pack.append(
        "ACK-01.scenarios.csv",
        """
        scenario,as_of,expected_verdict,expected_reason,expected_due,expected_late,timestamp,activity,channel
        a,2026-02-02,PENDNG,RUNNING,2026-02-04,,2026-02-02T09:00:00,COMPLAINT_RECEIVED,EMAIL
        b,2026-02-02,pending,RUNNING,2026-02-04,,2026-02-02T09:00:00,COMPLAINT_RECEIVED,EMAIL
        c,2026-02-02,,RUNNING,2026-02-04,,2026-02-02T09:00:00,COMPLAINT_RECEIVED,EMAIL
        d,2026-02-02,PENDING,INTIME,2026-02-04,,2026-02-02T09:00:00,COMPLAINT_RECEIVED,EMAIL
        e,2026-02-02,PENDING,RUNNING,4 February 2026,,2026-02-02T09:00:00,COMPLAINT_RECEIVED,EMAIL
        f,2026-02-02,PENDING,RUNNING,2026-02-30,,2026-02-02T09:00:00,COMPLAINT_RECEIVED,EMAIL
        g,2026-02-02,PENDING,RUNNING,2026-02-04,none,2026-02-02T09:00:00,COMPLAINT_RECEIVED,EMAIL
        h,2026-02-02,PENDING,RUNNING,2026-02-04T09:00:00-05:00,,2026-02-02T09:00:00,COMPLAINT_RECEIVED,EMAIL
        """);
    String row = "ACK-01.scenarios.csv row %d \"%s\": %s";
    String verdicts = "; write one of MET, BREACHED, PENDING, NOT_APPLICABLE, NOT_EVIDENCED";
    String due = "; write 2026-01-31, or 2026-01-31T09:00:00-05:00 for hours";

    assertThat(check().out().lines())
        .startsWith(
            row.formatted(2, "a", "expected_verdict cannot be \"PENDNG\"" + verdicts),
            row.formatted(3, "b", "expected_verdict cannot be \"pending\"" + verdicts),
            row.formatted(4, "c", "expected_verdict is empty" + verdicts),
            row.formatted(
                5,
                "d",
                "expected_reason cannot be \"INTIME\"; write one of IN_TIME, EARLY, LATE, MISSING,"
                    + " CONTRADICTED, RUNNING, NO_RECEIPT, NOT_RECORDED, UNRECORDED_CHANNEL,"
                    + " CONTENT_UNKNOWN, PRECISION, MERGED, OUT_OF_SCOPE, ALREADY_AT_CCTS, WITHDRAWN,"
                    + " RESOLVED_FIRST, NO_TRIGGER, NOT_CONCLUDED, CLOSED_WITHIN_INTERVAL"),
            row.formatted(6, "e", "expected_due cannot be \"4 February 2026\"" + due),
            row.formatted(7, "f", "expected_due cannot be \"2026-02-30\"" + due),
            row.formatted(8, "g", "expected_late cannot be \"none\"; write a whole number"),
            row.formatted(9, "h", "due should be 2026-02-04T09:00:00-05:00, but is 2026-02-04"));
  }

  @Test
  void theAuthorsOwnWordsAreShown() throws IOException {
    pack.append(
        "ACK-01.scenarios.csv",
        """
        scenario,as_of,expected_verdict,expected_reason,timestamp,activity,channel,discloses
        a,2026-02-02,MET,IN_TIME,2026-02-02T09:00:00,COMPLAINT_RECEIVED,EMAIL,
        a,,,,2026-02-02T10:00:00,MESSAGE_SENT,EMAIL,"PROCESS, TIMEFRAM and Mr Doe"
        """);

    assertThat(check().out().lines().findFirst().orElseThrow())
        .isEqualTo(
            "ACK-01.scenarios.csv row 2 \"a\": row 3 column discloses \"PROCESS, TIMEFRAM and Mr Doe\""
                + " cannot be used; expected: \"|\" between the disclosures, as in PROCESS |"
                + " TIMEFRAME; \"TIMEFRAME\" instead of \"TIMEFRAM\"; in place of and, Mr, Doe some"
                + " of ACKNOWLEDGEMENT, TRACKING_NUMBER, PROCESS, TIMEFRAME, ESCALATION_PATH,"
                + " CCTS_INFO, OUTCOME");
  }

  @Test
  void aMistypedLimitIsToldOnce() throws IOException {
    pack.append("ACK-01.scenarios.csv", WRITTEN);
    int line = pack.lineOf("ESC-01.drl", ".due( \"after\" )");
    pack.replace("ESC-01.drl", ".due( \"after\" )", ".due( \"aftr\" )");

    assertThat(check().out().lines().filter(text -> text.contains("aftr")))
        .containsExactly(
            "ESC-01.drl line %d: ESC-01 has no limit \"aftr\" in pack.yaml; it has [after]"
                .formatted(line));
    assertThat(check().out())
        .contains("The scenarios are run once this is mended: until then no export can be judged.");
  }

  @Test
  void anObligationUnderAForeignId() throws IOException {
    int line = pack.lineOf("CTS-01.drl", "Obligation.of( \"CTS-01\"");
    Path file = pack.folder().resolve("CTS-01.drl");
    Files.writeString(
        file,
        Files.readString(file).replace("Obligation.of( \"CTS-01\"", "Obligation.of( \"CTS-02\""));

    assertThat(Run.of("rules", "check", pack.folder()).err())
        .contains(
            "CTS-01.drl line %d states an obligation of CTS-02, and no rule states one of CTS-01"
                .formatted(line));
  }

  @Test
  void aCommitmentThatMayHaveNothingToSay() throws IOException {
    pack.replace(
        "ACK-01.drl", "CaseHistory( receivedLive )", "CaseHistory( receivedLive, merged )");

    assertThat(check().out().lines())
        .startsWith(
            "pack.yaml line %d: ACK-01 lacks \"otherwise\", and its rules do not owe something in"
                    .formatted(pack.lineOf("pack.yaml", "- id: ACK-01"))
                + " every received case. Add otherwise: NO_TRIGGER");
  }

  /**
   * Checks that no scenarios are asked for with rules that were taken over as they are: their
   * author is not there.
   */
  @Test
  void judgingRulesAsShippedNeedNoScenario() throws IOException {
    pack.append("ACK-01.scenarios.csv", WRITTEN);
    String silent = "no scenario needs the rule \"MET EARLY: done before it was owed\"";
    assertThat(check().out().lines())
        .as("a pack with judging rules as shipped")
        .noneMatch(line -> line.startsWith("no scenario needs the rule"));

    pack.append("judging.drl", "// edited\n");
    assertThat(check().out().lines()).as("edited judging rules").contains(silent);
  }

  private Run check() {
    Run run = Run.of("rules", "check", pack.folder());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(1);
    return run;
  }
}
