package org.complaintauditor.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.MurmurHash3;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.RunFacts;
import scala.Tuple2;

/**
 * What tells the inputs of a run apart: of files their content, of tables that are none their rows,
 * each whatever the other inputs are.
 */
final class ContentHashes {
  private static final int LONGS = 3;

  private ContentHashes() {}

  /** A file's hash on its way to the driver. */
  private record Sum(String sha256, long size) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /** The facts of each input, in their order. */
  static List<RunFacts.FileFacts> of(
      JavaSparkContext spark, HadoopFiles files, ExportInputs inputs) {
    Map<Integer, RunFacts.FileFacts> tables = ofTables(inputs);
    List<String> names = new ArrayList<>();
    List<String> addresses = new ArrayList<>();
    for (int i = 0; i < inputs.files().size(); i++) {
      if (!tables.containsKey(i)) {
        names.add(inputs.files().get(i).name());
        addresses.add(inputs.files().get(i).address());
      }
    }
    var ofFiles = ofFiles(spark, files, names, addresses).iterator();
    List<RunFacts.FileFacts> all = new ArrayList<>();
    for (int i = 0; i < inputs.files().size(); i++) {
      RunFacts.FileFacts table = tables.get(i);
      all.add(table == null ? ofFiles.next() : table);
    }
    return all;
  }

  /**
   * The facts of files, whose content tasks read.
   *
   * @param names by which they go
   */
  static List<RunFacts.FileFacts> ofFiles(
      JavaSparkContext spark, HadoopFiles files, List<String> names, List<String> addresses) {
    List<FileJob.Item<String>> items =
        addresses.stream().map(address -> new FileJob.Item<>(address, "")).toList();
    List<FileJob.Outcome<Sum>> sums = new FileJob(spark).each(items, item -> sum(files, item));
    List<RunFacts.FileFacts> facts = new ArrayList<>();
    for (int i = 0; i < sums.size(); i++) {
      Sum sum = sums.get(i).get();
      facts.add(new RunFacts.FileFacts(names.get(i), sum.sha256(), sum.size()));
    }
    return facts;
  }

  private static Sum sum(HadoopFiles files, FileJob.Item<String> item) throws IOException {
    try (InputStream in = files.file(item.address()).open(0)) {
      RunFacts.FileFacts facts = RunFacts.FileFacts.of("", in);
      return new Sum(facts.sha256(), facts.size());
    }
  }

  /**
   * The number of rows of each table, and the sum of 128 bits of each row, whatever their order.
   */
  private static Map<Integer, RunFacts.FileFacts> ofTables(ExportInputs inputs) {
    Map<Integer, RunFacts.FileFacts> facts = new HashMap<>();
    if (inputs.tables().isEmpty()) {
      return facts;
    }
    Map<Integer, long[]> sums = sums(inputs.rowsOfTables().toJavaRDD());
    for (int place : inputs.tables()) {
      long[] sum = sums.getOrDefault(place, new long[LONGS]);
      facts.put(place, ofRows(inputs.files().get(place).name(), sum));
    }
    return facts;
  }

  private static Map<Integer, long[]> sums(JavaRDD<Row> rows) {
    return rows.mapToPair(ContentHashes::ofRow).reduceByKey(ContentHashes::sum).collectAsMap();
  }

  private static RunFacts.FileFacts ofRows(String name, long[] sum) {
    byte[] bytes =
        ByteBuffer.allocate(LONGS * Long.BYTES)
            .putLong(sum[0])
            .putLong(sum[1])
            .putLong(sum[2])
            .array();
    try {
      RunFacts.FileFacts hashed = RunFacts.FileFacts.of(name, new ByteArrayInputStream(bytes));
      return RunFacts.FileFacts.ofTable(name, hashed.sha256(), sum[2]);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Memory: nothing can fail.
    }
  }

  private static Tuple2<Integer, long[]> ofRow(Row row) {
    long[] hash = MurmurHash3.hash128x64(row.<byte[]>getAs(RowSchema.CELLS));
    return new Tuple2<>(row.<Integer>getAs(RowSchema.FILE), new long[] {hash[0], hash[1], 1});
  }

  private static long[] sum(long[] sum, long[] other) {
    return new long[] {sum[0] + other[0], sum[1] + other[1], sum[2] + other[2]};
  }

  /**
   * As on one machine: what happened once would count twice where events have no ids.
   *
   * @throws UnusableExportException if there is such a file
   */
  static void refuseGivenTwice(List<TableFile> files, List<RunFacts.FileFacts> hashes) {
    Map<String, TableFile> known = new HashMap<>();
    for (int i = 0; i < files.size(); i++) {
      TableFile file = files.get(i);
      TableFile first = known.putIfAbsent(hashes.get(i).sha256(), file);
      if (first != null && !file.columns().contains(CanonicalColumn.EVENT_ID.title())) {
        throw new UnusableExportException(
            Wording.of(
                "intake.holds-same-as-byte-by-byte",
                ShownAddress.of(file.address()),
                ShownAddress.of(first.address())));
      }
    }
  }
}
