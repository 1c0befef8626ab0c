package org.complaintauditor.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.apache.spark.api.java.JavaSparkContext;
import org.complaintauditor.intake.file.UnusableExportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file with more rows than can be numbered is refused by name before any of them is read. */
final class RowsOfFooterTest {
  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          "message export { optional binary case_id (STRING); optional binary activity (STRING); }");

  private static final int TRUNCATED = 64;

  @TempDir Path work;

  /** A file that says it has so many rows, in two groups. */
  private String saying(String name, long rows) throws Exception {
    Path file = work.resolve(name);
    ParquetFileWriter writer =
        new ParquetFileWriter(
            HadoopOutputFile.fromPath(
                new org.apache.hadoop.fs.Path(file.toUri()), new Configuration()),
            SCHEMA,
            ParquetFileWriter.Mode.CREATE,
            1 << 20,
            0,
            TRUNCATED,
            TRUNCATED,
            false);
    writer.start();
    for (long some : List.of(rows / 2, rows - rows / 2)) {
      writer.startBlock(some);
      for (ColumnDescriptor column : SCHEMA.getColumns()) {
        writer.startColumn(column, 1, CompressionCodecName.UNCOMPRESSED);
        writer.writeDataPage(
            1,
            Integer.BYTES,
            BytesInput.fromInt(0),
            Statistics.createStats(column.getPrimitiveType()),
            1,
            Encoding.RLE,
            Encoding.RLE,
            Encoding.PLAIN);
        writer.endColumn();
      }
      writer.endBlock();
    }
    writer.end(Map.of());
    return file.toUri().toString();
  }

  private static List<List<String>> read(String... addresses) throws Exception {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(LocalSpark.session().sparkContext());
    return FileColumns.read(spark, AskedFileSystem.anew(), List.of(addresses));
  }

  @Test
  void asManyAsCanBeNumberedAreRead() throws Exception {
    assertThat(read(saying("most.parquet", Integer.MAX_VALUE)))
        .containsExactly(List.of("case_id", "activity"));
  }

  @Test
  void moreAreRefused() throws Exception {
    String most = saying("most.parquet", Integer.MAX_VALUE);
    String more = saying("more.parquet", Integer.MAX_VALUE + 1L);

    assertThatThrownBy(() -> read(most, more))
        .isInstanceOf(UnusableExportException.class)
        .hasMessageContaining("more.parquet: it has more than 2,147,483,647 rows");
  }
}
