package org.complaintauditor.spark;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;

/** Tables that Spark reads: Parquet by itself, others by what its installation has for them. */
final class TableInputs {
  private static final String FILE = "_metadata.file_path";
  private static final String INDEX = "_metadata.row_index";

  private final SparkSession spark;
  private final Map<String, String> options;
  private final String rowColumn;

  /**
   * Reads tables.
   *
   * @param options of Spark's readers
   * @param rowColumn the column that numbers the rows; empty if they number themselves
   */
  TableInputs(SparkSession spark, Map<String, String> options, String rowColumn) {
    this.spark = spark;
    this.options = options;
    this.rowColumn = rowColumn;
  }

  /**
   * A table.
   *
   * @param rows its rows, with the file and the number behind the columns where it has them
   * @param columns its columns, without the one that numbers
   * @param files the files of which it is; none if its rows do not say
   * @param numbered whether each row has a number
   */
  record Found(
      String address,
      Dataset<Row> rows,
      List<String> columns,
      List<String> files,
      boolean numbered) {}

  /**
   * Finds a table.
   *
   * @param format of it, as Spark names it; {@code table} for one of its catalogue
   * @throws UnusableExportException if there is none, or its rows cannot be told apart
   */
  Found find(String address, String format) {
    Dataset<Row> table;
    try {
      table =
          format.equals("table")
              ? spark.read().options(options).table(address)
              : loaded(address, format);
    } catch (Exception e) { // Some of what Spark throws is checked and not declared.
      throw new UnusableExportException(
          Wording.of("%s: Spark cannot read it as %s (%s).", address, format, firstLine(e)), e);
    }
    refuseOtherTypes(address, table.schema());
    List<String> columns = new ArrayList<>(Arrays.asList(table.columns()));
    if (!rowColumn.isEmpty()) {
      if (!columns.remove(rowColumn)) {
        throw new UnusableExportException(
            Wording.of("%s: there is no column %s, which --row-column names", address, rowColumn));
      }
      return new Found(
          address,
          table.select(all(columns, functions.col(quoted(rowColumn)).cast("bigint"))),
          columns,
          List.of(),
          true);
    }
    try {
      Dataset<Row> numbered = table.select(all(columns, functions.col(FILE), functions.col(INDEX)));
      String[] files = table.inputFiles();
      Arrays.sort(files);
      return new Found(address, numbered, columns, List.of(files), true);
    } catch (Exception e) {
      if (!(e instanceof AnalysisException)) {
        throw e;
      }
    }
    if (!columns.contains(CanonicalColumn.EVENT_ID.title())) {
      throw new UnusableExportException(
          Wording.of(
              "%s: its rows have no number and no event_id, so they cannot be named. Name a column"
                  + " that numbers them with --row-column",
              address));
    }
    return new Found(address, table.select(all(columns)), columns, List.of(), false);
  }

  private Dataset<Row> loaded(String address, String format) {
    return format.equals("jdbc") && !options.containsKey("url")
        ? spark.read().format(format).option("url", address).options(options).load()
        : spark.read().format(format).options(options).load(address);
  }

  private static Column[] all(List<String> columns, Column... more) {
    List<Column> all = new ArrayList<>();
    columns.forEach(name -> all.add(functions.col(quoted(name))));
    all.addAll(Arrays.asList(more));
    return all.toArray(Column[]::new);
  }

  /** A file's address in one form: Spark has one or three slashes behind the same scheme. */
  private static String place(String address) {
    return new Path(URI.create(address)).toString();
  }

  private static String quoted(String name) {
    return '`' + name.replace("`", "``") + '`';
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static void refuseOtherTypes(String address, StructType schema) {
    for (StructField field : schema.fields()) {
      if (!CellText.has(field.dataType())) {
        throw new UnusableExportException(
            Wording.of(
                "%s: column \"%s\" is of type %s, of which no cell can be made. Leave it out, or make"
                    + " text of it",
                address, field.name(), field.dataType().simpleString()));
      }
    }
  }

  /**
   * The rows of a table, as they go to their cases.
   *
   * @param first the place of its first file among all
   */
  static JavaRDD<Row> rows(Found found, int first, List<TableFile> all, ZoneId zone) {
    HashMap<String, Integer> places = new HashMap<>();
    for (int i = 0; i < found.files().size(); i++) {
      places.put(place(found.files().get(i)), first + i);
    }
    ArrayList<TableFile> known = new ArrayList<>(all);
    String desk = zone.getId();
    int width = found.columns().size();
    boolean numbered = found.numbered();
    int eventId = found.columns().indexOf(CanonicalColumn.EVENT_ID.title());
    return found
        .rows()
        .toJavaRDD()
        .mapPartitions(
            (Iterator<Row> rows) -> {
              RowKeys keys = new RowKeys(known, ZoneId.of(desk));
              return new Iterator<Row>() {
                @Override
                public boolean hasNext() {
                  return rows.hasNext();
                }

                @Override
                public Row next() {
                  Row row = rows.next();
                  List<String> cells = new ArrayList<>(width);
                  for (int i = 0; i < width; i++) {
                    cells.add(CellText.of(row.get(i)));
                  }
                  if (!numbered) {
                    return keys.row(first, 0, cells.get(eventId), cells);
                  }
                  return places.isEmpty()
                      ? keys.row(first, Math.toIntExact(row.getLong(width)), cells)
                      : keys.row(
                          Objects.requireNonNull(places.get(place(row.getString(width)))),
                          Math.toIntExact(row.getLong(width + 1) + 1),
                          cells);
                }
              };
            });
  }
}
