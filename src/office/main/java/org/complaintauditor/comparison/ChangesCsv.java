package org.complaintauditor.comparison;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;
import org.complaintauditor.report.CsvForm;
import org.complaintauditor.report.csv.CsvFile;

/** {@code changes.csv}: one row for each thing that is another, case by case. */
public final class ChangesCsv implements Closeable {

  /** The file's name. */
  public static final String FILE = "changes.csv";

  /** The columns. Their names and their order are an interface. */
  public static final List<String> COLUMNS =
      List.of(
          "case_id",
          "commitment",
          "trigger",
          "kind",
          "from_verdict",
          "from_reason",
          "to_verdict",
          "to_reason",
          "from_due",
          "to_due",
          "causes",
          "needed",
          "detail",
          "decision_state");

  private final CsvFile csv;
  private final RecordedDecisions decisions;

  /**
   * Rows that go to a writer; closing closes it.
   *
   * @param decisions how decisions stand to the new run
   */
  public ChangesCsv(Writer writer, CsvForm form, RecordedDecisions decisions) throws IOException {
    this.decisions = decisions;
    csv = CsvFile.begin(writer, form);
    csv.write(COLUMNS);
  }

  /** Writes a change. */
  public void add(FindingChange change) {
    try {
      csv.write(
          List.of(
              change.caseId(),
              change.commitment(),
              change.trigger(),
              change.kind().name(),
              from(change, one -> one.verdict().name()),
              from(change, one -> one.reason().name()),
              to(change, one -> one.verdict().name()),
              to(change, one -> one.reason().name()),
              from(change, CommitmentStanding::due),
              to(change, CommitmentStanding::due),
              change.causesText(),
              change.neededText(),
              String.join(" | ", change.detail()),
              decisions.states(change.caseId(), change.commitment())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String from(FindingChange change, Function<CommitmentStanding, String> cell) {
    return change.from().map(cell).orElse("");
  }

  private static String to(FindingChange change, Function<CommitmentStanding, String> cell) {
    return change.to().map(cell).orElse("");
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
