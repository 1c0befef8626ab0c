package org.complaintauditor.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.complaintauditor.intake.CanonicalIntake;
import org.complaintauditor.intake.CaseRows;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.intake.JiveWords;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.oracle.CaseGenerator;
import org.complaintauditor.oracle.OracleRow;

/**
 * Cases of a generated export as the program reads them, in memory.
 *
 * @param cases the cases, sorted
 * @param auditInstant an instant that falls into the export
 */
public record GeneratedRows(List<ExportedCase> cases, Instant auditInstant) {

  /** The zone of the complaint desk. */
  public static final ZoneId ZONE = ZoneId.of("America/Toronto");

  /** An export of so many cases, always the same for a seed. */
  public static GeneratedRows of(long seed, int cases, boolean withDiscloses) {
    CaseGenerator generator = new CaseGenerator(seed);
    List<OracleRow> rows = generator.export(cases, withDiscloses);
    try {
      Path file = Files.createTempFile("generated", ".csv");
      try {
        write(rows, file);
        return new GeneratedRows(read(file), generator.auditInstant());
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<ExportedCase> read(Path file) throws IOException {
    List<ExportedCase> cases = new ArrayList<>();
    try (CaseRows rows =
        new CanonicalIntake(new CsvTableReader(), JiveWords.WORDS)
            .read(List.of(ExportFile.of(file)), ZONE)) {
      rows.forEach(cases::add);
      rows.account().problems().close();
    }
    return cases;
  }

  private static void write(List<OracleRow> rows, Path file) throws IOException {
    Set<String> columns = new LinkedHashSet<>();
    rows.forEach(row -> columns.addAll(row.cells().keySet()));
    try (Writer out = Files.newBufferedWriter(file);
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
      csv.printRecord(columns);
      for (OracleRow row : rows) {
        csv.printRecord(columns.stream().map(one -> row.cells().getOrDefault(one, "")).toList());
      }
    }
  }
}
