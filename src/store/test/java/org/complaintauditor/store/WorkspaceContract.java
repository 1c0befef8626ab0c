package org.complaintauditor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.database.Schema;
import org.complaintauditor.store.database.WorkspaceException;
import org.complaintauditor.store.ledger.LedgerCheck;
import org.complaintauditor.store.ledger.LedgerHead;
import org.complaintauditor.store.ledger.LedgerLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every workspace holds to, whatever its database: the ledger. */
abstract class WorkspaceContract {

  @TempDir Path folder;

  String given = "";
  Workspace workspace;

  /** The address of a workspace that nobody has used. */
  abstract String fresh(Path folder);

  /** Another tool's connection to it, with all rights. */
  abstract Connection otherTool(String given) throws SQLException;

  /** How another tool takes off the triggers that protect the ledger. */
  abstract List<String> withoutTriggers();

  @BeforeEach
  void make() {
    given = fresh(folder);
    workspace = Workspace.make(WorkspaceAddress.of(given)).workspace();
  }

  @Test
  @DisplayName("a line has its keys in fixed order and the hash of the line before")
  void lines() {
    workspace
        .ledger()
        .append(Samples.entry("{ \"b\" : 1.0,\n \"a\": \"d\u00e9j\u00e0 \\u00e9 \ud83d\ude00\" }"));
    workspace.ledger().append(Samples.entry("{}"));

    List<LedgerLine> lines = workspace.ledger().lines().toList();
    String first =
        "{\"n\":1,\"prev\":\""
            + "0".repeat(64)
            + "\",\"at\":\"2026-04-20T09:12:00-04:00\",\"by\":{\"name\":\"Ana"
            + " Doe\",\"account\":\"ana\",\"role\":\"OFFICER\"},\"via\":\"workbook\",\"kind\":\"decision\","
            + "\"body\":{\"b\":1.0,\"a\":\"d\u00e9j\u00e0 \u00e9 \ud83d\ude00\"}}";
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).text()).isEqualTo(first);
    assertThat(lines.get(0).body())
        .isEqualTo("{\"b\":1.0,\"a\":\"d\u00e9j\u00e0 \u00e9 \ud83d\ude00\"}");
    assertThat(lines.get(1).prev()).isEqualTo(sha256(first + "\n"));
    assertThat(workspace.ledger().head())
        .isEqualTo(new LedgerHead(2, sha256(lines.get(1).text() + "\n")));
    assertThat(workspace.ledger().verify())
        .isEqualTo(new LedgerCheck(workspace.ledger().head(), List.of()));
  }

  @Test
  @DisplayName("several lines are appended together; an empty ledger begins with zeros")
  void several() {
    assertThat(workspace.ledger().head()).isEqualTo(new LedgerHead(0, "0".repeat(64)));
    List<LedgerLine> appended =
        workspace.ledger().append(Samples.entry(1), Samples.entry(2), Samples.entry(3));

    assertThat(appended).extracting(LedgerLine::n).containsExactly(1L, 2L, 3L);
    assertThat(workspace.ledger().lines()).isEqualTo(appended);
    assertThat(workspace.ledger().append()).isEmpty();
    assertThat(workspace.ledger().find(appended.get(1).hash())).contains(2L);
  }

  @Test
  @DisplayName("texts with NUL, halves of characters and line ends come back as they were")
  void hostileTexts() {
    String body = "{\"reason\":\"a\\u0000b\ud83d c\\r\\n\\\\N\\t\u2028=cmd|\"}";
    workspace.ledger().append(Samples.entry(body));

    LedgerLine line = workspace.ledger().lines().findFirst().orElseThrow();
    assertThat(line.body()).isEqualTo(body.replace("\ud83d", "\\ud83d"));
    assertThat(workspace.ledger().verify().isWhole()).isTrue();
  }

  @Test
  @DisplayName("the database refuses UPDATE, DELETE and lines that do not follow")
  void refuses() {
    workspace.ledger().append(Samples.entry(1), Samples.entry(2));
    String before = exported();
    List<String> attempts =
        List.of(
            "update ledger_line set line = 'x' where n = 1",
            "update ledger_line set kind = 'x'",
            "delete from ledger_line where n = 2",
            "insert into ledger_line values (4, 'a', 'k', 'x', 'h')",
            "insert into ledger_line values (3, 'a', 'k', '{\"n\":3,\"prev\":\"x\"', 'h')",
            "insert into ledger_line values (2, 'a', 'k', 'x', 'h')");
    for (String attempt : attempts) {
      assertThatThrownBy(() -> byOtherTool(attempt))
          .as(attempt)
          .hasMessageContaining("append-only");
    }
    assertThat(exported()).isEqualTo(before);
  }

  @Test
  @DisplayName("verify names the line of which another tool changed a byte")
  void changedByte() throws SQLException {
    for (int i = 1; i <= 5; i++) {
      workspace.ledger().append(Samples.entry(i));
    }
    String third = text(3);
    protectionOff();
    byOtherTool("update ledger_line set line = replace(line, 'C3', 'C9') where n = 3");

    assertThat(problems())
        .containsExactly(
            "line 3 was changed after it was written: expected hash %s, found %s"
                .formatted(sha256(third + "\n"), sha256(third.replace("C3", "C9") + "\n")));
    String forged = sha256(third.replace("C3", "C9") + "\n");
    byOtherTool("update ledger_line set hash = '" + forged + "' where n = 3");
    assertThat(problems())
        .as("with the hash beside it forged as well")
        .containsExactly(
            "line 3 was changed after line 4 was written: expected hash %s, found %s"
                .formatted(sha256(third + "\n"), forged));
  }

  @Test
  @DisplayName("nothing is put behind a last line that was changed")
  void changedLast() throws SQLException {
    workspace.ledger().append(Samples.entry(1), Samples.entry(2));
    protectionOff();
    byOtherTool("update ledger_line set line = replace(line, 'C2', 'C3') where n = 2");

    assertThat(problems()).hasSize(1).first().asString().startsWith("line 2 was changed");
    assertThatThrownBy(() -> workspace.ledger().append(Samples.entry(3)))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("nothing was added to the ledger, because its line 2 was changed");
    assertThat(workspace.ledger().head().lines()).isEqualTo(2);
  }

  @Test
  @DisplayName("verify names lines that were exchanged, left out or told otherwise beside them")
  void exchanged() throws SQLException {
    for (int i = 1; i <= 5; i++) {
      workspace.ledger().append(Samples.entry(i));
    }
    List<LedgerLine> lines = workspace.ledger().lines().toList();
    protectionOff();
    byOtherTool(
        "update ledger_line set n = 30 where n = 3",
        "update ledger_line set n = 3 where n = 4",
        "update ledger_line set n = 4 where n = 30");
    assertThat(problems())
        .containsExactly(
            "line 3 was exchanged: it says that it is line 4. Expected as the hash before it %s, found %s"
                .formatted(lines.get(1).hash(), lines.get(2).hash()),
            "line 4 was exchanged: it says that it is line 3. Expected as the hash before it %s, found %s"
                .formatted(lines.get(3).hash(), lines.get(1).hash()),
            "line 4 was changed after line 5 was written: expected hash %s, found %s"
                .formatted(lines.get(3).hash(), lines.get(2).hash()));
    byOtherTool(
        "update ledger_line set n = 30 where n = 3",
        "update ledger_line set n = 3 where n = 4",
        "update ledger_line set n = 4 where n = 30");
    assertThat(problems()).isEmpty();

    byOtherTool("update ledger_line set kind = 'waiver' where n = 2");
    assertThat(problems())
        .containsExactly("line 2: the columns beside it say something else than the line");
    byOtherTool(
        "update ledger_line set kind = 'decision' where n = 2",
        "delete from ledger_line where n = 3");
    assertThat(problems().get(0)).isEqualTo("line 3 is missing: line 4 stands in its place");
  }

  @Test
  @DisplayName("ten writers at once: no line is lost, the chain is whole")
  void tenWriters() throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(10);
    try {
      List<Callable<Integer>> tasks = new ArrayList<>();
      for (int writer = 0; writer < 10; writer++) {
        int first = writer * 100;
        tasks.add(
            () -> {
              Workspace own = Workspace.open(given);
              for (int i = 0; i < 15; i++) {
                own.ledger().append(Samples.entry(first + 2 * i), Samples.entry(first + 2 * i + 1));
              }
              return first;
            });
      }
      for (Future<Integer> done : writers.invokeAll(tasks)) {
        done.get();
      }
    } finally {
      writers.shutdownNow();
    }
    assertThat(problems()).isEmpty();
    List<String> bodies = workspace.ledger().lines().map(LedgerLine::body).toList();
    assertThat(bodies).hasSize(300).doesNotHaveDuplicates();
    for (int i = 0; i < bodies.size(); i += 2) {
      int number = Integer.parseInt(bodies.get(i).replaceAll("\\D", ""));
      assertThat(bodies.get(i + 1))
          .as("appended together")
          .isEqualTo("{\"case\":\"C" + (number + 1) + "\"}");
    }
  }

  @Test
  @DisplayName("what is exported is imported byte by byte, into an empty workspace only")
  void exportAndImport() throws IOException {
    workspace
        .ledger()
        .append(Samples.entry(1), Samples.entry("{\"a\":\"\u00e9\"}"), Samples.entry(3));
    String lines = exported();
    assertThat(lines).isEqualTo(text(1) + "\n" + text(2) + "\n" + text(3) + "\n");

    Workspace other =
        Workspace.make(WorkspaceAddress.of(fresh(folder.resolve("other")))).workspace();
    assertThat(imported(other, lines)).isEqualTo(workspace.ledger().verify());
    assertThat(exported(other)).isEqualTo(lines);
    assertThatThrownBy(() -> imported(other, lines))
        .hasMessageContaining("the ledger is not empty (lines: 3)");
    assertThat(exported(other)).isEqualTo(lines);
  }

  @Test
  @DisplayName("a file with a broken chain is named by its line, and nothing is imported")
  void brokenImport() throws IOException {
    workspace.ledger().append(Samples.entry(1), Samples.entry(2), Samples.entry(3));
    String[] line = exported().split("\n", -1);
    Workspace other =
        Workspace.make(WorkspaceAddress.of(fresh(folder.resolve("other")))).workspace();
    String second = line[1].replace("C2", "C8");

    assertThat(english(imported(other, String.join("\n", line[0], second, line[2], ""))))
        .containsExactly(
            "line 2 was changed after line 3 was written: expected hash %s, found %s"
                .formatted(sha256(line[1] + "\n"), sha256(second + "\n")));
    assertThat(english(imported(other, String.join("\n", line[1], line[0], line[2], ""))))
        .hasSize(3);
    assertThat(english(imported(other, String.join("\n", line[1], line[2], ""))).get(0))
        .startsWith("line 1 was exchanged: it says that it is line 2");
    assertThat(english(imported(other, "- case: C26\n")))
        .containsExactly("line 1 is no line of a ledger: - case: C26");
    assertThatThrownBy(() -> imported(other, exported().replace("\n", "\r\n")))
        .hasMessage(
            "l.jsonl line 1: it ends with CR LF: a program has changed the line ends. Take the file as"
                + " it was exported. Nothing was imported");
    assertThatThrownBy(() -> imported(other, line[0] + "\n" + line[1]))
        .hasMessageContaining("l.jsonl line 2: its end is missing: the file was cut off");
    assertThat(other.ledger().head()).isEqualTo(LedgerHead.EMPTY);
  }

  @Test
  @DisplayName("a workspace of another version is refused with what to do")
  void versions() throws SQLException {
    assertThat(Workspace.make(WorkspaceAddress.of(given)).before()).contains(Schema.VERSION);
    byOtherTool(
        "update flyway_schema_history set version = '1' where version = '" + Schema.VERSION + "'");
    assertThatThrownBy(() -> Workspace.open(given))
        .hasMessageContaining("earlier version")
        .hasMessageContaining("auditor workspace init");
    byOtherTool(
        "update flyway_schema_history set version = '99' where version = '1' and installed_rank > 1");
    assertThatThrownBy(() -> Workspace.open(given))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("later version of this program (tables of version 99");
    assertThatThrownBy(() -> Workspace.make(WorkspaceAddress.of(given)))
        .hasMessageContaining("Use that version");
  }

  String exported() {
    return exported(workspace);
  }

  static String exported(Workspace workspace) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      workspace.ledger().export(out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static LedgerCheck imported(Workspace into, String lines) throws IOException {
    return into.ledger()
        .importFrom("l.jsonl", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> english(LedgerCheck check) {
    return check.problems().stream().map(Wording::english).toList();
  }

  private String text(int n) {
    return workspace.ledger().lines().skip(n - 1).findFirst().orElseThrow().text();
  }

  List<String> problems() {
    return english(workspace.ledger().verify());
  }

  void protectionOff() throws SQLException {
    byOtherTool(withoutTriggers().toArray(String[]::new));
  }

  void byOtherTool(String... commands) throws SQLException {
    try (Connection connection = otherTool(given);
        Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    }
  }

  static String sha256(String text) {
    try {
      return java.util.HexFormat.of()
          .formatHex(
              java.security.MessageDigest.getInstance("SHA-256")
                  .digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
