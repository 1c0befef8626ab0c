package org.complaintauditor.benchmark;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Compares two files of findings, cell by cell, in the columns that both implementations write. The
 * files are read side by side, one case at a time: both stand in the same order of cases.
 */
final class FindingsComparison {

  /** What is compared, by name; all that a finding says but its words and the case's attributes. */
  static final List<String> COLUMNS =
      List.of(
          "case_id",
          "commitment",
          "verdict",
          "reason",
          "triggered_at",
          "due",
          "discharged_at",
          "late_business_days",
          "occurrences",
          "breached_occurrences",
          "trigger_event",
          "discharge_event");

  /** The commitment that only texts can show; SQL judges it not. */
  private static final String ASKS_TEXTS = "CTS-02";

  private static final int SHOWN = 5;
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private final List<String> differences = new ArrayList<>();
  private long compared;
  private long different;

  private FindingsComparison() {}

  /** Compares the program's findings with the others. */
  static FindingsComparison of(Path program, Path other) throws IOException {
    FindingsComparison comparison = new FindingsComparison();
    try (Reader ours = Files.newBufferedReader(program);
        Reader theirs = Files.newBufferedReader(other);
        CSVParser ourRows = FORMAT.parse(ours);
        CSVParser theirRows = FORMAT.parse(theirs)) {
      Cases our = new Cases(ourRows.iterator());
      Cases their = new Cases(theirRows.iterator());
      while (!our.isOver() || !their.isOver()) {
        comparison.compare(our.next(), their.next());
      }
    }
    return comparison;
  }

  /** How many findings were compared: those of either side. */
  long compared() {
    return compared;
  }

  /** How many of them are not the same, in any cell, or are missing on one side. */
  long different() {
    return different;
  }

  /** The first few differences. */
  List<String> differences() {
    return List.copyOf(differences);
  }

  private void compare(Map<String, String> ours, Map<String, String> theirs) {
    TreeSet<String> keys = new TreeSet<>(ours.keySet());
    keys.addAll(theirs.keySet());
    for (String key : keys) {
      compared++;
      String verdict = ours.getOrDefault(key, "none");
      String two = theirs.getOrDefault(key, "none");
      if (!verdict.equals(two)) {
        different++;
        if (differences.size() < SHOWN) {
          differences.add("program: " + verdict + "; the other: " + two);
        }
      }
    }
  }

  /** The findings of a file, case by case. */
  private static final class Cases {
    private final Iterator<CSVRecord> rows;
    private CSVRecord waiting;

    Cases(Iterator<CSVRecord> rows) {
      this.rows = rows;
      advance();
    }

    private void advance() {
      waiting = null;
      while (waiting == null && rows.hasNext()) {
        CSVRecord row = rows.next();
        waiting = row.get("commitment").equals(ASKS_TEXTS) ? null : row;
      }
    }

    boolean isOver() {
      return waiting == null;
    }

    /** The findings of the next case by case and commitment; none when there is no more case. */
    Map<String, String> next() {
      Map<String, String> findings = new HashMap<>();
      String caseId = isOver() ? "" : waiting.get("case_id");
      while (!isOver() && waiting.get("case_id").equals(caseId)) {
        List<String> cells = COLUMNS.stream().map(waiting::get).toList();
        String key = caseId + " " + waiting.get("commitment");
        if (findings.put(key, String.join(",", cells)) != null) {
          throw new IllegalStateException("two findings: " + key);
        }
        advance();
      }
      return findings;
    }
  }
}
