package org.complaintauditor.spark;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What comes of judging, in one table: written at once it is written exactly once, whatever tasks
 * fail and run again. Findings have the columns of {@code findings.csv}; what is none stands as text
 * in the first of them, and is read by the program alone.
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

  private static final Set<String> NUMBERS =
      Set.of("late_business_days", "occurrences", "breached_occurrences");

  private final List<String> columns;

  /** Of findings with these columns. */
  ResultSchema(List<String> columns) {
    this.columns = new ArrayList<>(columns);
  }

  /** The schema of the table. */
  StructType schema() {
    StructType schema = new StructType();
    for (String column : columns) {
      schema =
          schema.add(
              column, NUMBERS.contains(column) ? DataTypes.IntegerType : DataTypes.StringType);
    }
    return schema.add(KIND, DataTypes.StringType);
  }

  /** A finding with these cells. */
  Row finding(List<String> cells) {
    Object[] values = new Object[columns.size() + 1];
    for (int i = 0; i < columns.size(); i++) {
      String cell = cells.get(i);
      if (!NUMBERS.contains(columns.get(i))) {
        values[i] = cell;
      } else if (!cell.isEmpty()) {
        values[i] = Integer.valueOf(cell);
      }
    }
    values[columns.size()] = FINDING;
    return RowFactory.create(values);
  }

  /** Something that is no finding. */
  Row other(String kind, byte[] bytes) {
    Object[] values = new Object[columns.size() + 1];
    values[0] = Base64.getEncoder().encodeToString(bytes);
    values[columns.size()] = kind;
    return RowFactory.create(values);
  }

  /** The bytes of which {@link #other} made this. */
  static byte[] bytes(String written) {
    return Base64.getDecoder().decode(written);
  }
}
