package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.complaintauditor.model.Wording;
import org.complaintauditor.pack.PackLint;
import org.complaintauditor.pack.PackReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What an export does not say of a case is unknown: it never decides a verdict as if it were no.
 */
final class UnknownAttributeTest {
  private static final int CASES = 13;
  private static final List<String> ASKING = List.of("ACK-01", "TRK-01", "OUT-01", "ESC-02");

  @TempDir private Path folder;
  private EditedPack pack;

  @BeforeEach
  void packThatAsksForUrgency() throws IOException {
    pack =
        EditedPack.in(folder)
            .replace(
                "pack.yaml",
                "words:\n",
                """
                words:
                  attributes:
                    urgency: {values: [URGENT, NORMAL], missing: unknown}
                """)
            .replace("pack.yaml", "- id: ACK-01\n", "- id: ACK-01\n    otherwise: NO_TRIGGER\n")
            .replace("pack.yaml", "- id: TRK-01\n", "- id: TRK-01\n    otherwise: NO_TRIGGER\n")
            .replace(
                "ACK-01.drl",
                "CaseHistory( receivedInWriting )",
                "CaseHistory( receivedInWriting, attribute( \"urgency\" ).at( receipt ) == \"NORMAL\" )")
            .append(
                "ACK-01.drl",
                """

                rule "ACK-01 obliged: an urgent complaint was received"
                when
                    $case : CaseHistory( receivedInWriting, attribute( "urgency" ).at( receipt ) == "URGENT" )
                then
                    insert( Obligation.of( "ACK-01", $case.receipt() )
                        .due( "live" )
                        .dischargedBy( Sought.contact().human() ) );
                end
                """)
            .replace(
                "TRK-01.drl",
                "CaseHistory( receivedInWriting )",
                "CaseHistory( receivedInWriting, attribute( \"urgency\" ).at( receipt ) == \"URGENT\" )")
            .replace(
                "ESC-02.drl",
                "CaseHistory()",
                "CaseHistory( received, attribute( \"urgency\" ).at( receipt ) == \"URGENT\" )")
            .replace(
                "OUT-01.drl",
                "import org.complaintauditor.model.Activity;",
                "import org.complaintauditor.model.Activity;\nimport org.complaintauditor.model.Change;")
            .append(
                "OUT-01.drl",
                """

                rule "OUT-01 obliged: the complaint became urgent"
                when
                    $change : Change( name == "urgency", value == "URGENT" )
                then
                    insert( Obligation.of( "OUT-01", $change.event() )
                        .due( "after" )
                        .dischargedBy( Sought.contact().disclosing( Disclosure.OUTCOME ) ) );
                end
                """);
  }

  /** The first cases of the sample, each row with what a column says of it. */
  private Path export(String name, String column, Function<String, String> cell)
      throws IOException {
    Set<String> cases = new LinkedHashSet<>();
    List<String> export = new ArrayList<>();
    for (Map<String, String> row : Run.csv(Path.of("sample-data/complaints-2026-q1.csv"))) {
      String id = row.get("case_id");
      if (cases.contains(id) || cases.size() < CASES) {
        cases.add(id);
        Map<String, String> cells = new LinkedHashMap<>(row);
        if (!column.isEmpty()) {
          cells.put(column, cell.apply(id));
        }
        if (export.isEmpty()) {
          export.add(String.join(",", cells.keySet()));
        }
        export.add(
            cells.values().stream()
                .map(one -> '"' + one.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",")));
      }
    }
    return Files.write(folder.resolve(name + ".csv"), export);
  }

  private Map<String, Map<String, String>> audited(Path export) throws IOException {
    Path out = folder.resolve(export.getFileName() + "-out");
    Run.fine(
        "audit",
        export,
        "--pack",
        pack.folder(),
        "--out",
        out,
        "--as-of",
        "2026-04-01",
        "--format",
        "csv",
        "--evidence",
        "recorded");
    Map<String, Map<String, String>> findings = new TreeMap<>();
    try (var runs = Files.walk(out)) {
      Path file = runs.filter(one -> one.endsWith("findings.csv")).findFirst().orElseThrow();
      Run.csv(file)
          .forEach(row -> findings.put(row.get("case_id") + " " + row.get("commitment"), row));
    }
    return findings;
  }

  private static String verdict(Map<String, String> finding) {
    return finding.get("verdict");
  }

  @Test
  @DisplayName(
      "without the column a verdict stands where both answers lead to it, and else is not evidenced")
  void withoutTheColumn() throws IOException {
    var urgent = audited(export("urgent", "Urgency", id -> "urgent"));
    var normal = audited(export("normal", "urgency", id -> "NORMAL"));
    var unknown = audited(export("unknown", "", id -> ""));

    assertThat(unknown).hasSize(CASES * 10);
    int differing = 0;
    for (var finding : unknown.entrySet()) {
      String asUrgent = verdict(urgent.get(finding.getKey()));
      String asNormal = verdict(normal.get(finding.getKey()));
      if (asUrgent.equals(asNormal)) {
        assertThat(verdict(finding.getValue())).as(finding.getKey()).isEqualTo(asUrgent);
        assertThat(finding.getValue().get("reason")).isNotEqualTo("ATTRIBUTE_UNKNOWN");
      } else {
        differing++;
        assertThat(ASKING).contains(finding.getValue().get("commitment"));
        assertThat(verdict(finding.getValue())).as(finding.getKey()).isEqualTo("NOT_EVIDENCED");
        assertThat(finding.getValue().get("reason")).isEqualTo("ATTRIBUTE_UNKNOWN");
      }
    }
    assertThat(differing).isBetween(10, CASES * ASKING.size());
  }

  /** Rows of one case, each with the urgency that the desk wrote beside it. */
  private Path oneCase(String name, String... rows) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("case_id,event_id,timestamp,activity,actor_role,channel,discloses,urgency");
    for (String row : rows) {
      lines.add("C1," + row);
    }
    return Files.write(folder.resolve(name + ".csv"), lines);
  }

  @Test
  @DisplayName(
      "a value holds until another is recorded, and what changed later decides nothing before")
  void valuesAreDated() throws IOException {
    var later =
        audited(
            oneCase(
                "later",
                "1,2026-02-02T09:00,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,,NORMAL",
                "2,2026-02-03T09:00,MESSAGE_SENT,AGENT,EMAIL,,",
                "3,2026-02-10T09:00,MESSAGE_RECEIVED,CUSTOMER,EMAIL,,Urgent",
                "4,2026-02-10T16:00,OUTCOME_SENT,AGENT,EMAIL,OUTCOME,"));

    assertThat(later.get("C1 TRK-01").get("reason")).isEqualTo("NO_TRIGGER");
    assertThat(later.get("C1 OUT-01").get("trigger_event")).isEqualTo("3");
    assertThat(verdict(later.get("C1 OUT-01"))).isEqualTo("MET");
  }

  @Test
  @DisplayName(
      "what comes before the first value is unknown, and a value that nobody declared as well")
  void beforeTheFirstValueNobodyKnows() throws IOException {
    Path export =
        oneCase(
            "first",
            "1,2026-02-02T09:00,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,,",
            "2,2026-02-12T09:00,MESSAGE_SENT,AGENT,EMAIL,,NORMAL",
            "3,2026-02-13T09:00,MESSAGE_SENT,AGENT,EMAIL,,VERY");
    var findings = audited(export);

    assertThat(findings.get("C1 TRK-01").get("reason")).isEqualTo("ATTRIBUTE_UNKNOWN");
    assertThat(findings.get("C1 TRK-01").get("explanation"))
        .contains("With urgency URGENT, URGENT: breached")
        .contains("with urgency NORMAL, URGENT: not applicable");
    assertThat(verdict(findings.get("C1 ACK-01"))).as("late in both ways").isEqualTo("BREACHED");
    assertThat(problems(export))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.get("problem")).isEqualTo("ATTRIBUTE_UNKNOWN_VALUE");
              assertThat(problem.get("row")).isEqualTo("4");
              assertThat(problem.get("expected")).isEqualTo("one of URGENT, NORMAL");
            });
  }

  private List<Map<String, String>> problems(Path export) throws IOException {
    try (var files = Files.walk(folder.resolve(export.getFileName() + "-out"))) {
      return Run.csv(files.filter(one -> one.endsWith("problems.csv")).findFirst().orElseThrow())
          .stream()
          .filter(row -> row.get("problem").startsWith("ATTRIBUTE"))
          .toList();
    }
  }

  @Test
  @DisplayName("another value is other evidence, for commitments whose rules ask for it alone")
  void whatIsAskedForIsEvidence() throws IOException {
    List<Map<String, Map<String, String>>> runs = new ArrayList<>();
    for (String urgency : List.of("URGENT", "NORMAL")) {
      runs.add(
          audited(
              oneCase(
                  urgency,
                  "1,2026-02-02T09:00,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,," + urgency,
                  "2,2026-02-02T09:30,MESSAGE_SENT,AGENT,EMAIL,ACKNOWLEDGEMENT,")));
    }

    for (String id : List.of("C1 ACK-01", "C1 PRC-01")) {
      assertThat(verdict(runs.get(0).get(id))).isEqualTo(verdict(runs.get(1).get(id)));
    }
    assertThat(evidence(runs.get(0), "ACK-01")).isNotEqualTo(evidence(runs.get(1), "ACK-01"));
    assertThat(evidence(runs.get(0), "PRC-01")).isEqualTo(evidence(runs.get(1), "PRC-01"));
  }

  private static String evidence(Map<String, Map<String, String>> findings, String commitment) {
    return findings.get("C1 " + commitment).get("evidence_digest");
  }

  @Test
  @DisplayName("a missing value that the pack takes for another is no unknown one")
  void missingMayBeAValue() throws IOException {
    pack.replace("pack.yaml", "missing: unknown", "missing: NORMAL");
    var unknown = audited(export("unknown", "", id -> ""));
    var normal = audited(export("normal", "urgency", id -> "NORMAL"));

    unknown.forEach(
        (key, finding) -> assertThat(verdict(finding)).isEqualTo(verdict(normal.get(key))));
  }

  @Test
  @DisplayName("inspect says that the export has no urgency")
  void inspectSaysSo() throws IOException {
    assertThat(
            Run.fine("inspect", export("unknown", "", id -> ""), "--pack", pack.folder())
                .out()
                .replaceAll("\\s+", " "))
        .contains("The export has no urgency: the rules ask for it.")
        .doesNotContain("ESC-02 Escalation request honoured: NO. It would show by");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          attribute( "urgency" )            | attribute( "urgancy" )           | declares no attribute "urgancy"; did you mean "urgency"?
          attribute( "urgency" )            | attribute( "weather" )           | declares no attribute "weather"; declare it in pack.yaml
          == "URGENT"                       | == "URGNT"                       | attribute "urgency" is never "URGNT"; write one of URGENT, NORMAL
          attribute( "urgency" ).at( receipt ) | attributes["urgency"]         | write attribute( "urgency" ).at( ... )
          attribute( "urgency" ).at( receipt ) | attributes["frivolos"]        | declares no attribute "frivolos"
          """)
  @DisplayName("what the pack does not declare is refused with its line, and what was meant")
  void undeclared(String from, String to, String message) throws IOException {
    int line = pack.lineOf("TRK-01.drl", "attribute( \"urgency\" )");
    pack.replace("TRK-01.drl", from, to);

    List<Wording> unusable = PackLint.unusable(PackReader.read(pack.folder()));
    assertThat(PackLint.problems(PackReader.read(pack.folder()))).containsAll(unusable);
    assertThat(unusable)
        .singleElement()
        .asString()
        .startsWith("TRK-01.drl line " + line + ": ")
        .contains(message);
  }

  @Test
  @DisplayName("a verdict that hangs on very many unknown values is not tried, and not evidenced")
  void tooMany() throws IOException {
    pack.replace(
            "pack.yaml",
            "    urgency:",
            """
                a: {values: [A, B], missing: unknown}
                b: {values: [A, B], missing: unknown}
                c: {values: [A, B], missing: unknown}
                d: {values: [A, B], missing: unknown}
                urgency:"""
                .indent(4)
                .stripTrailing())
        .replace(
            "TRK-01.drl",
            "== \"URGENT\" )",
            "== \"URGENT\", attribute( \"a\" ).at( receipt ) == \"A\", attribute( \"b\" ).at("
                + " receipt ) == \"A\", attribute( \"c\" ).at( receipt ) == \"A\", attribute("
                + " \"d\" ).at( receipt ) == \"A\" )");
    var findings =
        audited(oneCase("many", "1,2026-02-02T09:00,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,,"));

    assertThat(findings.get("C1 TRK-01").get("reason")).isEqualTo("ATTRIBUTE_UNKNOWN");
    assertThat(findings.get("C1 TRK-01").get("explanation")).contains("a, b, c, d, urgency");
    assertThat(findings.get("C1 PRC-01").get("reason")).isNotEqualTo("ATTRIBUTE_UNKNOWN");
  }
}
