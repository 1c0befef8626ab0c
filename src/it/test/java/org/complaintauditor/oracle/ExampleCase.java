package org.complaintauditor.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A hand-written case for {@link OracleTest}. Each line reads {@code timestamp ACTIVITY role
 * channel column=value ...}, {@code -} being empty; the events are named e01, e02 and so on.
 */
final class ExampleCase {
  private final List<OracleRow> rows = new ArrayList<>();
  private OracleSettings settings = OracleSettings.defaults();

  private ExampleCase() {}

  static ExampleCase of(String... lines) {
    ExampleCase example = new ExampleCase();
    for (String line : lines) {
      example.add(line.strip().split("\\s+"));
    }
    return example;
  }

  private void add(String[] words) {
    Map<String, String> cells = new HashMap<>();
    cells.put("case_id", "C1");
    cells.put("event_id", String.format("e%02d", rows.size() + 1));
    cells.put("timestamp", words[0]);
    cells.put("activity", words[1]);
    cells.put("actor_role", words[2].replace("-", ""));
    cells.put("channel", words[3].replace("-", ""));
    for (int i = 4; i < words.length; i++) {
      String[] parts = words[i].split("=", 2);
      cells.put(parts[0], parts[1]);
    }
    rows.add(new OracleRow("a.csv", 0, rows.size() + 2, cells));
  }

  ExampleCase asOf(String instant) {
    settings = settings.withAsOf(Instant.parse(instant));
    return this;
  }

  ExampleCase limit(String name, String value) {
    Map<String, String> limits = new HashMap<>(settings.limits());
    limits.put(name, value);
    settings = settings.withLimits(limits);
    return this;
  }

  ExampleCase withoutDisclosesColumn() {
    settings = settings.withDisclosesColumn(false);
    return this;
  }

  OracleResult audit() {
    return Oracle.audit(rows, settings);
  }

  OracleFinding finding(String commitment) {
    return audit().findings().stream()
        .filter(f -> f.commitment().equals(commitment))
        .findFirst()
        .orElseThrow();
  }

  /** Verdict and reason. */
  String verdict(String commitment) {
    OracleFinding f = finding(commitment);
    return f.verdict() + " " + f.reason();
  }

  /** Verdict, reason, trigger, due, discharge ({@code -} for none) and occurrences. */
  String full(String commitment) {
    OracleFinding f = finding(commitment);
    String discharge = f.dischargeEvent().isEmpty() ? "-" : f.dischargeEvent();
    return String.join(
        " ", f.verdict(), f.reason(), f.triggerEvent(), f.due(), discharge, f.occurrences());
  }
}
