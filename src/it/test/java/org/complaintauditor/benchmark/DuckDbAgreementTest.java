package org.complaintauditor.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.complaintauditor.acceptance.Run;
import org.complaintauditor.oracle.CaseGenerator;
import org.complaintauditor.oracle.OracleRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program and the SQL of the benchmark come to the same findings on adversarial cases, which
 * hold what the exports of the benchmark do not: waits, mergers, withdrawals, failed deliveries,
 * levels, timestamps without a time of day. Only with the profile {@code benchmark}, which has the
 * driver.
 */
final class DuckDbAgreementTest {

  private static final int CASES = Integer.getInteger("duckdb.cases", 2_000);
  private static final int CASES_OF_EXPORT = 400;
  private static final long SEED = Long.getLong("duckdb.seed", 7);
  private static final int COMMITMENTS = 9;

  @Test
  void agreesOnAdversarialCases(@TempDir Path work) throws Exception {
    assumeTrue(DuckDbAudit.isThere(), "DuckDB comes with the profile benchmark");
    Path report = work.resolve("report");
    CaseGenerator generator = new CaseGenerator(SEED);
    long compared = 0;
    for (int done = 0; done < CASES; done += CASES_OF_EXPORT) {
      Path export = work.resolve("export.csv");
      write(generator.export(CASES_OF_EXPORT, true), export);
      Run run =
          Run.of(
              "audit %s --evidence recorded --format csv --csv plain --force --out %s",
              export, report);
      assertThat(run.code()).as(run.err()).isZero();
      Path findings = work.resolve("duckdb.csv");
      DuckDbAudit.run(export, findings, true);

      FindingsComparison comparison =
          FindingsComparison.of(report.resolve("findings.csv"), findings);

      assertThat(comparison.differences()).isEmpty();
      compared += comparison.compared();
    }
    System.out.println("DuckDB: " + compared + " findings compared");
    assertThat(compared)
        .as("cases whose events all lack an id are left out")
        .isGreaterThan((long) CASES * COMMITMENTS / 2);
  }

  /** Writes what the SQL takes for granted: events that have an id of their own, whole times. */
  private static void write(List<OracleRow> rows, Path export) throws IOException {
    Set<String> columns = new TreeSet<>();
    rows.forEach(row -> columns.addAll(row.cells().keySet()));
    Set<List<String>> ids = new HashSet<>();
    try (Writer writer = Files.newBufferedWriter(export);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180)) {
      printer.printRecord(columns);
      for (OracleRow row : rows) {
        if (isSound(row) && ids.add(List.of(cell(row, "case_id"), cell(row, "event_id")))) {
          List<String> cells = new ArrayList<>();
          columns.forEach(column -> cells.add(cell(row, column)));
          printer.printRecord(cells);
        }
      }
    }
  }

  private static boolean isSound(OracleRow row) {
    String time = cell(row, "timestamp");
    boolean dated = time.length() == "2026-01-31".length();
    boolean withOffset = time.matches(".*T.*(Z|[+-]\\d\\d:\\d\\d)");
    return !cell(row, "event_id").isEmpty() && !time.contains(".") && (dated || withOffset);
  }

  private static String cell(OracleRow row, String column) {
    return row.cells().getOrDefault(column, "");
  }
}
