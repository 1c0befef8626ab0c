package org.complaintauditor.deciding.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.complaintauditor.decision.DecisionLine;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DecisionFileTest {
  private static final String SIGNED = "  by: Ana Doe\n  date: 2026-04-20\n";

  @TempDir private Path folder;

  private List<String> problems(String name, String text) throws IOException {
    return DecisionFile.readAll(file(name, text)).problems().found().stream()
        .map(Wording::english)
        .toList();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String one(String more) {
    return "- case: C-1\n  commitment: ACK-01\n" + more + SIGNED;
  }

  @Test
  @DisplayName("every kind of line is read from YAML, with all that it says")
  void everyKind() throws IOException {
    List<DecisionLine> lines =
        DecisionFile.read(
            file(
                "d.yaml",
                one("  decision: agree\n  seen: a\n  basis: b\n")
                    + "- case: C-2\n  commitment: ACK-01\n  trigger: E7\n  decision: overrule\n"
                    + "  verdict: met\n  reason_code: record_elsewhere\n  reason: A call\n"
                    + "  evidence_ref: tape 4\n  second: Lea Roy\n"
                    + SIGNED
                    + "- case: C-3\n  commitment: ACK-01\n  decision: ask_evidence\n"
                    + "  question: Where is it?\n  to: desk\n"
                    + SIGNED
                    + "- case: C-4\n  commitment: ACK-01\n  decision: waive\n  waiver: OUT-1\n"
                    + SIGNED
                    + "- decision: confirm\n  of: 2\n  by: Bo\n  date: 2026-04-21\n"
                    + "- decision: withdraw\n  of: 1\n  reason: wrong row\n"
                    + SIGNED));

    assertThat(lines.stream().map(DecisionJson::values).map(DecisionFileTest::said))
        .containsExactly(
            Map.of(
                "decision",
                "agree",
                "case",
                "C-1",
                "commitment",
                "ACK-01",
                "seen",
                "a",
                "basis",
                "b",
                "by",
                "Ana Doe",
                "date",
                "2026-04-20"),
            signed(
                Map.of(
                    "decision",
                    "overrule",
                    "case",
                    "C-2",
                    "commitment",
                    "ACK-01",
                    "trigger",
                    "E7",
                    "verdict",
                    "MET",
                    "reason_code",
                    "RECORD_ELSEWHERE",
                    "reason",
                    "A call",
                    "evidence_ref",
                    "tape 4",
                    "second",
                    "Lea Roy")),
            signed(
                Map.of(
                    "decision",
                    "ask_evidence",
                    "case",
                    "C-3",
                    "commitment",
                    "ACK-01",
                    "question",
                    "Where is it?",
                    "to",
                    "desk")),
            signed(
                Map.of(
                    "decision", "waive", "case", "C-4", "commitment", "ACK-01", "waiver", "OUT-1")),
            Map.of("decision", "confirm", "of", "2", "by", "Bo", "date", "2026-04-21"),
            signed(Map.of("decision", "withdraw", "of", "1", "reason", "wrong row")));
  }

  private static Map<String, String> said(Map<String, String> values) {
    values.values().removeIf(String::isEmpty);
    return values;
  }

  private static Map<String, String> signed(Map<String, String> values) {
    Map<String, String> all = new HashMap<>(values);
    all.put("by", "Ana Doe");
    all.put("date", "2026-04-20");
    return all;
  }

  @Test
  @DisplayName("a table in Excel's form says the same; rows that nobody filled in are counted")
  void table() throws IOException {
    DecisionFile.Read read =
        DecisionFile.readAll(
            file(
                "d.csv",
                "\uFEFFcase;commitment;machine_verdict;decision;verdict;reason_code;reason;by;date\n"
                    + "C-1;ACK-01;BREACHED;overrule;MET;DATA_WRONG;\"two lines;\nof it\";Ana Doe;2026-04-20\n"
                    + "C-2;ACK-01;BREACHED;;;;;;\n"));

    assertThat(read.problems().found()).isEmpty();
    assertThat(read.blank()).isEqualTo(1);
    assertThat(read.lines()).hasSize(1);
    assertThat(DecisionJson.values(read.lines().get(0)))
        .containsEntry("verdict", "MET")
        .containsEntry("reason", "two lines;\nof it");
  }

  @Test
  @DisplayName("each wrong thing is named with its line, the nearest word and what to write")
  void each() throws IOException {
    assertThat(problems("a.yaml", one("  decision: overule\n")))
        .containsExactly(
            "a.yaml line 3: decision \"overule\" is not one of agree, overrule, ask_evidence, waive,"
                + " withdraw, confirm; did you mean overrule?");
    assertThat(problems("b.yaml", one("  decision: agree\n  reson: x\n")))
        .hasSize(1)
        .allSatisfy(
            said ->
                assertThat(said)
                    .startsWith("b.yaml line 4: key \"reson\" is not one of case, commitment, ")
                    .endsWith("; did you mean reason?"));
    assertThat(problems("c.yaml", one("  decision: overrule\n")))
        .containsExactly(
            "c.yaml line 1: reason is missing",
            "c.yaml line 3: an overrule needs a verdict: one of MET, BREACHED, NOT_APPLICABLE,"
                + " NOT_EVIDENCED",
            "c.yaml line 3: an overrule needs a reason_code: one of RECORD_ELSEWHERE, TEXT_MISREAD,"
                + " DATA_WRONG, CALENDAR_WRONG, SCOPE_WRONG, DUPLICATE, RULE_WRONG, OTHER");
    assertThat(
            problems(
                "d.yaml",
                one("  decision: overrule\n  verdict: MET\n  reason_code: OTHER\n  reason: no\n")))
        .containsExactly(
            "d.yaml line 6: with reason_code OTHER the reason must tell it, in at least 20"
                + " characters");
    assertThat(
            problems(
                "e.yaml",
                "- case: C-1\n  commitment: ACK-01\n  decision: agree\n  by: Ana\n  date: 20/04/2026\n"))
        .containsExactly(
            "e.yaml line 5: date \"20/04/2026\" is not a date; write it as 2026-04-20");
    assertThat(problems("f.yaml", "- case: C-1\n  decision: agree\n"))
        .containsExactly(
            "f.yaml line 1: by is missing",
            "f.yaml line 1: date is missing",
            "f.yaml line 1: commitment is missing");
    assertThat(problems("g.yaml", one("  decision: agree\n  seen: a\n")))
        .containsExactly(
            "g.yaml line 4: seen and basis belong together: write both, or leave both out");
    assertThat(problems("h.yaml", one("  decision: agree\n  second: ana doe\n")))
        .containsExactly(
            "h.yaml line 4: second ana doe is who decided; a second person is another");
    assertThat(problems("i.yaml", "- decision: withdraw\n  of: 1\n" + SIGNED))
        .containsExactly("i.yaml line 2: of 1: write the number of an earlier line");
    assertThat(problems("j.yaml", "- decision: confirm\n  of: x\n" + SIGNED))
        .containsExactly("j.yaml line 2: of \"x\" is not the number of a line");
    assertThat(problems("k.yaml", one("  decision: agree\n") + one("  decision: agree\n")))
        .containsExactly(
            "k.yaml line 6: C-1/ACK-01 is decided in line 1, too; leave one of the two");
    assertThat(problems("l.yaml", one("  decision: waive\n")))
        .hasSize(1)
        .allSatisfy(
            said ->
                assertThat(said)
                    .startsWith("l.yaml line 3: a waive needs the id of a waiver, under waiver"));
    assertThat(problems("m.yaml", "- just a text\n")).hasSize(1);
    assertThat(
            problems(
                "o.yaml",
                "- case: C-1\n  commitment: ACK-01\n  decision: agree\n  by: [Ana Doe, Bo]\n"
                    + "  date: 2026-04-20\n"))
        .containsExactly("o.yaml line 4: by is a list of 2. Write one text, as in by: \"Ana Doe\"");
    assertThat(problems("n.csv", "case,commitment,by,date,reazon\nC-1,ACK-01,Ana,2026-04-20,x\n"))
        .anySatisfy(said -> assertThat(said).startsWith("n.csv line 1: column \"reazon\""))
        .contains("n.csv line 1: there is no column decision");
  }

  @Test
  @DisplayName("what is no list of decisions, no UTF-8 or no file is refused as a whole")
  void none() throws IOException {
    Path latin = folder.resolve("latin.yaml");
    Files.write(latin, "- case: C-é\n".getBytes(StandardCharsets.ISO_8859_1));
    Path table = file("table.yaml", "case: C-1\n");
    Path twice = file("twice.yaml", "- case: C-1\n  case: C-2\n");

    for (Path file : List.of(latin, table, twice, folder.resolve("none.yaml"))) {
      assertThatThrownBy(() -> DecisionFile.read(file))
          .isInstanceOf(UnusableExportException.class)
          .message()
          .contains(String.valueOf(file.getFileName()));
    }
  }
}
