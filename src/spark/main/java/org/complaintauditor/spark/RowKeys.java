package org.complaintauditor.spark;

import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.unsafe.types.UTF8String;
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
  InternalRow row(int file, int number, List<String> cells) {
    return row(file, number, "", cells, RowSchema.toBytes(cells));
  }

  /**
   * A row.
   *
   * @param number its number; {@link RowNumber#NONE} if it has none
   * @param order what orders rows without a number
   * @param bytes of the cells, see {@link RowSchema}
   */
  InternalRow row(int file, int number, String order, List<String> cells, byte[] bytes) {
    String of = files.get(file).caseOf(cells).orElse(null);
    String like =
        of == null
            ? "\0" + (number + cells.hashCode()) % PLACES_OF_NO_CASE
            : CaseIdVariants.plain(of);
    UTF8String key = UTF8String.fromString(like);
    return new GenericInternalRow(
        new Object[] {
          XXH64.hashUTF8String(key, 0),
          key,
          UTF8String.fromString(of),
          file,
          number,
          UTF8String.fromString(order),
          bytes
        });
  }
}
