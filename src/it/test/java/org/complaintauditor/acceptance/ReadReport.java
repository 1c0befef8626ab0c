package org.complaintauditor.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.complaintauditor.text.MessageBundle;

/** All formats of a run, read back. */
record ReadReport(
    MessageBundle words,
    PrintedFigures printed,
    String console,
    List<Map<String, String>> findings,
    List<Map<String, String>> problems,
    JsonNode summary,
    WorkbookFigures workbook,
    PageFigures pages,
    String document) {

  List<Verdicts.One> verdicts(String column, String value) {
    return findings.stream()
        .filter(row -> column.isEmpty() || row.get(column).equals(value))
        .map(row -> new Verdicts.One(row.get("commitment"), row.get("verdict")))
        .toList();
  }

  /** The findings counted by hand. */
  Map<String, Verdicts> counted() {
    return Verdicts.counted(verdicts("", ""));
  }

  /** How late all findings are that were done late, in days, counted by hand. */
  Map<String, Map<Integer, Long>> lateDays() {
    return lateDays(row -> true);
  }

  /** How late the findings are that are breached for it, in days, counted by hand. */
  Map<String, Map<Integer, Long>> breachedLateDays() {
    return lateDays(row -> row.get("reason").equals("LATE"));
  }

  private Map<String, Map<Integer, Long>> lateDays(Predicate<Map<String, String>> counted) {
    Map<String, Map<Integer, Long>> late = new TreeMap<>();
    for (Map<String, String> row : findings) {
      if (counted.test(row) && !row.get("late_business_days").isEmpty()) {
        late.computeIfAbsent(row.get("commitment"), id -> new TreeMap<>())
            .merge(Integer.valueOf(row.get("late_business_days")), 1L, Long::sum);
      }
    }
    return late;
  }

  private static List<Long> counts(JsonNode tally) {
    return Verdicts.ORDER.stream()
        .map(verdict -> tally.get(verdict.toLowerCase(Locale.ROOT)).asLong())
        .toList();
  }

  static Map<String, Verdicts> tallies(JsonNode commitments) {
    Map<String, Verdicts> tallies = new TreeMap<>();
    commitments.forEach(
        one ->
            tallies.put(
                one.get("id").asText(), Verdicts.of(counts(one), one.get("rate").decimalValue())));
    return tallies;
  }
}
