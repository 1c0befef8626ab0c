package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code compare}, from the command line to its files. */
final class CompareCommandTest {
  private static final String HEADER =
      "case_id,event_id,timestamp,activity,actor_role,channel,discloses,text,team\n";
  private static final List<String> ROWS =
      List.of(
          "A,1,2026-03-02T10:00:00-05:00,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,,My line is down.,North",
          "A,2,2026-03-04T10:00:00-05:00,ACKNOWLEDGEMENT_SENT,AGENT,EMAIL,ACKNOWLEDGEMENT,Thanks.,North",
          "B,1,2026-03-02T10:00:00-05:00,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,,No invoice.,South",
          "B,2,2026-03-03T10:00:00-05:00,ACKNOWLEDGEMENT_SENT,AGENT,EMAIL,ACKNOWLEDGEMENT,Thanks.,South");

  @TempDir private static Path folder;

  private static Path plain;

  private static Path audit(String name, List<String> rows, String... options) throws IOException {
    Path export = folder.resolve(name + ".csv");
    Files.writeString(export, HEADER + String.join("\n", rows) + "\n");
    Path out = folder.resolve(name);
    Run.fine("audit %s --material --as-of 2026-03-31 --format csv --out %s", export, out, options);
    return out;
  }

  @BeforeAll
  static void plain() throws IOException {
    plain = audit("plain", ROWS);
  }

  private static List<Map<String, String>> changes(Path old, Path current) throws IOException {
    Path out = Files.createTempDirectory(folder, "compare").resolve("report");
    Run.fine("compare %s %s --csv plain --out %s", old, current, out);
    assertThat(out).isDirectoryContaining(file -> file.endsWith("compare.json"));
    return Run.csv(out.resolve("changes.csv"));
  }

  @Test
  void aRunAndItselfDoNotDiffer() {
    Run run = Run.of("compare %s %s", plain, plain);
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo("No difference.\n\nCases: 2 in both runs, 0 new, 0 gone.\n");
  }

  @Test
  @DisplayName("order of rows, name of the file and the team are no difference")
  void otherwiseWritten() throws IOException {
    List<String> rows =
        List.of(ROWS.get(3).replace("South", "West"), ROWS.get(1), ROWS.get(2), ROWS.get(0));
    assertThat(changes(plain, audit("shuffled", rows))).isEmpty();
  }

  @Test
  void aLimitIsTheCause() throws IOException {
    assertThat(changes(plain, audit("limit", ROWS, "--set", "ACK-01.written=1")))
        .extracting(row -> List.copyOf(row.values()).toString())
        .containsExactly(
            "[A, ACK-01, 1, CHANGED, MET, IN_TIME, BREACHED, LATE, 2026-03-04, 2026-03-03, LIMITS,"
                + " LIMITS, LIMITS ACK-01.written 2 → 1, ]");
  }

  @Test
  void aRowIsTheCause() throws IOException {
    List<String> rows =
        List.of(
            ROWS.get(0),
            ROWS.get(1).replace("2026-03-04T10", "2026-03-06T10"),
            ROWS.get(2),
            ROWS.get(3));
    assertThat(changes(plain, audit("row", rows)))
        .filteredOn(row -> row.get("commitment").equals("ACK-01"))
        .extracting(row -> List.copyOf(row.values()).toString())
        .containsExactly(
            "[A, ACK-01, 1, CHANGED, MET, IN_TIME, BREACHED, LATE, 2026-03-04, 2026-03-04, DATA,"
                + " DATA, DATA 2 timestamp 2026-03-04T10:00-05:00 → 2026-03-06T10:00-05:00, ]");
  }

  @Test
  @DisplayName("the zone alone is the cause, though it makes other days of the same rows")
  void aZoneIsTheCause() throws IOException {
    List<String> late =
        List.of(
            ROWS.get(0),
            ROWS.get(1).replace("2026-03-04T10:00:00-05:00", "2026-03-04T23:30:00-05:00"),
            ROWS.get(2),
            ROWS.get(3));
    Path toronto = audit("toronto", late);
    Path halifax = audit("halifax", late, "--zone", "America/Halifax");
    assertThat(changes(toronto, halifax))
        .filteredOn(row -> row.get("commitment").equals("ACK-01"))
        .extracting(
            row -> row.get("to_verdict") + " " + row.get("causes") + " " + row.get("needed"))
        .containsExactly("BREACHED CALENDAR CALENDAR");
  }

  @Test
  void newAndGoneCases() throws IOException {
    List<String> rows =
        List.of(
            ROWS.get(0),
            ROWS.get(1),
            ROWS.get(2).replace("B,", "C,"),
            ROWS.get(3).replace("B,", "C,"));
    assertThat(changes(plain, audit("cases", rows)))
        .filteredOn(row -> row.get("commitment").equals("ACK-01"))
        .extracting(row -> row.get("case_id") + " " + row.get("kind") + " " + row.get("causes"))
        .containsExactly("B GONE_CASE ", "C NEW_CASE ");
  }

  @Test
  @DisplayName("ids that differ only in form are named, not joined")
  void similarIds() throws IOException {
    Path before = audit("twelve", ROWS.stream().map(row -> row.replace("B,", "0012,")).toList());
    Path after = audit("zeros", ROWS.stream().map(row -> row.replace("B,", "12,")).toList());
    assertThat(Run.of("compare %s %s", before, after).out())
        .contains("Ids that differ only in form, and were not joined: 0012 / 12.\n");
    assertThat(Run.of("compare %s %s", before, plain).out()).doesNotContain("only in form");
  }

  @Test
  @DisplayName("what people decided about a finding that changed")
  void decisionState() throws IOException {
    Path limit = audit("decided", ROWS, "--set", "ACK-01.written=1");
    Files.writeString(
        limit.resolve("decisions.csv"),
        "case,commitment,state\nA,ACK-01,BASIS_CHANGED\nA,ACK-01,SUPERSEDED\nB,ACK-01,CURRENT\n");
    assertThat(changes(plain, limit))
        .extracting(row -> row.get("case_id") + " " + row.get("decision_state"))
        .containsExactly("A BASIS_CHANGED+SUPERSEDED");
  }

  @Test
  void oneChangeIsExplained() throws IOException {
    Path limit = audit("explained", ROWS, "--set", "ACK-01.written=1");
    Run run = Run.of("compare %s %s --explain A/ACK-01", plain, limit);
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("Cause: limits.", "ACK-01.written 2 → 1", "In the old run:", "In the new run:");
  }

  @Test
  void tooManyChangesFail() throws IOException {
    Path limit = audit("many", ROWS, "--set", "ACK-01.written=1");
    assertThat(Run.of("compare %s %s --fail-above 5%", plain, limit).code()).isZero();
    assertThat(Run.of("compare %s %s --fail-above 4%", plain, limit).code()).isEqualTo(1);
  }

  @Test
  void whatCannotBeComparedIsNamed() throws IOException {
    Path none = Files.createDirectory(folder.resolve("none"));
    Run missing = Run.of("compare %s %s", plain, none);
    assertThat(missing.code()).isEqualTo(3);
    assertThat(missing.err()).contains("none", "--material");
    Run share = Run.of("compare %s %s --fail-above one", plain, plain);
    assertThat(share.code()).isEqualTo(2);
    assertThat(share.err()).contains("--fail-above one: write a share from 0% to 100%");
    Files.writeString(none.resolve("mine.txt"), "mine");
    Run occupied = Run.of("compare %s %s --out %s", plain, plain, none);
    assertThat(occupied.code()).isEqualTo(2);
    assertThat(occupied.err()).contains("mine.txt");
    assertThat(none).isDirectoryContaining(file -> file.endsWith("mine.txt"));
  }
}
