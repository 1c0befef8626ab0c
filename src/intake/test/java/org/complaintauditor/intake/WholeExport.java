package org.complaintauditor.intake;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.RecordCounts;

/** A small export as tests look at it: its account with all rows, by file and row. */
public record WholeExport(
    List<EventRow> rows,
    long rowsAccepted,
    List<Problem> problems,
    List<String> formats,
    RecordCounts records,
    long rowsRead,
    long rowsRejected,
    long rowsDuplicate,
    long casesSeen,
    boolean contentRecorded,
    Set<String> attributeColumns) {

  /** An intake that reads small exports. */
  public record Reader(Intake intake) {
    /** All of the files. */
    public WholeExport read(List<ExportFile> files, ZoneId zone) {
      return of(intake.read(files, zone));
    }
  }

  /** All that was read. */
  public static WholeExport of(CaseRows cases) {
    List<EventRow> rows = new ArrayList<>();
    cases.forEach(one -> rows.addAll(one.rows()));
    rows.sort(Comparator.comparing(EventRow::origin));
    Export account = cases.account();
    return new WholeExport(
        rows,
        account.rowsAccepted(),
        account.problems().stream().toList(),
        account.formats(),
        account.records(),
        account.rowsRead(),
        account.rowsRejected(),
        account.rowsDuplicate(),
        account.casesSeen(),
        account.contentRecorded(),
        account.attributeColumns());
  }
}
