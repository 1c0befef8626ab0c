package org.complaintauditor.spark;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.complaintauditor.intake.CanonicalFile;
import org.complaintauditor.intake.check.CaseIdVariants;

/** Finds out where a row goes: to its case. */
final class RowKeys {
  /** Rows of no case go anywhere, but not all to one task. */
  private static final int PLACES_OF_NO_CASE = 1 << 10;

  private final List<CanonicalFile> files;

  /** Of rows of these files. */
  RowKeys(List<TableFile> files, ZoneId zone) {
    this.files = TableFile.open(files, zone);
  }

  /** A row of a file. */
  Row row(int file, int number, List<String> cells) {
    return row(file, number, "", cells);
  }

  /**
   * A row.
   *
   * @param number its number; {@link RowNumber#NONE} if it has none
   * @param order what orders rows without a number
   */
  Row row(int file, int number, String order, List<String> cells) {
    Optional<String> of = files.get(file).caseOf(cells);
    byte[] bytes = RowSchema.toBytes(cells);
    String like =
        of.map(CaseIdVariants::plain)
            .orElseGet(() -> "\0" + (number + cells.hashCode()) % PLACES_OF_NO_CASE);
    return RowFactory.create(like, of.orElse(null), file, number, order, bytes);
  }
}
