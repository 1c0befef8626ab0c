package org.complaintauditor.spark;

import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.catalyst.InternalRow;
import org.complaintauditor.intake.CanonicalCases;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.intake.IntakeFacts;
import org.complaintauditor.intake.ProblemTaker;
import org.jspecify.annotations.Nullable;

/** Makes cases of the rows of a partition, which come sorted by case. */
final class CaseRowsReader {
  private static final int LIKE = 0;
  private static final int CASE = 1;
  private static final int FILE = 2;
  private static final int ROW = 3;
  private static final int CELLS = 5;

  private final Iterator<InternalRow> rows;
  private final CanonicalCases cases;
  private String like = "";
  private @Nullable String caseId;
  private int withoutNumber;

  /**
   * Reads a partition.
   *
   * @param taker takes each case
   * @param problems takes what is wrong with rows
   */
  CaseRowsReader(
      Iterator<InternalRow> rows,
      List<TableFile> files,
      ZoneId zone,
      Consumer<ExportedCase> taker,
      ProblemTaker problems) {
    this.rows = rows;
    cases = new CanonicalCases(TableFile.open(files, zone), taker, problems);
  }

  /** Whether there are rows left. */
  boolean hasNext() {
    return rows.hasNext();
  }

  /** Reads the next row. Spark fills the same object with the one after it. */
  void next() {
    InternalRow row = rows.next();
    int file = row.getInt(FILE);
    List<String> cells = RowSchema.fromBytes(row.getBinary(CELLS));
    int number = row.getInt(ROW);
    if (row.isNullAt(CASE)) {
      cases.outside(file, number == RowNumber.NONE ? 1 : number, cells);
      return;
    }
    String id = row.getUTF8String(CASE).toString();
    if (!id.equals(caseId)) {
      caseId = id;
      like = row.getUTF8String(LIKE).toString();
      withoutNumber = 0;
    }
    // Rows of a table without numbers are numbered in their case, in the order of their event ids.
    cases.row(like, id, file, number == RowNumber.NONE ? ++withoutNumber : number, cells);
  }

  /** What was counted, once all rows were read. */
  IntakeFacts finish() {
    return cases.finish();
  }
}
