package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code rules impact}: which verdicts an edited pack changes, and whether that was expected. */
final class ImpactCommandTest {
  private static final String ROWS =
      """
      case_id,event_id,timestamp,activity,actor_role,channel,discloses,text
      A,1,2026-03-02T10:00:00-05:00,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,,My line is down.
      A,2,2026-03-04T10:00:00-05:00,ACKNOWLEDGEMENT_SENT,AGENT,EMAIL,ACKNOWLEDGEMENT,Thanks.
      B,1,2026-03-02T10:00:00-05:00,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,,No invoice.
      B,2,2026-03-03T10:00:00-05:00,ACKNOWLEDGEMENT_SENT,AGENT,EMAIL,ACKNOWLEDGEMENT,Thanks.
      """;

  @TempDir private static Path folder;

  private static Path run;
  private static Path pack;

  @BeforeAll
  static void auditAndEdit() throws IOException {
    Path export = folder.resolve("export.csv");
    Files.writeString(export, ROWS);
    run = folder.resolve("run");
    Run.fine("audit %s --material --as-of 2026-03-31 --format csv --out %s", export, run);
    EditedPack edited = EditedPack.in(folder);
    edited.replace("ACK-01.drl", ".due( \"written\" )", ".due( \"live\" )");
    pack = edited.folder();
  }

  @Test
  void thePackOfTheRunChangesNothing() {
    Run same = Run.of("rules impact jive-ca --on %s --fail-above 0%", run);
    assertThat(same.code()).isZero();
    assertThat(same.out()).isEqualTo("No verdict changes (2 cases).\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rules impact --on %1$s %2$s",
        "rules impact --on %1$s %1$s/. %2$s",
        "rules impact --on %1$s %2$s --language fr",
        "rules impact --on=%1$s %2$s",
        "rules impact --language fr --on %1$s %1$s/. --fail-above 100%% %2$s",
        "rules impact --on %1$s -- %2$s",
        "rules impact %2$s --on %1$s %1$s/.",
        "rules check --impact-on %1$s %2$s"
      })
  @DisplayName("the pack may stand before the runs, behind them, and behind other options")
  void theRunsBeforeThePack(String order) {
    Run said = Run.of(order.formatted(run, pack));
    assertThat(said.err()).isEmpty();
    assertThat(said.out()).contains("ACK-01");
  }

  @Test
  @DisplayName("each flip with its share, its rule and both proofs")
  void anEditedRule() {
    Run changed = Run.of("rules impact %s --on %s", pack, run);
    assertThat(changed.code()).isZero();
    assertThat(changed.out())
        .startsWith("ACK-01: 1 of 2 verdicts change (50.0%)\n    Met → Breached: 1\n")
        .contains("ACK-01 obliged: a complaint was received, but in no live contact")
        .contains("    A (" + run + ")\n        By the run's own pack:\n")
        .contains("        By the edited pack:\n")
        .endsWith("Cases judged by both: 2.\n")
        .doesNotContain("TRK-01:", "    B (");
  }

  @Test
  void anUnexpectedFlipFails() {
    assertThat(Run.of("rules impact %s --on %s --fail-above 50%", pack, run).code()).isZero();
    Run failing = Run.of("rules impact %s --on %s --fail-above 49%", pack, run);
    assertThat(failing.code()).isEqualTo(1);
    assertThat(failing.out()).endsWith("ACK-01: 1 verdict changes that nobody expected.\n");
  }

  private static Path accepted(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file;
  }

  @Test
  void whatIsAcceptedPasses() throws IOException {
    Path file =
        accepted(
            "one.yaml",
            """
            - {commitment: ACK-01, from: MET, to: BREACHED, at_most: 1, why: "one day from now on"}
            - {commitment: TRK-01, from: MET, to: BREACHED, at_most: 1, why: "so I thought"}
            """);
    Run passing = Run.of("rules impact %s --on %s --accept %s", pack, run, file);
    assertThat(passing.code()).isZero();
    assertThat(passing.out())
        .endsWith("TRK-01: Met → Breached, accepted in line 2: nothing changes so.\n");

    Path none =
        accepted(
            "none.yaml",
            "- {commitment: ACK-01, from: MET, to: BREACHED, at_most: 0, why: none}\n");
    Run exceeded = Run.of("rules impact %s --on %s --accept %s --fail-above 100%", pack, run, none);
    assertThat(exceeded.code()).isEqualTo(1);
    assertThat(exceeded.out())
        .endsWith("ACK-01: Met → Breached: 1 verdicts, accepted are at most 0.\n");
  }

  @Test
  @DisplayName("an empty file accepts nothing")
  void nothingAccepted() throws IOException {
    Path empty = accepted("empty.yaml", "");
    assertThat(Run.of("rules impact %s --on %s --accept %s", pack, run, empty).code()).isEqualTo(1);
  }

  @Test
  void allThatIsWrongIsNamedAtOnce() throws IOException {
    Path wrong =
        accepted(
            "wrong.yaml",
            """
            - {commitment: ACK-1, from: MET, to: BREACHED, at_most: 1, why: x}
            - commitment: ACK-01
              from: MET
              to: MET
              at_most: some
              because: x
            - just words
            """);
    Run refused = Run.of("rules impact %s --on %s --accept %s", pack, run, wrong);
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err())
        .contains("wrong.yaml line 1: commitment \"ACK-1\" is not one of", "did you mean ACK-01?")
        .contains("wrong.yaml line 2: from and to are the same: MET")
        .contains("wrong.yaml line 2: why is missing")
        .contains("wrong.yaml line 5: at_most \"some\" is not a whole number")
        .contains("wrong.yaml line 6: key \"because\" is not one of")
        .contains("wrong.yaml line 7: an entry has the keys");
  }

  @Test
  void whatCannotBeReadIsNamed() throws IOException {
    Path none = Files.createDirectory(folder.resolve("none"));
    assertThat(Run.of("rules impact %s --on %s", pack, none).code()).isEqualTo(3);
    assertThat(Run.of("rules impact %s --on %s", none, run).code()).isEqualTo(2);
    assertThat(Run.of("rules impact %s --on %s --fail-above 1", pack, run).code()).isEqualTo(2);
    assertThat(Run.of("rules impact %s --on %s --language xx", pack, run).code()).isEqualTo(2);
  }

  @Test
  @DisplayName("rules check does the same with --impact-on")
  void checkHasTheGate() {
    Run checked = Run.of("rules check %s --impact-on %s --fail-above 0%", pack, run);
    assertThat(checked.code()).isEqualTo(1);
    assertThat(checked.out()).endsWith("ACK-01: 1 verdict changes that nobody expected.\n");
    Run without = Run.of("rules check %s --fail-above 0%", pack);
    assertThat(without.code()).isEqualTo(2);
    assertThat(without.err()).contains("--impact-on");
  }

  private static final String TOLD =
      """
      case_id,event_id,timestamp,activity,actor_role,channel,text
      A,1,2026-02-13T10:00:00-05:00,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,My line is down.
      A,2,2026-02-18T10:00:00-05:00,MESSAGE_SENT,AGENT,EMAIL,We have received your complaint about the zebra and will answer within 5 business days.
      """;

  private static Path told(String name, String... options) throws IOException {
    Path export = folder.resolve(name + ".csv");
    Files.writeString(export, TOLD);
    Path out = folder.resolve(name);
    Run.fine("audit %s --material --as-of 2026-03-31 --format csv --out %s", export, out, options);
    return out;
  }

  @Test
  @DisplayName("an edited lexicon is tried on the texts that the run kept")
  void anEditedLexicon() throws IOException {
    Path parent = Files.createDirectory(folder.resolve("lexicon"));
    EditedPack edited =
        EditedPack.in(parent)
            .replace("lexicon/timeframe.yaml", "  unless:\n", "  unless:\n    - \"zebra\"\n");
    Run changed = Run.of("rules impact %s --on %s", edited.folder(), told("read"));
    assertThat(changed.code()).as(changed.err()).isZero();
    assertThat(changed.out())
        .startsWith("TMF-01: 1 of 1 verdicts change (100.0%)\n    Met → Breached: 1\n")
        .endsWith("Cases judged by both: 1.\n");
    Run unread =
        Run.of(
            "rules impact %s --on %s",
            edited.folder(), told("unread", "--material-texts", "leave-out"));
    assertThat(unread.out())
        .startsWith("No verdict changes (1 cases).\n")
        .contains("the run kept no texts");
    EditedPack same =
        EditedPack.in(Files.createDirectory(folder.resolve("remarked")))
            .append("lexicon/acknowledgement.yaml", "\n# a remark\n");
    assertThat(Run.of("rules impact %s --on %s", same.folder(), folder.resolve("read")).out())
        .isEqualTo("No verdict changes (1 cases).\n");
  }

  @Test
  @DisplayName("an edited calendar is tried where the run counted by that of its pack")
  void anEditedCalendar() throws IOException {
    EditedPack edited =
        EditedPack.in(Files.createDirectory(folder.resolve("calendar")))
            .replace("pack.yaml", "region: \"on\"", "region: \"qc\"");
    Run changed = Run.of("rules impact %s --on %s", edited.folder(), told("days"));
    assertThat(changed.code()).as(changed.err()).isZero();
    assertThat(changed.out()).contains("ACK-01: 1 of 1 verdicts change (100.0%)\n");
    Run others =
        Run.of("rules impact %s --on %s", edited.folder(), told("no-days", "--holidays", "none"));
    assertThat(others.out())
        .startsWith("No verdict changes (1 cases).\n")
        .contains("did not count by those of its pack");
  }
}
