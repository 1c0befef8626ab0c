package org.complaintauditor.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.acceptance.Run;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.material.Material;
import org.complaintauditor.model.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases that both runs kept alike are not judged where nothing else differs, and count. */
final class UnjudgedCasesTest {

  private static final String THIS_PROGRAM = "this program";
  private static final String ANOTHER = "another program";
  private static final String HEADER =
      "case_id,event_id,timestamp,activity,actor_role,channel,discloses\n";
  private static final String LATE = "2026-03-06T10:00:00-05:00";
  private static final String ROWS =
      """
      A,1,2026-03-02T10:00:00-05:00,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,
      A,2,2026-03-04T10:00:00-05:00,ACKNOWLEDGEMENT_SENT,AGENT,EMAIL,ACKNOWLEDGEMENT
      B,1,2026-03-02T10:00:00-05:00,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,
      B,2,2026-03-09T10:00:00-05:00,ACKNOWLEDGEMENT_SENT,AGENT,EMAIL,ACKNOWLEDGEMENT
      C,1,2026-03-30T10:00:00-05:00,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,
      """;

  @TempDir private static Path folder;

  private static Path plain;
  private static Path again;
  private static Path late;

  @BeforeAll
  static void audit() throws IOException {
    plain = audit("plain", ROWS);
    again = audit("again", ROWS);
    late = audit("late", ROWS.replace("2026-03-04T10:00:00-05:00", LATE));
  }

  private static Path audit(String name, String rows, String... options) throws IOException {
    Path export = Files.createDirectory(folder.resolve(name)).resolve("export.csv");
    Files.writeString(export, HEADER + rows);
    Path run = folder.resolve(name + "-run");
    Run.fine(
        "audit %s --material --as-of 2026-03-31 --format csv,json --out %s", export, run, options);
    return run;
  }

  @ParameterizedTest
  @ValueSource(strings = {THIS_PROGRAM, ANOTHER})
  @DisplayName("no case differs: none is judged, whichever program judged both runs")
  void nothingDiffers(String judgedBy) {
    ComparisonTally tally = compared(Side.of(plain, judgedBy), Side.of(again, judgedBy));

    assertThat(tally.judgedCases()).isZero();
    assertThat(tally.pairs()).isEqualTo(3);
    assertThat(counts(tally)).isEqualTo(countsOfAllJudged(plain, again));
    assertThat(counts(tally).get("ACK-01"))
        .containsExactly("MET MET 1", "BREACHED BREACHED 1", "PENDING PENDING 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {THIS_PROGRAM, ANOTHER})
  @DisplayName("one case differs: it alone is judged")
  void oneCaseDiffers(String judgedBy) {
    ComparisonTally tally = compared(Side.of(plain, judgedBy), Side.of(late, judgedBy));

    assertThat(tally.judgedCases()).isEqualTo(1);
    assertThat(tally.pairs()).isEqualTo(3);
    assertThat(counts(tally)).isEqualTo(countsOfAllJudged(plain, late));
    assertThat(counts(tally).get("ACK-01"))
        .containsExactly("MET BREACHED 1", "BREACHED BREACHED 1", "PENDING PENDING 1");
  }

  @Test
  @DisplayName("the command says how many it judged")
  void command() throws IOException {
    assertThat(judgedByCommand(plain, again)).isZero();
    assertThat(judgedByCommand(plain, late)).isEqualTo(1);
  }

  @Test
  @DisplayName("anything else differs: all cases are judged")
  void aLimitDiffers() throws IOException {
    Path limit = audit("limit", ROWS, "--set", "ACK-01.written=1");

    ComparisonTally tally = compared(Side.of(plain, THIS_PROGRAM), Side.of(limit, THIS_PROGRAM));

    assertThat(tally.judgedCases()).isEqualTo(3);
  }

  @Test
  @DisplayName("what people decided about is judged")
  void decided() throws IOException {
    Path decisions = Files.createDirectory(folder.resolve("decided"));
    Files.writeString(
        decisions.resolve("decisions.csv"),
        "case,commitment,machine_verdict,human_verdict,decision,state\n"
            + "B,ACK-01,BREACHED,MET,overrule,CURRENT\n");

    ComparisonTally tally =
        compared(
            Side.of(plain, THIS_PROGRAM),
            new Side(again, verdicts(again, THIS_PROGRAM), RecordedDecisions.of(decisions)));

    assertThat(tally.judgedCases()).isEqualTo(1);
    assertThat(tally.count(FindingChange.Kind.HUMAN_VERDICT)).isEqualTo(1);
  }

  @Test
  @DisplayName("a case that the runs recorded otherwise is judged, though both kept it alike")
  void recordedOtherwise() {
    ComparisonTally tally =
        compared(
            Side.of(plain, ANOTHER),
            new Side(again, verdicts(late, ANOTHER), RecordedDecisions.NONE));

    assertThat(tally.judgedCases()).isEqualTo(1);
    assertThat(tally.count(FindingChange.Kind.CHANGED)).isEqualTo(1);
  }

  @Test
  @DisplayName("a summary that counts otherwise than cases that are alike can is refused")
  void summaryOfOtherCases() {
    Side old = Side.of(plain, THIS_PROGRAM);
    Side current = new Side(again, verdicts(late, THIS_PROGRAM), RecordedDecisions.NONE);

    assertThatThrownBy(() -> compared(old, current))
        .isInstanceOf(UnusableExportException.class)
        .hasMessageContaining("do not go with the cases that they kept");
  }

  /** A run with the verdicts that were recorded of it. */
  private record Side(Path folder, RecordedVerdicts recorded, RecordedDecisions decisions) {

    /** As it stands to this program, if that one judged it. */
    static Side of(Path folder, String judgedBy) {
      return new Side(folder, verdicts(folder, judgedBy), RecordedDecisions.NONE);
    }

    Material material() {
      return Material.open(folder);
    }

    ComparedRun run() {
      return ComparedRun.of(material(), PlantedRun.RULES, recorded, "one program", decisions);
    }
  }

  private static RecordedVerdicts verdicts(Path folder, String judgedBy) {
    return WrittenRun.verdicts(WrittenRun.in(folder), judgedBy, THIS_PROGRAM);
  }

  private static ComparisonTally compared(Side old, Side current) {
    ComparedRun first = old.run();
    ComparedRun second = current.run();
    return new JudgedComparison(
            first,
            second,
            RunDescription.of(first, Optional.empty()),
            RunDescription.of(second, Optional.empty()),
            new JudgedComparison.Cases(old.material().kept(), current.material().kept()),
            PlantedRun.RULES,
            Comparison.Scope.PLAIN)
        .run((change, before, after) -> {})
        .tally();
  }

  /** The counts for runs without records, so that every case is judged. */
  private static Map<String, List<String>> countsOfAllJudged(Path old, Path current) {
    ComparisonTally tally =
        compared(
            new Side(old, RecordedVerdicts.asJudged(), RecordedDecisions.NONE),
            new Side(current, RecordedVerdicts.asJudged(), RecordedDecisions.NONE));
    assertThat(tally.judgedCases()).isEqualTo(3);
    return counts(tally);
  }

  /** From which verdict to which how many findings went, by commitment. */
  private static Map<String, List<String>> counts(ComparisonTally tally) {
    Map<String, List<String>> counts = new LinkedHashMap<>();
    for (CommitmentChanges commitment : tally.commitments()) {
      List<String> flips = new ArrayList<>();
      for (Verdict from : Verdict.values()) {
        for (Verdict to : Verdict.values()) {
          if (commitment.flips(from, to) > 0) {
            flips.add(from + " " + to + " " + commitment.flips(from, to));
          }
        }
      }
      counts.put(commitment.commitment(), flips);
    }
    return counts;
  }

  private static int judgedByCommand(Path old, Path current) throws IOException {
    Path out = Files.createTempDirectory(folder, "compare").resolve("report");
    Run.fine("compare %s %s --format json --out %s", old, current, out);
    String json = Files.readString(out.resolve("compare.json"));
    return Integer.parseInt(json.replaceFirst("(?s).*?\"judged\": (\\d+).*", "$1"));
  }
}
