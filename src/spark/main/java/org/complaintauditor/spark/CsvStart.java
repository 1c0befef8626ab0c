package org.complaintauditor.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.intake.archive.Gzip;
import org.complaintauditor.intake.csv.ByteRange;
import org.complaintauditor.intake.csv.CsvHead;
import org.complaintauditor.intake.csv.CsvRanges;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.intake.csv.SeenRange;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.FileFormat;
import org.complaintauditor.intake.file.FileFormats;
import org.complaintauditor.intake.file.RangedFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.table.HeaderSink;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What a task finds at the beginning of a CSV file.
 *
 * @param format what the file is, in a few words
 * @param columns the cells of its header; none as long as only its ranges are known
 * @param bytes how many it has
 * @param head what has to be known by who reads a part; null where nobody may
 * @param ranges in which it is cut; none where it is read as a whole
 */
record CsvStart(
    String format, List<String> columns, long bytes, @Nullable CsvHead head, List<ByteRange> ranges)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  CsvStart {
    columns = List.copyOf(columns);
    ranges = List.copyOf(ranges);
  }

  /**
   * The start of a file; of a large one how it is cut.
   *
   * @param rangeSize how many bytes a range has
   * @throws UnusableExportException if it is no file that can be read
   */
  static CsvStart of(HadoopFiles files, String address, long rangeSize) throws IOException {
    RangedFile file = files.fetched(address);
    ExportFile unpacked = Gzip.unpacked(file.whole());
    if (FileFormats.of(unpacked) != FileFormat.CSV) {
      throw new UnusableExportException(
          Wording.of("spark.on-a-cluster-csv-files-and-tables", ShownAddress.of(address)));
    }
    if (file.length() == 0 || unpacked.toString().endsWith(".gz") || isPacked(file)) {
      return read(file);
    }
    CsvRanges csv = new CsvRanges(file);
    List<ByteRange> ranges = csv.ranges(rangeSize);
    return ranges.isEmpty()
        ? below(file, List.of(csv.see(new ByteRange(0, file.length()))), ranges)
        : new CsvStart("", List.of(), file.length(), null, ranges);
  }

  /**
   * The start of a file whose ranges were seen.
   *
   * @param seen all of them
   */
  static CsvStart of(HadoopFiles files, String address, List<SeenRange> seen) throws IOException {
    return below(files.file(address), seen, seen.stream().map(SeenRange::range).toList());
  }

  private static CsvStart below(RangedFile file, List<SeenRange> seen, List<ByteRange> ranges)
      throws IOException {
    Optional<CsvHead> head = new CsvRanges(file).head(seen);
    return head.isEmpty()
        ? read(file)
        : new CsvStart(
            head.get().described(), head.get().header(), file.length(), head.get(), ranges);
  }

  /** As who reads the file in one begins, who comes to all that is wrong with it. */
  private static CsvStart read(RangedFile file) throws IOException {
    ExportFile unpacked = Gzip.unpacked(file.whole());
    CsvTableReader reader = new CsvTableReader();
    HeaderSink sink = new HeaderSink();
    reader.read(unpacked, TableLayout.FOUND_OUT, sink);
    if (sink.columns().isEmpty()) {
      throw new UnusableExportException(Wording.of("intake.file-is-empty", file));
    }
    return new CsvStart(reader.described(unpacked), sink.columns(), file.length(), null, List.of());
  }

  private static boolean isPacked(RangedFile file) throws IOException {
    try (var in = file.open(0)) {
      return in.read() == 0x1F && in.read() == 0x8B;
    }
  }

  /** The file for who need not open it. */
  RangedFile unopened(String address) {
    return new RangedFile(
        address,
        address,
        bytes,
        from -> {
          throw new IllegalStateException("%s is read by the cluster".formatted(address));
        });
  }
}
