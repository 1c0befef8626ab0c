package org.complaintauditor.spark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A table as a lake has it, made of an export's rows. */
public final class ParquetExport {
  private ParquetExport() {}

  /** Makes a table of a CSV file of any size: from where, and to where. */
  public static void main(String[] arguments) {
    SparkSession spark = SparkSession.builder().appName("export as Parquet").getOrCreate();
    spark
        .read()
        .option("header", "true")
        .option("multiLine", "true")
        .option("escape", "\"")
        .csv(arguments[0])
        .repartition(8)
        .write()
        .parquet(arguments[1]);
    spark.stop();
  }

  /** Writes the rows of a CSV file to a folder of Parquet files; an empty cell is null. */
  static Path of(Path csv, Path to) {
    List<String> records = Folders.records(csv);
    List<String> columns = Folders.values(records.get(0));
    StructType type = new StructType();
    for (String column : columns) {
      type = type.add(column, DataTypes.StringType);
    }
    List<Row> rows = new ArrayList<>();
    for (String record : records.subList(1, records.size())) {
      if (!record.isBlank()) {
        List<String> values = new ArrayList<>(Folders.values(record));
        values.replaceAll(value -> value.isEmpty() ? null : value);
        rows.add(RowFactory.create(values.toArray()));
      }
    }
    LocalSpark.session()
        .createDataFrame(rows, type)
        .coalesce(1) // Some problems are counted file by file.
        .write()
        .options(Map.of("compression", "snappy"))
        .parquet(to.toString());
    return to;
  }
}
