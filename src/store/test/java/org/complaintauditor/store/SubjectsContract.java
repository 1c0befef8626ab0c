package org.complaintauditor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.database.Database;
import org.complaintauditor.store.database.Schema;
import org.complaintauditor.store.ledger.AppendOutcome;
import org.complaintauditor.store.ledger.LedgerEntry;
import org.complaintauditor.store.ledger.LedgerLine;
import org.complaintauditor.store.ledger.LedgerSubject;
import org.complaintauditor.store.run.WorkItem;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every workspace holds to, whatever its database: which lines are about which finding. */
abstract class SubjectsContract extends AnyWorkspace {

  static final LedgerSubject ONE = new LedgerSubject("jive-ca", "C1", "ACK-01");

  static LedgerEntry decision(String caseId, String word, String more) {
    return Samples.entry(
        "{\"pack\":\"jive-ca\",\"decision\":\"%s\",\"case\":\"%s\",\"commitment\":\"ACK-01\"%s}"
            .formatted(word, caseId, more));
  }

  static LedgerEntry line(String kind, String body) {
    return new LedgerEntry(MORNING, Samples.ANA, "console", kind, body);
  }

  static LedgerEntry withdraw(long of) {
    return Samples.entry("{\"pack\":\"jive-ca\",\"decision\":\"withdraw\",\"of\":" + of + "}");
  }

  private List<Long> about(LedgerSubject subject) {
    return workspace.ledger().about(subject).stream().map(LedgerLine::n).toList();
  }

  @Test
  @DisplayName("lines are found by finding and by run, replies by what they reply to")
  void found() {
    workspace
        .ledger()
        .append(
            decision("C1", "overrule", ",\"trigger\":\"E7\",\"verdict\":\"MET\""),
            decision("C2", "agree", ""),
            line("confirm", "{\"pack\":\"jive-ca\",\"of\":1}"),
            line("sign-off", "{\"pack\":\"jive-ca\",\"run\":\"r1\",\"cases\":[\"C1\"]}"),
            withdraw(3),
            line("waiver", "{\"pack\":\"jive-ca\",\"id\":\"W1\",\"scope\":{\"case\":\"C1\"}}"),
            Samples.entry("{\"pack\":\"other\",\"case\":\"C1\",\"commitment\":\"ACK-01\"}"),
            Samples.entry("{\"case\":\"C1\",\"commitment\":\"ACK-01\",\"decision\":\"agree\"}"));

    assertThat(about(ONE)).containsExactly(1L, 3L, 5L, 8L);
    assertThat(about(new LedgerSubject("jive-ca", "C2", "ACK-01"))).containsExactly(2L);
    assertThat(about(new LedgerSubject("other", "C1", "ACK-01"))).containsExactly(7L, 8L);
    assertThat(about(new LedgerSubject("jive-ca", "", ""))).isEmpty();
    assertThat(workspace.ledger().ofRun("r1")).extracting(LedgerLine::n).containsExactly(4L);
    assertThat(workspace.ledger().line(4)).map(LedgerLine::kind).contains("sign-off");
    assertThat(workspace.ledger().newest(5, 2, Optional.empty()))
        .extracting(LedgerLine::n)
        .containsExactly(4L, 3L);
    assertThat(workspace.ledger().newest(Long.MAX_VALUE, 9, Optional.of("waiver")))
        .extracting(LedgerLine::n)
        .containsExactly(6L);
    assertThat(workspace.verify()).isEmpty();
  }

  @Test
  @DisplayName("a decision that was taken back does not stand, unless that was taken back")
  void standing() {
    RunsContract.record(
        workspace,
        Samples.run("r", "2026-04-01", "{}"),
        List.of(Samples.finding("C1", "ACK-01", Verdict.BREACHED)));
    List<Optional<WorkItem.Standing>> standing = new ArrayList<>();
    for (LedgerEntry entry :
        List.of(
            decision("C1", "agree", ""),
            decision("C1", "overrule", ",\"verdict\":\"MET\""),
            withdraw(1),
            withdraw(2),
            withdraw(4))) {
      workspace.ledger().append(entry);
      standing.add(workspace.workList().find("r", "C1", "ACK-01").orElseThrow().decision());
    }
    assertThat(standing)
        .containsExactly(
            Optional.of(new WorkItem.Standing(1, "agree")),
            Optional.of(new WorkItem.Standing(2, "overrule")),
            Optional.of(new WorkItem.Standing(2, "overrule")),
            Optional.empty(),
            Optional.of(new WorkItem.Standing(2, "overrule")));
  }

  @Test
  @DisplayName("nothing is appended if another line came in between, and it is named")
  void between() {
    workspace.ledger().append(decision("C1", "agree", ""), decision("C2", "agree", ""));
    LedgerSubject two = new LedgerSubject("jive-ca", "C2", "ACK-01");

    AppendOutcome refused =
        workspace
            .ledger()
            .appendIf(
                Map.of(ONE, 1L, two, 0L),
                List.of(decision("C1", "overrule", ""), decision("C2", "overrule", "")));
    assertThat(refused.isAppended()).isFalse();
    assertThat(refused.lines()).isEmpty();
    assertThat(refused.between()).extracting(LedgerLine::n).containsExactly(2L);
    assertThat(workspace.ledger().head().lines()).isEqualTo(2);

    AppendOutcome appended = workspace.ledger().appendIf(ONE, 1, decision("C1", "overrule", ""));
    assertThat(appended.isAppended()).isTrue();
    assertThat(appended.lines()).extracting(LedgerLine::n).containsExactly(3L);
    assertThatThrownBy(() -> workspace.ledger().appendIf(ONE, 4, decision("C1", "agree", "")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("of 20 who decide at once one is first, and the others are told")
  void race() throws Exception {
    List<AppendOutcome> outcomes =
        atOnce(20, i -> () -> workspace.ledger().appendIf(ONE, 0, decision("C1", "agree", "")));
    assertThat(outcomes).filteredOn(AppendOutcome::isAppended).hasSize(1);
    assertThat(outcomes)
        .filteredOn(outcome -> !outcome.isAppended())
        .extracting(outcome -> outcome.between().get(0).n())
        .containsOnly(1L);

    atOnce(
        20,
        i ->
            () -> {
              Workspace own = Workspace.open(given);
              boolean done = false;
              while (!done) {
                List<LedgerLine> lines = own.ledger().about(ONE);
                long seen = lines.get(lines.size() - 1).n();
                done =
                    own.ledger()
                        .appendIf(ONE, seen, decision("C1", "agree", ",\"seen\":" + seen))
                        .isAppended();
              }
              return i;
            });
    List<LedgerLine> lines = workspace.ledger().about(ONE);
    assertThat(lines).hasSize(21);
    Pattern seen = Pattern.compile("\"seen\":(\\d+)");
    for (int i = 1; i < lines.size(); i++) {
      Matcher said = seen.matcher(lines.get(i).body());
      assertThat(said.find()).isTrue();
      assertThat(Long.parseLong(said.group(1))).isEqualTo(lines.get(i - 1).n());
    }
    assertThat(workspace.verify()).isEmpty();
  }

  @Test
  @DisplayName("verify sees what another tool changed in the subjects, and init makes them anew")
  void rebuilt() {
    workspace
        .ledger()
        .append(decision("C1", "agree", ""), decision("C2", "agree", ""), withdraw(2));
    for (String attempt :
        List.of(
            "update ledger_subject set case_id = 'C9' where n = 1",
            "delete from ledger_subject where n = 2",
            "delete from ledger_subject where n = 3",
            "update finding_decision set standing = 2 where case_id = 'C2'",
            "delete from finding_decision where case_id = 'C1'")) {
      change(attempt);
      assertThat(workspace.verify())
          .as(attempt)
          .extracting(Wording::english)
          .singleElement()
          .asString()
          .contains("what is kept of the subject of line")
          .contains("auditor workspace init");
      Workspace.make(WorkspaceAddress.of(given));
      assertThat(workspace.verify()).as(attempt).isEmpty();
    }
    assertThat(about(new LedgerSubject("jive-ca", "C2", "ACK-01"))).containsExactly(2L, 3L);
  }

  @Test
  @DisplayName("imported lines have their subjects as well")
  void imported() throws Exception {
    workspace.ledger().append(decision("C1", "agree", ""), withdraw(1));
    String lines = WorkspaceContract.exported(workspace);
    Workspace other =
        Workspace.make(WorkspaceAddress.of(fresh(folder.resolve("other")))).workspace();
    other
        .ledger()
        .importFrom("l", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    assertThat(other.ledger().about(ONE)).isEqualTo(workspace.ledger().about(ONE)).hasSize(2);
    assertThat(other.verify()).isEmpty();
  }

  @Test
  @DisplayName("a workspace of the first release is brought up to date, with all that is in it")
  void broughtUpToDate() {
    workspace
        .ledger()
        .append(decision("C1", "agree", ""), withdraw(1), decision("C2", "agree", ""));
    List<LedgerLine> lines = workspace.ledger().lines().toList();
    Path place = folder.resolve("first");
    String first = fresh(place);
    WorkspaceAddress address = WorkspaceAddress.of(first);
    address.makeFolder();
    firstRelease(address.database(Map.of()));
    try (java.sql.Connection connection = address.database(Map.of()).forWriting();
        java.sql.PreparedStatement insert =
            connection.prepareStatement("insert into ledger_line values (?, ?, ?, ?, ?)")) {
      for (LedgerLine line : lines) {
        insert.setLong(1, line.n());
        insert.setString(2, line.at());
        insert.setString(3, line.kind());
        insert.setString(4, line.text());
        insert.setString(5, line.hash());
        insert.execute();
      }
    } catch (java.sql.SQLException e) {
      throw new AssertionError(e);
    }
    assertThatThrownBy(() -> Workspace.open(first)).hasMessageContaining("auditor workspace init");

    Workspace.Made made = Workspace.make(address);
    assertThat(made.before()).contains(2);
    assertThat(made.workspace().ledger().lines()).isEqualTo(lines);
    assertThat(made.workspace().ledger().about(ONE))
        .extracting(LedgerLine::n)
        .containsExactly(1L, 2L);
    assertThat(made.workspace().verify()).isEmpty();
    assertThat(Workspace.make(address).wasThere()).isTrue();
  }

  /** The tables as the first release made them. */
  private static void firstRelease(Database database) {
    Map<String, String> placeholders = new HashMap<>(database.columnKinds());
    placeholders.put("beginning", Schema.BEGINNING);
    var configuration =
        Flyway.configure()
            .dataSource(database.forSchema())
            .locations(
                "classpath:org/complaintauditor/store/schema/common",
                "classpath:org/complaintauditor/store/schema/" + database.migrations())
            .placeholders(placeholders)
            .target("2");
    if (!database.schema().isEmpty()) {
      configuration.defaultSchema(database.schema());
    }
    configuration.load().migrate();
  }
}
