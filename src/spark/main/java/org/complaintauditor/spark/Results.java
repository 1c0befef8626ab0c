package org.complaintauditor.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/** What comes of judging, as it was written: one folder for each kind. */
final class Results {
  private static final long AT_ONCE = 8L << 20;

  private final SparkSession spark;
  private final FileSystem system;
  private final Path folder;
  private final StructType schema;

  private Results(SparkSession spark, FileSystem system, Path folder, StructType schema) {
    this.spark = spark;
    this.system = system;
    this.folder = folder;
    this.schema = schema;
  }

  /**
   * Writes what comes of judging.
   *
   * @param rows of {@link ResultSchema}
   * @param folder that is not there yet
   */
  static Results write(
      SparkSession spark,
      HadoopFiles files,
      JavaRDD<InternalRow> rows,
      ResultSchema schema,
      String folder)
      throws IOException {
    InternalRows.dataset(spark, rows, schema.schema())
        .write()
        .mode(SaveMode.ErrorIfExists)
        .partitionBy(ResultSchema.KIND)
        .options(ResultSchema.writing())
        .parquet(folder);
    return new Results(spark, files.system(folder), new Path(folder), schema.schema());
  }

  private Path of(String kind) {
    return new Path(folder, ResultSchema.KIND + "=" + kind);
  }

  /** Hands on everything of a kind that is no finding, one by one. */
  void each(String kind, Consumer<byte[]> taker) throws IOException {
    if (!system.exists(of(kind))) {
      return;
    }
    Dataset<String> written =
        spark
            .read()
            .schema(new StructType().add(schema.fields()[0]))
            .parquet(of(kind).toString())
            .as(Encoders.STRING());
    // One job for all of it where memory holds it; else one for each part, as they are wanted.
    boolean fits = system.getContentSummary(of(kind)).getLength() < AT_ONCE;
    Iterator<String> all = fits ? written.collectAsList().iterator() : written.toLocalIterator();
    while (all.hasNext()) {
      taker.accept(ResultSchema.bytes(all.next()));
    }
  }

  /** Whether there is a finding. */
  boolean hasFindings() throws IOException {
    return system.exists(of(ResultSchema.FINDING));
  }

  /** The findings. */
  Dataset<Row> findings() {
    return spark.read().schema(findingColumns()).parquet(of(ResultSchema.FINDING).toString());
  }

  private StructType findingColumns() {
    StructType columns = new StructType();
    for (int i = 0; i < schema.fields().length - 1; i++) {
      columns = columns.add(schema.fields()[i]);
    }
    return columns;
  }

  /**
   * The findings sorted by case id in code points, then in this order of commitments.
   *
   * @param parts in which they are sorted
   */
  Dataset<Row> findingsInOrder(List<String> commitments, int parts) {
    Column place =
        functions.array_position(
            functions.array(commitments.stream().map(functions::lit).toArray(Column[]::new)),
            functions.col("commitment"));
    Column caseId = functions.col(schema.fields()[0].name());
    return findings().repartitionByRange(parts, caseId, place).sortWithinPartitions(caseId, place);
  }

  /**
   * Makes a table of its own of the findings. Names of files say which part they are, and nothing
   * of the run: the same export makes the same names.
   */
  void moveFindings(Path target) throws IOException {
    if (!hasFindings()) {
      system.mkdirs(target);
      return;
    }
    List<FileStatus> parts = new ArrayList<>();
    for (FileStatus status : system.listStatus(of(ResultSchema.FINDING))) {
      if (status.isFile() && status.getPath().getName().startsWith("part-")) {
        parts.add(status);
      }
    }
    parts.sort(Comparator.comparing(part -> part.getPath().getName()));
    system.mkdirs(target);
    for (int i = 0; i < parts.size(); i++) {
      Path part = new Path(target, String.format(Locale.ROOT, "part-%05d.parquet", i));
      if (!system.rename(parts.get(i).getPath(), part)) {
        throw new IOException("%s cannot be written".formatted(part));
      }
    }
  }

  /** Gives up what was not moved. */
  void delete() throws IOException {
    system.delete(folder, true);
  }
}
