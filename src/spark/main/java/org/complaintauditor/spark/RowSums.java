package org.complaintauditor.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.MurmurHash3;
import org.apache.spark.sql.Row;
import org.complaintauditor.report.RunFacts;
import scala.Tuple2;

/**
 * Tells tables apart that are no files: by the number of their rows and the sum of 128 bits of
 * each, whatever their order.
 */
final class RowSums {
  private static final int LONGS = 3;

  private RowSums() {}

  /** Facts of each table, in the place of those of a file. */
  static List<RunFacts.FileFacts> of(ExportInputs inputs) {
    List<long[]> sums = new ArrayList<>();
    inputs.files().forEach(file -> sums.add(new long[LONGS]));
    inputs
        .rows()
        .toJavaRDD()
        .mapToPair(RowSums::ofRow)
        .reduceByKey(RowSums::sum)
        .collect()
        .forEach(one -> sums.set(one._1(), one._2()));
    List<RunFacts.FileFacts> facts = new ArrayList<>();
    for (int i = 0; i < sums.size(); i++) {
      long[] sum = sums.get(i);
      byte[] bytes =
          ByteBuffer.allocate(LONGS * Long.BYTES)
              .putLong(sum[0])
              .putLong(sum[1])
              .putLong(sum[2])
              .array();
      try {
        RunFacts.FileFacts hashed =
            RunFacts.FileFacts.of(inputs.files().get(i).name(), new ByteArrayInputStream(bytes));
        facts.add(new RunFacts.FileFacts(hashed.name(), hashed.sha256(), sum[2]));
      } catch (IOException e) {
        throw new UncheckedIOException(e); // Memory: nothing can fail.
      }
    }
    return facts;
  }

  private static Tuple2<Integer, long[]> ofRow(Row row) {
    long[] hash = MurmurHash3.hash128x64(row.<byte[]>getAs(RowSchema.CELLS));
    return new Tuple2<>(row.<Integer>getAs(RowSchema.FILE), new long[] {hash[0], hash[1], 1});
  }

  private static long[] sum(long[] one, long[] other) {
    return new long[] {one[0] + other[0], one[1] + other[1], one[2] + other[2]};
  }
}
