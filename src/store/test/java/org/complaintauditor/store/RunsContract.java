package org.complaintauditor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.backup.Backup;
import org.complaintauditor.store.backup.BackupContents;
import org.complaintauditor.store.backup.Restoration;
import org.complaintauditor.store.database.WorkspaceException;
import org.complaintauditor.store.run.AttributesJson;
import org.complaintauditor.store.run.FindingRecord;
import org.complaintauditor.store.run.RunRecord;
import org.complaintauditor.store.run.RunRecorder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every workspace holds to, whatever its database: runs, findings, views, backups. */
abstract class RunsContract {

  @TempDir Path folder;

  String given = "";
  Workspace workspace;

  abstract String fresh(Path folder);

  @BeforeEach
  void make() {
    given = fresh(folder);
    workspace = Workspace.make(WorkspaceAddress.of(given)).workspace();
  }

  static void record(Workspace workspace, RunRecord run, List<FindingRecord> findings) {
    try (RunRecorder recorder = workspace.runs().record(run.run()).orElseThrow()) {
      findings.forEach(recorder::add);
      assertThat(recorder.finish(run)).contains((long) findings.size());
      recorder.keep();
    }
  }

  @Test
  @DisplayName("what is recorded is read again, in the order of code points")
  void recorded() {
    List<FindingRecord> findings =
        List.of(
            Samples.finding("B", "ACK-01", Verdict.MET),
            Samples.open("B", "CON-01", Optional.of(Verdict.MET)),
            Samples.finding("a", "ACK-01", Verdict.NOT_EVIDENCED),
            Samples.finding("\u00e9", "ACK-01", Verdict.PENDING));
    RunRecord run = Samples.run("jive-ca-1", "2026-04-01", "{\"zone\":\"America/Toronto\"}");
    record(workspace, run, findings);

    assertThat(workspace.runs().all()).containsExactly(run);
    assertThat(workspace.runs().find("jive-ca-1")).contains(run);
    assertThat(workspace.runs().findings("jive-ca-1")).isEqualTo(findings);
    assertThat(workspace.verify()).isEmpty();
  }

  @Test
  @DisplayName("texts that would end a row, or that no database takes, harm nothing")
  void hostileTexts() {
    FindingRecord finding = Samples.finding("x", "ACK-01", Verdict.MET);
    String text = "a\tb\nc\rd\\N\\.\\\\e\u0000f\ud83dg\ud83d\ude00'\"";
    FindingRecord hostile =
        new FindingRecord(
            text,
            "ACK-01",
            Verdict.MET,
            "IN_TIME",
            "",
            "",
            "",
            OptionalInt.empty(),
            text,
            "",
            "",
            Optional.empty(),
            AttributesJson.of(Map.of("team", text)));
    record(workspace, Samples.run("r", "2026-04-01", "{}"), List.of(hostile, finding));

    FindingRecord read = workspace.runs().findings("r").findFirst().orElseThrow();
    String storable = "a\tb\nc\rd\\N\\.\\\\e\u2400f\ufffdg\ud83d\ude00'\"";
    assertThat(read.caseId()).isEqualTo(storable);
    assertThat(read.occurrenceKey()).isEqualTo(storable);
    assertThat(AttributesJson.read(read.attributes())).isEqualTo(Map.of("team", storable));
    assertThat(read.lateBusinessDays()).isEmpty();
    assertThat(read.due()).isEmpty();
  }

  @Test
  @DisplayName("nobody sees a run before it is whole, and one that was given up leaves nothing")
  void whole() {
    try (RunRecorder recorder = workspace.runs().record("r").orElseThrow()) {
      IntStream.range(0, 30_000)
          .forEach(i -> recorder.add(Samples.finding("C" + i, "ACK-01", Verdict.MET)));
      assertThat(recorder.finish(Samples.run("r", "2026-04-01", "{}"))).contains(30_000L);
      assertThat(workspace.runs().all()).isEmpty();
      assertThat(workspace.runs().findings("r")).isEmpty();
    }
    try (RunRecorder recorder = workspace.runs().record("r").orElseThrow()) {
      IntStream.range(0, 30_000)
          .forEach(i -> recorder.add(Samples.finding("C" + i, "ACK-01", Verdict.MET)));
    }
    assertThat(rows("select count(*) from finding")).containsExactly(List.of("0"));
    assertThat(workspace.runs().all()).isEmpty();
  }

  @Test
  @DisplayName("a run is recorded once, also when two processes try at the same time")
  void once() {
    RunRecord run = Samples.run("r", "2026-04-01", "{}");
    List<FindingRecord> findings = List.of(Samples.finding("C1", "ACK-01", Verdict.MET));
    RunRecorder late = workspace.runs().record("r").orElseThrow();
    record(workspace, run, findings);

    assertThat(workspace.runs().record("r")).isEmpty();
    try (late) {
      assertThat(late.finish(run)).isEmpty();
    }
    assertThat(workspace.runs().findings("r")).isEqualTo(findings);
  }

  @Test
  @DisplayName("the views tell rates, trends and open breaches")
  void views() {
    record(
        workspace,
        Samples.run("r1", "2026-04-01", "{\"holidays\":\"ca-on\"}"),
        List.of(
            Samples.finding("C1", "ACK-01", Verdict.MET),
            Samples.open("C2", "ACK-01", Optional.of(Verdict.MET)),
            Samples.finding("C3", "TRK-01", Verdict.NOT_EVIDENCED),
            Samples.finding("C4", "TRK-01", Verdict.MET),
            Samples.finding("C5", "TRK-01", Verdict.NOT_EVIDENCED),
            Samples.finding("C6", "TRK-01", Verdict.PENDING)));
    record(
        workspace,
        Samples.run("r2", "2026-05-01", "{\"holidays\":\"ca-on\"}"),
        List.of(
            Samples.finding("C1", "ACK-01", Verdict.MET),
            Samples.open("C2", "ACK-01", Optional.empty()),
            Samples.finding("C7", "ACK-01", Verdict.BREACHED),
            Samples.open("C8", "ACK-01", Optional.of(Verdict.MET))));
    record(
        workspace,
        Samples.run("r3", "2026-06-01", "{\"holidays\":\"none\"}"),
        List.of(
            Samples.finding("C1", "ACK-01", Verdict.MET),
            Samples.open("C2", "ACK-01", Optional.empty())));

    assertThat(
            rows(
                "select run, commitment, met, breached, pending, not_applicable, not_evidenced, rate,"
                    + " rate_after_decisions from v_rate order by as_of_utc, commitment"))
        .containsExactly(
            List.of("r1", "ACK-01", "1", "1", "0", "0", "0", "0.5", "1"),
            List.of("r1", "TRK-01", "1", "0", "1", "0", "2", "-", "-"),
            List.of("r2", "ACK-01", "1", "3", "0", "0", "0", "0.25", "0.5"),
            List.of("r3", "ACK-01", "1", "1", "0", "0", "0", "0.5", "0.5"));
    assertThat(
            rows(
                "select run, previous_run, rate, previous_rate, change, comparable from v_trend where"
                    + " commitment = 'ACK-01' order by as_of_utc"))
        .containsExactly(
            List.of("r1", "-", "0.5", "-", "-", "-"),
            List.of("r2", "r1", "0.25", "0.5", "-0.25", "1"),
            List.of("r3", "r2", "0.5", "0.25", "0.25", "0"));
    assertThat(
            rows(
                "select run, case_id, commitment, reason, due, attributes ->> 'province' from v_open_breaches"))
        .as("of the last run, not decided otherwise, not done")
        .containsExactly(List.of("r3", "C2", "ACK-01", "MISSING", "2026-01-06", "QC"));
  }

  @Test
  @DisplayName("the queries in docs/workspace.md run")
  void documentedQueries() throws IOException {
    record(
        workspace,
        Samples.run("r1", "2026-04-01", "{}"),
        List.of(
            Samples.finding("C1", "ACK-01", Verdict.MET),
            Samples.open("C2", "ACK-01", Optional.empty())));
    record(
        workspace,
        Samples.run("r2", "2026-05-01", "{}"),
        List.of(
            Samples.finding("C1", "ACK-01", Verdict.MET),
            Samples.open("C3", "ACK-01", Optional.empty())));
    Matcher query =
        Pattern.compile("```sql\n(.*?);?\n```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("docs/workspace.md")));
    List<List<List<String>>> answers = new ArrayList<>();
    while (query.find()) {
      answers.add(rows(query.group(1)));
    }
    assertThat(answers)
        .containsExactly(
            List.of(List.of("ACK-01", "50", "1", "1")),
            List.of(List.of("ACK-01", "2026-05-01T23:59:59-04:00", "50", "0")),
            List.of(List.of("Mobile", "1", "2026-01-06")));
  }

  @Test
  @DisplayName("what another tool changed in the findings is found")
  void tampered() {
    record(
        workspace,
        Samples.run("r", "2026-04-01", "{}"),
        List.of(
            Samples.finding("C1", "ACK-01", Verdict.BREACHED),
            Samples.finding("C2", "ACK-01", Verdict.MET)));
    change("update finding set verdict = 'MET' where case_id = 'C1'");
    assertThat(workspace.verify())
        .extracting(Wording::english)
        .containsExactly(
            "run r, ACK-01: the verdicts in the table of findings are not those that were recorded");
    change("delete from finding where case_id = 'C2'");
    assertThat(workspace.verify())
        .extracting(Wording::english)
        .contains("findings of run r: recorded 2, in the table 1, in its tallies 2");
  }

  @Test
  @DisplayName("of what the export does not record no rate is told, also after a backup")
  void unrated() throws IOException {
    record(
        workspace,
        Samples.run("r1", "2026-04-01", "{\"not_recorded\":\"TRK-01,CON-01\"}"),
        List.of(
            Samples.finding("C1", "ACK-01", Verdict.MET),
            Samples.finding("C1", "TRK-01", Verdict.MET)));
    Path file = folder.resolve("b.zip");
    Backup.write(workspace, file);
    Workspace restored =
        Workspace.make(WorkspaceAddress.of(fresh(folder.resolve("restored")))).workspace();
    Restoration.read(restored, file);

    assertThat(rows("select commitment, met, rate, rate_after_decisions from v_rate order by 1"))
        .containsExactly(List.of("ACK-01", "1", "1", "1"), List.of("TRK-01", "1", "-", "-"));
    for (Workspace opened : List.of(workspace, restored)) {
      assertThat(opened.runs().tallies("r1"))
          .extracting(tally -> tally.machine().rated(), tally -> tally.afterDecisions().rated())
          .containsExactly(tuple(true, true), tuple(false, false));
    }
  }

  @Test
  @DisplayName("a backup is restored on either database, and gives the same backup again")
  void backup() throws IOException {
    fill();
    Path file = folder.resolve("b.zip");
    BackupContents written = Backup.write(workspace, file);
    assertThat(written.lines()).isEqualTo(2);
    assertThat(written.runs()).isEqualTo(3);
    assertThat(written.findings()).isEqualTo(6004);

    List<String> places =
        List.of(folder.resolve("restored").toString(), PostgresServer.freshSchema());
    for (String place : places) {
      Workspace restored = Workspace.make(WorkspaceAddress.of(place)).workspace();
      assertThat(Restoration.read(restored, file)).isEqualTo(written);
      assertThat(restored.verify()).isEmpty();
      assertThat(restored.runs().all()).isEqualTo(workspace.runs().all());
      Path again = Files.createTempDirectory(folder, "again").resolve("b.zip");
      Backup.write(restored, again);
      assertThat(again).hasSameBinaryContentAs(file);
      assertThatThrownBy(() -> Restoration.read(restored, file))
          .hasMessageContaining("is not empty (lines of the ledger: 2, runs: 3)");
    }
  }

  private void fill() {
    workspace.ledger().append(Samples.entry(1), Samples.entry("{\"a\":\"\u00e9\"}"));
    record(workspace, Samples.run("r0", "2026-03-01", "{}"), List.of());
    record(
        workspace,
        Samples.run("r1", "2026-04-01", "{\"a\": 1,  \"b\":2}"),
        List.of(
            Samples.finding("C\n1", "ACK-01", Verdict.MET),
            Samples.open("C2", "ACK-01", Optional.of(Verdict.MET)),
            Samples.open("C2", "TRK-01", Optional.empty()),
            Samples.finding("\u00e9", "ACK-01", Verdict.NOT_APPLICABLE)));
    List<FindingRecord> many = new ArrayList<>();
    IntStream.range(0, 6000)
        .forEach(i -> many.add(Samples.finding("C" + i, "ACK-01", Verdict.MET)));
    record(workspace, Samples.run("r2", "2026-05-01", "{}"), many);
  }

  @Test
  @DisplayName("of a backup that was changed or cut off nothing is restored")
  void brokenBackup() throws IOException {
    fill();
    Path file = folder.resolve("b.zip");
    Backup.write(workspace, file);
    byte[] bytes = Files.readAllBytes(file);
    Workspace empty = Workspace.make(WorkspaceAddress.of(fresh(folder.resolve("e")))).workspace();

    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 100));
    assertThatThrownBy(() -> Restoration.read(empty, file))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("it is no zip file, or was cut off. Nothing was restored");
    for (int place : List.of(200, bytes.length / 2, bytes.length - 700)) {
      byte[] changed = bytes.clone();
      changed[place] ^= 1;
      Files.write(file, changed);
      assertThatThrownBy(() -> Restoration.read(empty, file))
          .as("byte %d", place)
          .isInstanceOf(WorkspaceException.class)
          .hasMessageContaining("Nothing was restored");
    }
    Files.write(file, "no zip".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> Restoration.read(empty, file)).hasMessageContaining("no zip file");
    assertThat(empty.runs().all()).isEmpty();
    assertThat(empty.ledger().head().lines()).isZero();
    assertThat(empty.verify()).isEmpty();
  }

  /** The rows as texts, numbers as Java writes them; a dash where there is nothing. */
  private List<List<String>> rows(String query) {
    return workspace
        .transactions()
        .read(
            handle ->
                handle
                    .createQuery(query)
                    .map(
                        (row, context) -> {
                          List<String> cells = new ArrayList<>();
                          for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            cells.add(
                                Optional.ofNullable(row.getString(i))
                                    .map(RunsContract::number)
                                    .orElse("-"));
                          }
                          return Collections.unmodifiableList(cells);
                        })
                    .list());
  }

  /** PostgreSQL writes 1, SQLite 1.0, for the same number with a fraction. */
  private static String number(String text) {
    return text.matches("-?\\d+\\.0") ? text.substring(0, text.length() - 2) : text;
  }

  private void change(String command) {
    workspace.transactions().write(handle -> handle.execute(command));
  }
}
