package org.complaintauditor.spark;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.complaintauditor.report.FindingCells;

/**
 * What comes of judging, in one table: written at once it is written exactly once, whatever tasks
 * fail and run again. Findings have the columns of {@code findings.csv}; what is none stands as
 * text in the first of them, and is read by the program alone.
 */
final class ResultSchema {
  /** What a row is. */
  static final String KIND = "kind";

  static final String FINDING = "finding";

  /** A data problem. */
  static final String PROBLEM = "problem";

  /** A verdict to be reviewed. */
  static final String REVIEW = "review";

  /** The figures of a partition. */
  static final String FIGURES = "figures";

  /** What the cases of a partition show. */
  static final String SEEN = "seen";

  /** A case that could not be judged. */
  static final String FAILED = "failed";

  private static final UTF8String FINDING_TEXT = UTF8String.fromString(FINDING);

  private final List<String> columns;
  private final boolean[] isNumber;
  private final String[] lastCells;
  private final UTF8String[] lastTexts;

  /** The schema of findings with these columns. */
  ResultSchema(List<String> columns) {
    this.columns = new ArrayList<>(columns);
    isNumber = new boolean[columns.size()];
    lastCells = new String[columns.size()];
    lastTexts = new UTF8String[columns.size()];
    for (int i = 0; i < isNumber.length; i++) {
      isNumber[i] = FindingCells.NUMBERS.contains(columns.get(i));
      lastCells[i] = "";
      lastTexts[i] = UTF8String.EMPTY_UTF8;
    }
  }

  /**
   * How the table is written. Each row has digests of its own: Parquet shall make no dictionary of
   * them.
   */
  static Map<String, String> writing() {
    return FindingCells.IDENTITY.stream()
        .collect(Collectors.toMap(column -> "parquet.enable.dictionary#" + column, no -> "false"));
  }

  /** The schema of the table. */
  StructType schema() {
    StructType schema = new StructType();
    for (int i = 0; i < isNumber.length; i++) {
      schema =
          schema.add(columns.get(i), isNumber[i] ? DataTypes.IntegerType : DataTypes.StringType);
    }
    return schema.add(KIND, DataTypes.StringType);
  }

  /** A finding with these cells. */
  InternalRow finding(List<String> cells) {
    Object[] values = new Object[columns.size() + 1];
    for (int i = 0; i < columns.size(); i++) {
      String cell = cells.get(i);
      if (!isNumber[i]) {
        values[i] = text(i, cell);
      } else if (!cell.isEmpty()) {
        values[i] = Integer.valueOf(cell);
      }
    }
    values[columns.size()] = FINDING_TEXT;
    return new GenericInternalRow(values);
  }

  /** Much of a finding stands in the one before as well. */
  private UTF8String text(int column, String cell) {
    if (!cell.equals(lastCells[column])) {
      lastCells[column] = cell;
      lastTexts[column] = UTF8String.fromString(cell);
    }
    return lastTexts[column];
  }

  /** Something that is no finding. */
  InternalRow other(String kind, byte[] bytes) {
    Object[] values = new Object[columns.size() + 1];
    values[0] = UTF8String.fromBytes(Base64.getEncoder().encode(bytes));
    values[columns.size()] = UTF8String.fromString(kind);
    return new GenericInternalRow(values);
  }

  /** The bytes of which {@link #other} made this. */
  static byte[] bytes(String written) {
    return Base64.getDecoder().decode(written);
  }
}
