package org.complaintauditor.acceptance.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.complaintauditor.acceptance.Run;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An export that cannot show an act is no proof that it was not done: registers of desks that have
 * no column for some of what customers were told. What must be found was worked out by hand from
 * the audit definitions, before the program knew the rule; the README beside the registers says
 * how.
 */
final class RecordRuleTest {

  /** The verdict that has a reason (audit definitions 7). */
  private static final Map<String, String> VERDICTS =
      Map.ofEntries(
          Map.entry("IN_TIME", "MET"),
          Map.entry("EARLY", "MET"),
          Map.entry("LATE", "BREACHED"),
          Map.entry("MISSING", "BREACHED"),
          Map.entry("RUNNING", "PENDING"),
          Map.entry("NOT_RECORDED", "NOT_EVIDENCED"),
          Map.entry("UNRECORDED_CHANNEL", "NOT_EVIDENCED"),
          Map.entry("NO_TRIGGER", "NOT_APPLICABLE"),
          Map.entry("NOT_CONCLUDED", "NOT_APPLICABLE"),
          Map.entry("RESOLVED_FIRST", "NOT_APPLICABLE"),
          Map.entry("CLOSED_WITHIN_INTERVAL", "NOT_APPLICABLE"));

  @TempDir private Path scratch;

  /** A register and what is known of it. */
  record Known(String name, String format, List<String> commitments) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Known> registers() {
    return Run.csv(Register.ALL.resolve("truth.csv")).stream()
        .map(
            row ->
                new Known(
                    row.get("register"),
                    row.get("format"),
                    Stream.of(row.get("known").split(" ")).filter(id -> !id.isEmpty()).toList()))
        .toList();
  }

  private static List<Map<String, String>> stated(String file, String register) {
    return Run.csv(Register.ALL.resolve(file)).stream()
        .filter(row -> row.get("register").equals(register))
        .map(
            row -> {
              Map<String, String> cells = new LinkedHashMap<>(row);
              cells.remove("register");
              return cells;
            })
        .toList();
  }

  private static Map<String, String> statedFindings(String register) {
    Map<String, String> findings = new TreeMap<>();
    for (Map<String, String> row : stated("expected-findings.csv", register)) {
      String caseId = row.remove("case");
      row.forEach(
          (id, reason) -> findings.put(caseId + " " + id, VERDICTS.get(reason) + " " + reason));
    }
    return findings;
  }

  @ParameterizedTest
  @MethodSource("registers")
  @DisplayName("every finding is the one that was stated")
  void findings(Known register) {
    assertThat(audited(register).findings())
        .containsExactlyEntriesOf(statedFindings(register.name()));
  }

  @ParameterizedTest
  @MethodSource("registers")
  @DisplayName("nothing is breached of which nobody knows the truth")
  void neverBreached(Known register) {
    assertThat(audited(register).findings())
        .allSatisfy(
            (where, finding) -> {
              if (finding.startsWith("BREACHED")) {
                assertThat(register.commitments()).contains(where.split(" ")[1]);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("registers")
  @DisplayName("no rate is told of what the register cannot show as broken")
  void rates(Known register) throws IOException {
    assertThat(audited(register).rates())
        .containsExactlyEntriesOf(stated("expected-rates.csv", register.name()).get(0));
  }

  @Test
  @DisplayName("there are twelve registers in three languages beside the nine")
  void languages() {
    List<String> all =
        Run.csv(Register.ALL.resolve("truth.csv")).stream()
            .filter(row -> !row.get("register").startsWith("r"))
            .map(row -> row.get("language") + " " + row.get("format"))
            .toList();
    assertThat(all).hasSize(12);
    assertThat(all).contains("en csv", "en excel", "fr csv", "fr excel", "de csv", "de excel");
  }

  private Register audited(Known register) {
    return Register.audited(register.name(), register.format(), scratch);
  }
}
