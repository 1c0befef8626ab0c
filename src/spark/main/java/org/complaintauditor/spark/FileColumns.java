package org.complaintauditor.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.Type;
import org.apache.spark.api.java.JavaSparkContext;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.table.RowLimit;
import org.complaintauditor.model.Wording;

/**
 * The columns that each Parquet file has by itself, read from its footer: Spark gives every row
 * those of all files, and a column that a file does not have looks like one that is empty.
 */
final class FileColumns {
  private FileColumns() {}

  /**
   * The names in each file's footer, in its order.
   *
   * @throws UnusableExportException if one cannot be read, or has more rows than can be numbered
   */
  static List<List<String>> read(
      JavaSparkContext spark, HadoopFiles files, List<String> addresses) {
    List<FileJob.Item<String>> items =
        addresses.stream().map(address -> new FileJob.Item<>(address, "")).toList();
    List<List<String>> names = new ArrayList<>();
    new FileJob(spark)
        .each(items, item -> footer(files, item.address()))
        .forEach(outcome -> names.add(outcome.get().columns()));
    return names;
  }

  /** What a file's footer tells. */
  private record Footer(List<String> columns) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  private static Footer footer(HadoopFiles files, String address) throws IOException {
    try (ParquetFileReader file =
        ParquetFileReader.open(
            HadoopInputFile.fromPath(new Path(address), files.configuration()))) {
      RowLimit.number(ShownAddress.of(address), file.getRecordCount());
      return new Footer(
          file.getFooter().getFileMetaData().getSchema().getFields().stream()
              .map(Type::getName)
              .toList());
    }
  }

  /**
   * Which columns of the table each file has: its own, then those that its folder's name gives.
   *
   * @param table the columns of all files
   * @param own those in each file's footer
   * @param addresses of the files
   * @param sensitive whether capitals tell columns apart
   */
  static List<List<Integer>> places(
      List<String> table, List<List<String>> own, List<String> addresses, boolean sensitive) {
    List<String> known = table.stream().map(name -> key(name, sensitive)).toList();
    Set<String> inFiles = new HashSet<>();
    own.forEach(names -> names.forEach(name -> inFiles.add(key(name, sensitive))));
    List<List<Integer>> places = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      List<Integer> ofFile = new ArrayList<>();
      for (String name : own.get(i)) {
        int at = known.indexOf(key(name, sensitive));
        if (at >= 0) { // The table lacks it only if an option of Spark's reader says so.
          ofFile.add(at);
        }
      }
      String address = key(addresses.get(i), sensitive);
      for (int at = 0; at < known.size(); at++) {
        boolean ofFolder =
            !inFiles.contains(known.get(at)) || address.contains("/" + known.get(at) + "=");
        if (ofFolder && !ofFile.contains(at)) {
          ofFile.add(at);
        }
      }
      places.add(ofFile);
    }
    return places;
  }

  /**
   * Refuses files that have not the same columns.
   *
   * @param columns in each file
   */
  static void refuseDifferent(List<String> addresses, List<List<String>> columns) {
    for (int i = 1; i < columns.size(); i++) {
      refuseMore(addresses.get(0), columns.get(0), addresses.get(i), columns.get(i));
      refuseMore(addresses.get(i), columns.get(i), addresses.get(0), columns.get(0));
    }
  }

  private static void refuseMore(
      String file, List<String> columns, String other, List<String> others) {
    for (String column : columns) {
      if (!others.contains(column)) {
        throw new UnusableExportException(
            Wording.of(
                "spark.has-column-has-not", ShownAddress.of(file), column, ShownAddress.of(other)));
      }
    }
  }

  private static String key(String name, boolean sensitive) {
    return sensitive ? name : name.toLowerCase(Locale.ROOT);
  }
}
