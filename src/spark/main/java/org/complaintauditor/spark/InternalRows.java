package org.complaintauditor.spark;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/**
 * Tables of rows as Spark itself holds them. Rows of its public interface would be turned into
 * those, value by value: a tenth of what an audit costs.
 */
final class InternalRows {
  private InternalRows() {}

  /** A table of these rows, whose values have the types that Spark has inside. */
  static Dataset<Row> dataset(SparkSession spark, JavaRDD<InternalRow> rows, StructType schema) {
    return ((org.apache.spark.sql.classic.SparkSession) spark)
        .internalCreateDataFrame(rows.rdd(), schema, false);
  }

  /** The rows of a table; Spark fills the same object with the next one. */
  static JavaRDD<InternalRow> of(Dataset<Row> table) {
    return table.queryExecution().toRdd().toJavaRDD();
  }
}
