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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            .append(
                "pack.yaml",
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
}
