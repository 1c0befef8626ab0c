package org.complaintauditor.report.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.complaintauditor.report.CsvForm;
import org.complaintauditor.report.DecisionList;
import org.complaintauditor.report.DecisionRow;

/** {@code decisions.csv}: what people decided about the findings of a run, and how it stands. */
public final class DecisionsCsv {

  /** The file's name. */
  public static final String FILE = "decisions.csv";

  /** The columns. Their names and their order are an interface. */
  static final List<String> COLUMNS =
      List.of(
          "case",
          "commitment",
          "trigger",
          "machine_verdict",
          "human_verdict",
          "class",
          "decision",
          "reason_code",
          "reason",
          "waiver",
          "by",
          "second",
          "date",
          "state",
          "ledger_line",
          "seen",
          "now",
          "mark");

  /**
   * Writes the file.
   *
   * @throws IOException if it cannot be written
   */
  public Path write(DecisionList decisions, CsvForm form, Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    try (CsvFile csv = new CsvFile(file, form)) {
      csv.write(COLUMNS);
      for (DecisionRow row : DecisionRow.of(decisions)) {
        csv.write(cells(row));
      }
    }
    return file;
  }

  private static List<String> cells(DecisionRow row) {
    return List.of(
        row.subject().caseId(),
        row.subject().commitment(),
        row.subject().trigger().orElse(""),
        row.machine().map(Enum::name).orElse(""),
        row.human().map(Enum::name).orElse(""),
        row.humanClass().map(Enum::name).orElse(""),
        row.kind().word(),
        row.reasonCode(),
        row.reason(),
        row.waiver(),
        row.by(),
        row.second(),
        row.date().toString(),
        row.state().name(),
        row.line().isPresent() ? Long.toString(row.line().getAsLong()) : "",
        row.seen(),
        row.now(),
        row.mark().map(act -> act.kind() + ": " + act.by()).orElse(""));
  }
}
