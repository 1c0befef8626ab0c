package org.complaintauditor.spark;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.complaintauditor.audit.ClusterRequest;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.FileNames;
import org.complaintauditor.intake.file.UnusableExportException;

/**
 * The inputs of an audit.
 *
 * @param files in their order
 * @param formats what each is, in a few words
 * @param rows all their rows, as they go to their cases
 * @param tables the places of those that are no files
 * @param rowsOfTables the rows of these
 * @param states how the files stood before they were read
 * @param bytes about how many bytes they have as text; 0 if nobody knows
 */
record ExportInputs(
    List<TableFile> files,
    List<String> formats,
    Dataset<Row> rows,
    List<Integer> tables,
    Dataset<Row> rowsOfTables,
    InputStates states,
    long bytes) {

  /** Rows of a Parquet file take some six times its bytes, as 12 million events of 430 MB did. */
  private static final int PACKED = 6;

  /**
   * Reads where each begins, and proves where rows do.
   *
   * @throws UnusableExportException what is wrong with the first that cannot be read
   */
  static ExportInputs of(
      SparkSession spark, HadoopFiles reached, ClusterRequest request, long rangeSize) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    CsvInputs csv = new CsvInputs(context, reached, rangeSize);
    TableInputs tables =
        new TableInputs(spark, reached, request.inputOptions(), request.rowColumn());
    InputStates states = new InputStates(reached);
    List<GivenInput> inputs = new ArrayList<>();
    List<UnusableExportException> refused = new ArrayList<>();
    for (String address : request.inputs()) {
      try {
        inputs.add(GivenInput.of(address, request, reached));
      } catch (UnusableExportException e) {
        refused.add(e); // Those before it may be refused as well, and come first.
        break;
      }
    }
    List<String> csvFiles = inputs.stream().flatMap(input -> input.files().stream()).toList();
    long bytes = states.add(csvFiles);
    Iterator<FileJob.Outcome<CsvInputs.Found>> found = csv.find(csvFiles).iterator();
    Opening opening = new Opening();
    for (GivenInput input : inputs) {
      if (input.isCsv()) {
        input.files().forEach(file -> opening.add(found.next().get()));
      } else {
        TableInputs.Found table = tables.find(input.address(), input.format());
        bytes += PACKED * states.add(files(table));
        opening.add(table);
      }
    }
    if (!refused.isEmpty()) {
      throw refused.get(0);
    }
    return opening.inputs(spark, csv, request.options().zone(), states, bytes);
  }

  /** The files that Spark reads, also where rows are not named by them. */
  private static List<String> files(TableInputs.Found table) {
    return table.files().isEmpty()
        ? Arrays.stream(table.rows().inputFiles())
            .map(file -> new Path(URI.create(file)).toString())
            .toList()
        : table.addresses();
  }

  /** What was found becomes files and rows. */
  private static final class Opening {
    private final List<ExportFile> named = new ArrayList<>();
    private final List<List<String>> columns = new ArrayList<>();
    private final List<String> formats = new ArrayList<>();
    private final List<CsvPiece> pieces = new ArrayList<>();
    private final List<Placed> tables = new ArrayList<>();

    /** A table, and the place of its first file. */
    private record Placed(TableInputs.Found table, int place) {
      boolean isFiles() {
        return !table.files().isEmpty();
      }
    }

    void add(CsvInputs.Found file) {
      file.pieces().forEach(piece -> pieces.add(piece.at(named.size())));
      add(file.address(), file.columns(), file.format());
    }

    void add(TableInputs.Found table) {
      Placed placed = new Placed(table, named.size());
      tables.add(placed);
      List<String> files = placed.isFiles() ? table.addresses() : List.of(table.address());
      for (int i = 0; i < files.size(); i++) {
        add(files.get(i), table.headers().get(i), "table");
      }
    }

    private void add(String address, List<String> header, String format) {
      named.add(named(address));
      columns.add(header);
      formats.add(format);
    }

    ExportInputs inputs(
        SparkSession spark, CsvInputs csv, ZoneId zone, InputStates states, long bytes) {
      List<String> names = FileNames.of(named);
      List<TableFile> files = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        files.add(new TableFile(named.get(i).toString(), names.get(i), columns.get(i)));
      }
      TableFile.open(files, zone); // Refuses what has no case, no activity or no time.
      List<JavaRDD<InternalRow>> parts = new ArrayList<>();
      List<JavaRDD<InternalRow>> ofTables = new ArrayList<>();
      List<Integer> places = new ArrayList<>();
      for (Placed table : tables) {
        JavaRDD<InternalRow> rows = TableInputs.rows(table.table(), table.place(), files, zone);
        parts.add(rows);
        if (!table.isFiles()) {
          ofTables.add(rows);
          places.add(table.place());
        }
      }
      if (!pieces.isEmpty()) {
        parts.add(csv.rows(pieces, files, zone));
      }
      return new ExportInputs(
          List.copyOf(files),
          List.copyOf(formats),
          all(spark, parts),
          List.copyOf(places),
          all(spark, ofTables),
          states,
          bytes);
    }

    private static Dataset<Row> all(SparkSession spark, List<JavaRDD<InternalRow>> parts) {
      JavaRDD<InternalRow> all =
          parts.isEmpty()
              ? JavaSparkContext.fromSparkContext(spark.sparkContext()).emptyRDD()
              : parts.get(0);
      for (int i = 1; i < parts.size(); i++) {
        all = all.union(parts.get(i));
      }
      return InternalRows.dataset(spark, all, RowSchema.SCHEMA);
    }

    private static ExportFile named(String address) {
      String path = ShownAddress.of(address).replaceFirst("/+$", "");
      return new ExportFile(
          address,
          path.substring(path.lastIndexOf('/') + 1),
          () -> {
            throw new IllegalStateException("%s is read by the cluster".formatted(address));
          });
    }
  }
}
