package org.complaintauditor.spark;

import java.io.IOException;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
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

  private static final String PARQUET = "parquet";
  private static final String MERGED = "mergeSchema";

  /** As Spark names its own option: whether an address is a pattern. */
  private static final String PATTERN = "__globPaths__";

  private static final Pattern GLOB = Pattern.compile("[\\[\\]{}*?\\\\]");

  private final SparkSession spark;
  private final HadoopFiles reached;
  private final Map<String, String> options;
  private final String rowColumn;

  /**
   * Reads tables.
   *
   * @param options of Spark's readers
   * @param rowColumn the column that numbers the rows; empty if they number themselves
   */
  TableInputs(
      SparkSession spark, HadoopFiles reached, Map<String, String> options, String rowColumn) {
    this.spark = spark;
    this.reached = reached;
    this.options = options;
    this.rowColumn = rowColumn;
    // A folder's name stays text: 007 is not 7.
    spark.conf().set("spark.sql.sources.partitionColumnTypeInference.enabled", "false");
  }

  /**
   * A table.
   *
   * @param address as people see it
   * @param rows its rows, with the file and the number behind the columns where it has them
   * @param columns its columns, without the one that numbers
   * @param files the files of which it is, as Spark names them in rows; none if its rows do not say
   * @param places which of the columns each file has; none where each has all
   * @param headers the cells of each file's header; of a table without files, of its only one
   * @param rowColumn the column that numbers the rows; empty if none does
   */
  record Found(
      String address,
      Dataset<Row> rows,
      List<String> columns,
      List<String> files,
      List<List<Integer>> places,
      List<List<String>> headers,
      String rowColumn) {

    /** The addresses of the files. */
    List<String> addresses() {
      return files.stream().map(TableInputs::address).toList();
    }
  }

  /**
   * Finds a table.
   *
   * @param format of it, as Spark names it; {@code table} for one of its catalogue
   * @throws UnusableExportException if there is none, or its rows cannot be told apart
   */
  Found find(String address, String format) {
    String shown = ShownAddress.ofTable(address, format, options);
    Dataset<Row> table;
    try {
      table =
          format.equalsIgnoreCase("table")
              ? spark.read().options(options).table(address)
              : loaded(address, format);
    } catch (Exception e) { // Some of what Spark throws is checked and not declared.
      throw new UnusableExportException(
          Wording.of(
              "spark.spark-cannot-read-as",
              shown,
              format,
              ShownAddress.within(firstLine(e), address, options)),
          e);
    }
    refuseOtherTypes(shown, table.schema());
    List<String> columns = new ArrayList<>(Arrays.asList(table.columns()));
    boolean parquet = format.equalsIgnoreCase(PARQUET);
    if (!rowColumn.isEmpty()) {
      if (!columns.remove(rowColumn)) {
        throw new UnusableExportException(
            Wording.of("spark.no-column-row-column-names", shown, rowColumn));
      }
      if (parquet) {
        List<String> files = filesOf(table).stream().map(TableInputs::address).toList();
        FileColumns.refuseDifferent(files, inFooters(files));
      }
      return new Found(
          shown,
          table.select(all(columns, functions.col(quoted(rowColumn)))),
          columns,
          List.of(),
          List.of(),
          List.of(columns),
          rowColumn);
    }
    Dataset<Row> numbered;
    try {
      numbered = table.select(all(columns, functions.col(FILE), functions.col(INDEX)));
    } catch (Exception e) {
      if (!(e instanceof AnalysisException)) {
        throw e;
      }
      return unnumbered(shown, table, columns);
    }
    List<String> files = filesOf(table);
    return parquet
        ? inFiles(shown, numbered, columns, files)
        : new Found(
            shown,
            numbered,
            columns,
            files,
            List.of(),
            Collections.nCopies(Math.max(1, files.size()), columns),
            "");
  }

  private static Found unnumbered(String shown, Dataset<Row> table, List<String> columns) {
    if (!columns.contains(CanonicalColumn.EVENT_ID.title())) {
      throw new UnusableExportException(
          Wording.of("spark.rows-have-no-number-and-no-event", shown));
    }
    return new Found(
        shown, table.select(all(columns)), columns, List.of(), List.of(), List.of(columns), "");
  }

  /** Each file has its own header. */
  private Found inFiles(
      String shown, Dataset<Row> numbered, List<String> columns, List<String> files) {
    List<String> addresses = files.stream().map(TableInputs::address).toList();
    List<List<String>> own = inFooters(addresses);
    boolean sensitive = Boolean.parseBoolean(spark.conf().get("spark.sql.caseSensitive"));
    List<List<Integer>> places = FileColumns.places(columns, own, addresses, sensitive);
    List<List<String>> headers = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      List<String> header = new ArrayList<>();
      for (int at : places.get(i)) {
        // As the file itself writes it; a folder's column has no other name than the table's.
        String name = columns.get(at);
        header.add(
            own.get(i).contains(name)
                ? name
                : own.get(i).stream().filter(name::equalsIgnoreCase).findFirst().orElse(name));
      }
      headers.add(header);
    }
    return new Found(shown, numbered, columns, files, places, headers, "");
  }

  /** The files that have rows: not those that sum up others. */
  private static List<String> filesOf(Dataset<Row> table) {
    return Arrays.stream(table.inputFiles())
        .filter(file -> !file.substring(file.lastIndexOf('/') + 1).startsWith("_"))
        .sorted()
        .toList();
  }

  private List<List<String>> inFooters(List<String> addresses) {
    return FileColumns.read(
        JavaSparkContext.fromSparkContext(spark.sparkContext()), reached, addresses);
  }

  private Dataset<Row> loaded(String address, String format) throws IOException {
    DataFrameReader reader = spark.read().format(format);
    if (format.equalsIgnoreCase("jdbc")) {
      return ShownAddress.option(options, "url").isEmpty()
          ? reader.option("url", address).options(options).load()
          : reader.options(options).load();
    }
    if (format.equalsIgnoreCase(PARQUET)) {
      reader = reader.option(MERGED, "true");
    }
    if (GLOB.matcher(address).find() && reached.exists(address)) {
      reader = reader.option(PATTERN, "false"); // It is a name.
    }
    return reader.options(options).load(address);
  }

  /** A file's address as file systems take it; Spark writes it with percent signs. */
  static String address(String file) {
    return new Path(URI.create(file)).toString();
  }

  private static Column[] all(List<String> columns, Column... more) {
    List<Column> all = new ArrayList<>();
    columns.forEach(name -> all.add(functions.col(quoted(name))));
    all.addAll(Arrays.asList(more));
    return all.toArray(Column[]::new);
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
                "spark.column-is-of-type-of-no-cell",
                address,
                field.name(),
                field.dataType().simpleString()));
      }
    }
  }

  /**
   * The rows of a table, as they go to their cases.
   *
   * @param first the place of its first file among all
   */
  static JavaRDD<InternalRow> rows(Found found, int first, List<TableFile> all, ZoneId zone) {
    HashMap<String, Integer> files = new HashMap<>();
    for (int i = 0; i < found.files().size(); i++) {
      files.put(address(found.files().get(i)), first + i);
    }
    TableRows rows =
        new TableRows(
            first,
            files,
            found.places(),
            found.columns(),
            found.rows().schema(),
            found.address(),
            found.rowColumn());
    ArrayList<TableFile> known = new ArrayList<>(all);
    String desk = zone.getId();
    return InternalRows.of(found.rows())
        .mapPartitions(
            (Iterator<InternalRow> some) -> rows.of(some, new RowKeys(known, ZoneId.of(desk))));
  }
}
