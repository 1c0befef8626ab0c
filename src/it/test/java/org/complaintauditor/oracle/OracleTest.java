package org.complaintauditor.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.complaintauditor.acceptance.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The second implementation finds what the pack's scenarios state by hand. Those with texts are
 * left out, since it reads none.
 */
class OracleTest {

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("rules/jive-ca"))) {
      return files
          .filter(file -> file.toString().endsWith(".scenarios.csv"))
          .filter(file -> !file.endsWith("CTS-02.scenarios.csv"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void findsWhatTheScenariosState(Path file) {
    String commitment = file.getFileName().toString().replace(".scenarios.csv", "");
    Map<String, List<Map<String, String>>> scenarios = new LinkedHashMap<>();
    Run.csv(file)
        .forEach(
            row -> scenarios.computeIfAbsent(row.get("scenario"), s -> new ArrayList<>()).add(row));
    Map<String, Object> stated = new TreeMap<>();
    Map<String, Object> found = new TreeMap<>();
    scenarios.forEach(
        (name, rows) -> {
          if (rows.stream().allMatch(row -> row.getOrDefault("text", "").isEmpty())) {
            stated.put(name, expected(rows.get(0)));
            found.put(name, audited(rows, commitment));
          }
        });
    assertThat(stated).hasSizeGreaterThan(50);
    assertThat(found).containsExactlyEntriesOf(stated);
  }

  private static List<String> expected(Map<String, String> row) {
    return Stream.of("verdict", "reason", "trigger", "due", "discharge", "late", "occurrences")
        .map(what -> row.get("expected_" + what))
        .toList();
  }

  private static List<String> audited(List<Map<String, String>> rows, String commitment) {
    Map<String, String> first = rows.get(0);
    OracleSettings settings = OracleSettings.defaults();
    List<OracleRow> events = new ArrayList<>();
    for (Map<String, String> row : rows) {
      Map<String, String> cells = new HashMap<>(row);
      cells.put("case_id", "C1");
      cells.remove(first.get("without"));
      events.add(new OracleRow("a.csv", 0, events.size() + 2, cells));
    }
    Map<String, String> limits = new HashMap<>();
    for (String change : first.get("set").split(" ")) {
      if (!change.isEmpty()) {
        limits.put(change.split("=")[0], change.split("=")[1]);
      }
    }
    OracleFinding found =
        Oracle.audit(
                events,
                settings
                    .withAsOf(instant(first.get("as_of"), settings))
                    .withLimits(limits)
                    .withDisclosesColumn(!first.get("without").equals("discloses"))
                    .withRecords(records(first.get("without"))))
            .findings()
            .stream()
            .filter(one -> one.commitment().equals(commitment))
            .findFirst()
            .orElseThrow();
    return List.of(
        found.verdict(),
        found.reason(),
        found.triggerEvent(),
        found.due(),
        found.dischargeEvent(),
        found.lateBusinessDays(),
        found.occurrences());
  }

  /** All that an export can show, but what it has no place for. */
  private static OracleRecords records(String without) {
    if (!OracleDisclosure.ALL.contains(without)) {
      return OracleSettings.defaults().records();
    }
    Set<String> all = new HashSet<>(OracleDisclosure.ALL);
    for (OracleActivity activity : OracleActivity.values()) {
      all.add(activity.name());
    }
    all.remove(without);
    return new OracleRecords(false, false, all, Map.of(), Set.of());
  }

  /** A date alone means the end of that day. */
  private static Instant instant(String asOf, OracleSettings settings) {
    return asOf.contains("T")
        ? OffsetDateTime.parse(asOf).toInstant()
        : LocalDate.parse(asOf).plusDays(1).atStartOfDay(settings.zone()).toInstant().minusNanos(1);
  }

  @Test
  void rowsAreAccountedFor() {
    OracleRow good = row(2, Map.of("event_id", "1", "activity", "COMPLAINT_RECEIVED"));
    OracleRow twice = row(3, Map.of("event_id", "1", "activity", "COMPLAINT_RECEIVED", "text", ""));
    OracleRow conflict = row(4, Map.of("event_id", "2", "activity", "NOTE"));
    OracleRow unknown = row(5, Map.of("event_id", "2", "activity", "NOTES"));
    OracleResult result =
        Oracle.audit(List.of(good, twice, conflict, unknown), OracleSettings.defaults());
    assertThat(
            List.of(
                result.rowsRead(),
                result.rowsUsed(),
                result.rowsRejected(),
                result.rowsDuplicate(),
                result.rowsAfter()))
        .containsExactly(4, 1, 2, 1, 0);
    assertThat(result.asOf()).isEqualTo(Instant.parse("2024-03-05T04:59:59.999999999Z"));
  }

  private static OracleRow row(int number, Map<String, String> more) {
    Map<String, String> cells = new HashMap<>(Map.of("case_id", "C1", "timestamp", "2024-03-04"));
    cells.putAll(more);
    return new OracleRow("a.csv", 0, number, cells);
  }
}
