package org.complaintauditor.spark;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.complaintauditor.model.Wording;

/**
 * The inputs of an audit.
 *
 * @param files in their order
 * @param formats what each is, in a few words
 * @param rows all their rows, as they go to their cases
 * @param bytes about how many bytes they have as text; 0 if nobody knows
 * @param hashed whether each is a file whose content tells it apart
 */
record ExportInputs(
    List<TableFile> files, List<String> formats, Dataset<Row> rows, long bytes, boolean hashed) {
  private static final String PARQUET = "parquet";
  private static final String CSV = "csv";

  /** Rows of a Parquet file take some six times its bytes, as 12 million events of 430 MB did. */
  private static final int PACKED = 6;

  /** As Spark names its option to read what lies in any folder. */
  private static final String ALL_FOLDERS = "recursiveFileLookup";

  /** Reads where each begins, and proves where rows do. */
  static ExportInputs of(
      SparkSession spark, HadoopFiles reached, ClusterRequest request, long rangeSize) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    CsvInputs csv = new CsvInputs(context, reached, rangeSize);
    TableInputs tables =
        new TableInputs(spark, reached, request.inputOptions(), request.rowColumn());
    List<CsvInputs.Found> csvFiles = new ArrayList<>();
    List<TableInputs.Found> foundTables = new ArrayList<>();
    List<Object> order = new ArrayList<>();
    long bytes = 0;
    for (String address : request.inputs()) {
      String format = format(request, address, reached);
      if (format.equalsIgnoreCase(CSV)) {
        for (String file : found(address, reached)) {
          CsvInputs.Found one = read(file, csv);
          bytes += length(file, reached);
          csvFiles.add(one);
          order.add(one);
        }
      } else {
        TableInputs.Found one = tables.find(address, format);
        for (String file : one.addresses()) {
          bytes += PACKED * length(file, reached);
        }
        foundTables.add(one);
        order.add(one);
      }
    }
    return new Opening(spark, csv, request.options().zone(), csvFiles, foundTables, order, bytes)
        .inputs();
  }

  private static CsvInputs.Found read(String file, CsvInputs csv) {
    try {
      return csv.find(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static long length(String file, HadoopFiles reached) {
    try {
      return reached.file(file).length();
    } catch (IOException e) {
      return 0; // Only how many tasks there are depends on it.
    }
  }

  private static List<String> found(String address, HadoopFiles reached) {
    try {
      if (!reached.exists(address)) {
        throw new UnusableExportException(
            Wording.of(
                "%s: there is no such file. Check the name and the folder.",
                ShownAddress.of(address)));
      }
      refuseFolders(address, reached.foldersIn(address));
      List<String> files = reached.in(address);
      if (files.isEmpty()) {
        throw new UnusableExportException(
            Wording.of("%s: there is no file in this folder.", ShownAddress.of(address)));
      }
      return files;
    } catch (IOException e) {
      throw unreadable(address, e);
    }
  }

  private static UnusableExportException unreadable(String address, IOException e) {
    return new UnusableExportException(
        Wording.of(
            "%s: cannot be read (%s).",
            ShownAddress.of(address), ShownAddress.within(e.toString(), address, Map.of())),
        e);
  }

  /** What lies deeper would be missing without a word. */
  private static void refuseFolders(String address, List<String> folders) {
    if (!folders.isEmpty()) {
      throw new UnusableExportException(
          Wording.of(
              "%s: there is a folder in it, %s, whose files would be left out. Name each folder"
                  + " whose files are part of the export, or move the files into one",
              ShownAddress.of(address), folders.get(0)));
    }
  }

  private static String format(ClusterRequest request, String address, HadoopFiles reached) {
    if (!request.inputFormat().isEmpty()) {
      return request.inputFormat();
    }
    try {
      if (!reached.exists(address) || !reached.isFolder(address)) {
        return isParquet(address) ? PARQUET : CSV;
      }
      refuseTableFormat(address, reached);
      if (!isParquet(address)
          && reached.below(address).stream().noneMatch(ExportInputs::isParquet)) {
        return CSV;
      }
      if (ShownAddress.option(request.inputOptions(), ALL_FOLDERS).isEmpty()) {
        refuseFolders(address, reached.otherFoldersBelow(address));
      }
      return PARQUET;
    } catch (IOException e) {
      throw unreadable(address, e);
    }
  }

  private static boolean isParquet(String address) {
    return address.replaceFirst("/+$", "").toLowerCase(Locale.ROOT).endsWith("." + PARQUET);
  }

  /** Their files are Parquet too, but which of them count, only their own readers know. */
  private static void refuseTableFormat(String address, HadoopFiles reached) throws IOException {
    String format = "";
    if (reached.exists(address + "/_delta_log")) {
      format = "delta";
    } else if (reached.exists(address + "/metadata")
        && reached.isFolder(address + "/metadata")
        && reached.in(address + "/metadata").stream()
            .anyMatch(file -> file.endsWith(".metadata.json"))) {
      format = "iceberg";
    }
    if (!format.isEmpty()) {
      throw new UnusableExportException(
          Wording.of(
              "%s: this is a table of a lake, some of whose files may be outdated. Read it with"
                  + " --input-format %s",
              ShownAddress.of(address), format));
    }
  }

  /** What was found becomes files and rows. */
  private record Opening(
      SparkSession spark,
      CsvInputs csv,
      ZoneId zone,
      List<CsvInputs.Found> csvFiles,
      List<TableInputs.Found> tables,
      List<Object> order,
      long bytes) {

    ExportInputs inputs() {
      List<ExportFile> named = new ArrayList<>();
      List<List<String>> columns = new ArrayList<>();
      List<String> formats = new ArrayList<>();
      for (Object one : order) {
        if (one instanceof CsvInputs.Found file) {
          named.add(named(file.address()));
          columns.add(file.columns());
          formats.add(file.format());
        } else if (one instanceof TableInputs.Found table) {
          List<String> files =
              table.files().isEmpty() ? List.of(table.address()) : table.addresses();
          for (int i = 0; i < files.size(); i++) {
            named.add(named(files.get(i)));
            columns.add(table.headers().get(i));
            formats.add("table");
          }
        }
      }
      List<String> names = FileNames.of(named);
      List<TableFile> files = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        files.add(new TableFile(named.get(i).toString(), names.get(i), columns.get(i)));
      }
      TableFile.open(files, zone); // Refuses what has no case, no activity or no time.
      boolean hashed = tables.stream().noneMatch(table -> table.files().isEmpty());
      return new ExportInputs(List.copyOf(files), formats, rows(files), bytes, hashed);
    }

    private Dataset<Row> rows(List<TableFile> files) {
      List<CsvPiece> pieces = new ArrayList<>();
      List<JavaRDD<InternalRow>> parts = new ArrayList<>();
      int place = 0;
      for (Object one : order) {
        if (one instanceof CsvInputs.Found file) {
          for (CsvPiece piece : file.pieces()) {
            pieces.add(new CsvPiece(place, piece.address(), piece.head(), piece.range()));
          }
          place++;
        } else if (one instanceof TableInputs.Found table) {
          parts.add(TableInputs.rows(table, place, files, zone));
          place += Math.max(1, table.files().size());
        }
      }
      if (!pieces.isEmpty()) {
        parts.add(csv.rows(pieces, files, zone));
      }
      JavaRDD<InternalRow> all = parts.get(0);
      for (JavaRDD<InternalRow> part : parts.subList(1, parts.size())) {
        all = all.union(part);
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
