package org.complaintauditor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.ledger.LedgerEntry;
import org.complaintauditor.store.ledger.LedgerHead;
import org.complaintauditor.store.ledger.LedgerSubject;
import org.complaintauditor.store.trail.TrailEntry;
import org.complaintauditor.store.trail.TrailLine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every workspace holds to, whatever its database: who did what when. */
abstract class TrailContract extends AnyWorkspace {

  static TrailEntry entry(String action, String detail, String... subjects) {
    return new TrailEntry(MORNING, Samples.ANA, action, List.of(subjects), detail);
  }

  @Test
  @DisplayName("lines are appended, and read newest first, page by page")
  void pages() {
    for (int i = 1; i <= 7; i++) {
      workspace.trail().append(entry(i % 2 == 0 ? "signed-in" : "run-archived", "{}", "r" + i));
    }
    List<TrailLine> first = workspace.trail().newest(Long.MAX_VALUE, 3, Optional.empty());
    assertThat(first).extracting(TrailLine::n).containsExactly(7L, 6L, 5L);
    assertThat(first.get(0).entry()).isEqualTo(entry("run-archived", "{}", "r7"));
    assertThat(first.get(0).hash()).isEqualTo(workspace.trail().head().hash());
    assertThat(workspace.trail().newest(5, 10, Optional.empty()))
        .extracting(TrailLine::n)
        .containsExactly(4L, 3L, 2L, 1L);
    assertThat(workspace.trail().newest(7, 2, Optional.of("signed-in")))
        .extracting(TrailLine::n)
        .containsExactly(6L, 4L);
    assertThat(workspace.ledger().head().lines()).as("another chain").isZero();
  }

  @Test
  @DisplayName("detail is one JSON object, whatever stands in it")
  void detail() {
    workspace.trail().append(entry("x", "{ \"a\": \"\\u0000\\n\u00e9\", \"b\": {\"c\": [1.0]} }"));
    assertThat(
            workspace.trail().newest(Long.MAX_VALUE, 1, Optional.empty()).get(0).entry().detail())
        .isEqualTo("{\"a\":\"\\u0000\\n\u00e9\",\"b\":{\"c\":[1.0]}}");
    assertThatThrownBy(() -> workspace.trail().append(entry("x", "{},\"subjects\":[\"y\"]")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> workspace.trail().append(entry("Signed in", "{}")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(workspace.trail().head().lines()).isEqualTo(1);
  }

  @Test
  @DisplayName("the database refuses UPDATE, DELETE and lines that do not follow")
  void refuses() {
    workspace.trail().append(entry("a", "{}"), entry("b", "{}"));
    for (String attempt :
        List.of(
            "update trail_line set kind = 'x'",
            "delete from trail_line where n = 2",
            "insert into trail_line values (4, 'a', 'k', 'x', 'h')",
            "insert into trail_line values (3, 'a', 'k', '{\"n\":3,\"prev\":\"x\"', 'h')")) {
      assertThatThrownBy(() -> change(attempt))
          .as(attempt)
          .hasStackTraceContaining("the trail is append-only");
    }
    assertThat(workspace.verify()).isEmpty();
    assertThat(workspace.trail().verify().head().lines()).isEqualTo(2);
  }

  /** How another tool takes off the triggers that protect the trail. */
  abstract List<String> withoutTriggers();

  @Test
  @DisplayName("verify names the line of which another tool changed a byte")
  void changedByte() {
    workspace.trail().append(entry("a", "{}", "s1"), entry("b", "{}", "s2"), entry("c", "{}"));
    withoutTriggers().forEach(this::change);
    change("update trail_line set line = replace(line, 's2', 's3') where n = 2");
    assertThat(workspace.verify())
        .extracting(Wording::english)
        .singleElement()
        .asString()
        .startsWith("trail: line 2 was changed after it was written: expected hash ");
    change("update trail_line set line = replace(line, '\"c\"', '\"d\"') where n = 3");
    assertThatThrownBy(() -> workspace.trail().append(entry("d", "{}")))
        .hasMessageContaining("nothing was added to the trail, because its line 3 was changed")
        .hasMessageContaining("auditor workspace verify");
  }

  @Test
  @DisplayName("what was added is walked along alone; all, where the end that is known has gone")
  void added() {
    workspace.trail().append(entry("a", "{}", "s1"), entry("b", "{}", "s2"));
    LedgerHead known = workspace.trail().head();
    assertThat(workspace.trail().verify(known)).isEqualTo(workspace.trail().verify());
    workspace.trail().append(entry("c", "{}", "s3"), entry("d", "{}", "s4"));
    assertThat(workspace.trail().verify(known)).isEqualTo(workspace.trail().verify());
    withoutTriggers().forEach(this::change);
    change("update trail_line set line = replace(line, 's3', 's5') where n = 3");
    assertThat(workspace.trail().verify(known).problems())
        .isEqualTo(workspace.trail().verify().problems())
        .isNotEmpty();
    // What is known to be whole is not looked at again, unless its end is another.
    change("update trail_line set line = replace(line, 's1', 's6') where n = 1");
    assertThat(workspace.trail().verify(known).problems()).hasSize(1);
    change("update trail_line set line = replace(line, 's2', 's7') where n = 2");
    assertThat(workspace.trail().verify(known).problems())
        .isEqualTo(workspace.trail().verify().problems())
        .hasSizeGreaterThan(1);
  }

  @Test
  @DisplayName("a line of the ledger and the line that tells of it: both or none")
  void traced() {
    LedgerSubject subject = new LedgerSubject("jive-ca", "C1", "ACK-01");
    LedgerEntry said = SubjectsContract.decision("C1", "agree", "");
    assertThat(workspace.traced().append(said, entry("decision-recorded", "{}", "C1")).n())
        .isEqualTo(1);
    assertThat(
            workspace
                .traced()
                .appendIf(subject, 0, said, entry("decision-recorded", "{}", "C1"))
                .isAppended())
        .isFalse();
    assertThat(workspace.trail().head().lines()).isEqualTo(1);
    assertThat(
            workspace
                .traced()
                .appendIf(subject, 1, said, entry("decision-recorded", "{}", "C1"))
                .isAppended())
        .isTrue();
    assertThat(workspace.trail().head().lines()).isEqualTo(2);
    withoutTriggers().forEach(this::change);
    change("update trail_line set line = replace(line, 'C1', 'C2') where n = 2");
    assertThatThrownBy(() -> workspace.traced().append(said, entry("x", "{}")))
        .hasMessageContaining("nothing was added to the trail");
    assertThat(workspace.ledger().head().lines()).as("neither is there").isEqualTo(2);
  }

  @Test
  @DisplayName("ten writers at once: no line is lost, the chain is whole")
  void tenWriters() throws Exception {
    atOnce(
        10,
        i ->
            () -> {
              for (int j = 0; j < 10; j++) {
                workspace.trail().append(entry("a", "{}", i + "-" + j));
              }
              return i;
            });
    assertThat(workspace.trail().verify().problems()).isEmpty();
    assertThat(workspace.trail().newest(Long.MAX_VALUE, 1000, Optional.empty()))
        .hasSize(100)
        .extracting(line -> line.entry().subjects())
        .doesNotHaveDuplicates();
  }
}
