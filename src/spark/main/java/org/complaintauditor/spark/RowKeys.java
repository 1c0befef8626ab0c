package org.complaintauditor.spark;

import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.unsafe.types.UTF8String;
import org.complaintauditor.intake.CanonicalFile;
import org.complaintauditor.intake.check.CaseIdVariants;
import org.jspecify.annotations.Nullable;

/** Finds out where a row goes: to its case. */
final class RowKeys {
  /** Rows of no case go anywhere, but not all to one task. */
  private static final int PLACES_OF_NO_CASE = 1 << 10;

  private final List<CanonicalFile> files;
  private @Nullable Key last;

  /** The key by which the rows of a case find each other. */
  private record Key(String of, UTF8String caseId, UTF8String like, long hash) {
    static Key of(String caseId) {
      UTF8String like = UTF8String.fromString(CaseIdVariants.plain(caseId));
      return new Key(caseId, UTF8String.fromString(caseId), like, hash(like));
    }

    static long hash(UTF8String like) {
      return XXH64.hashUTF8String(like, 0);
    }
  }

  /** The keys of rows of these files. */
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
    if (of == null) {
      UTF8String anywhere =
          UTF8String.fromString("\0" + (number + cells.hashCode()) % PLACES_OF_NO_CASE);
      return row(anywhere, Key.hash(anywhere), null, file, number, order, bytes);
    }
    Key key = last;
    if (key == null || !key.of().equals(of)) { // Rows of a case often come together.
      key = Key.of(of);
      last = key;
    }
    return row(key.like(), key.hash(), key.caseId(), file, number, order, bytes);
  }

  private static InternalRow row(
      UTF8String like,
      long hash,
      @Nullable UTF8String of,
      int file,
      int number,
      String order,
      byte[] bytes) {
    return new GenericInternalRow(
        new Object[] {
          hash,
          like,
          of,
          file,
          number,
          order.isEmpty() ? UTF8String.EMPTY_UTF8 : UTF8String.fromString(order),
          bytes
        });
  }
}
