package org.complaintauditor.spark;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ByteWriter;

/** How rows of an export go from where they are read to where their case is judged. */
final class RowSchema {
  /** The hash of {@link #LIKE}. */
  static final String HASH = "hash";

  /** The case id but for its form: rows of ids that are alike come together. */
  static final String LIKE = "like";

  /** The case id; null for a row that is of no case. */
  static final String CASE = "case_id";

  /** The place of the file. */
  static final String FILE = "file";

  /** The row's number; {@link RowNumber#NONE} where the table has none. */
  static final String ROW = "row";

  /** What orders rows without a number. */
  static final String EVENT = "event_id";

  static final String CELLS = "cells";

  static final StructType SCHEMA =
      new StructType()
          .add(HASH, DataTypes.LongType)
          .add(LIKE, DataTypes.StringType)
          .add(CASE, DataTypes.StringType)
          .add(FILE, DataTypes.IntegerType)
          .add(ROW, DataTypes.IntegerType)
          .add(EVENT, DataTypes.StringType)
          .add(CELLS, DataTypes.BinaryType);

  private static final String FORM = "cells";
  private static final int FORM_VERSION = 1;

  private RowSchema() {}

  /** A row's cells as bytes. */
  static byte[] toBytes(List<String> cells) {
    return ByteWriter.of(FORM, FORM_VERSION).all(cells, ByteWriter::text).toBytes();
  }

  /**
   * A row's cells as bytes.
   *
   * @param utf8 each cell as UTF-8
   */
  static byte[] ofUtf8(List<byte[]> utf8) {
    return ByteWriter.of(FORM, FORM_VERSION).all(utf8, ByteWriter::raw).toBytes();
  }

  /** The cells of which these bytes were made. */
  static List<String> fromBytes(byte[] bytes) {
    ByteReader from = ByteReader.of(bytes, FORM, FORM_VERSION);
    List<String> cells = from.all(ByteReader::text);
    from.end();
    return cells;
  }
}
