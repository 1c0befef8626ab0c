package org.complaintauditor.spark;

import java.io.IOException;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.sql.catalyst.InternalRow;
import org.complaintauditor.intake.archive.Gzip;
import org.complaintauditor.intake.csv.ByteRange;
import org.complaintauditor.intake.csv.CsvHead;
import org.complaintauditor.intake.csv.CsvRanges;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.intake.csv.ParsedRange;
import org.complaintauditor.intake.csv.ProvedRange;
import org.complaintauditor.intake.csv.SeenRange;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.FileFormat;
import org.complaintauditor.intake.file.FileFormats;
import org.complaintauditor.intake.file.RangedFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableSink;
import org.complaintauditor.model.Wording;

/**
 * CSV files, read by the program's own reader: large ones in ranges of which it is proved that rows
 * begin and end there, others in one each.
 */
final class CsvInputs {
  private final JavaSparkContext spark;
  private final HadoopFiles files;
  private final long rangeSize;

  /**
   * Reads files.
   *
   * @param rangeSize how many bytes a range has
   */
  CsvInputs(JavaSparkContext spark, HadoopFiles files, long rangeSize) {
    this.spark = spark;
    this.files = files;
    this.rangeSize = rangeSize;
  }

  /**
   * A file.
   *
   * @param format what it is, in a few words
   * @param columns the cells of its header
   * @param pieces in which it is read; their place among the files is 0
   */
  record Found(String address, String format, List<String> columns, List<CsvPiece> pieces) {}

  /**
   * Finds out how a file is to be read.
   *
   * @throws UnusableExportException if it is none that can be read
   */
  Found find(String address) throws IOException {
    RangedFile file = files.file(address);
    ExportFile unpacked = Gzip.unpacked(file.whole());
    FileFormat format = FileFormats.of(unpacked);
    if (format != FileFormat.CSV) {
      throw new UnusableExportException(
          Wording.of(
              "%s: on a cluster CSV files and tables are read, and this is neither. Save it as CSV,"
                  + " or say with --input-format what it is",
              ShownAddress.of(address)));
    }
    boolean packed = unpacked.toString().endsWith(".gz") || isPacked(file);
    if (!packed) {
      Optional<Found> inRanges = inRanges(address, file);
      if (inRanges.isPresent()) {
        return inRanges.get();
      }
    }
    List<String> header = new ArrayList<>();
    String described = new CsvTableReader().read(unpacked, TableLayout.FOUND_OUT, headerOf(header));
    if (header.isEmpty()) {
      throw new UnusableExportException(
          Wording.of(
              "%s: the file is empty. Maybe the export failed? Export it again.",
              ShownAddress.of(address)));
    }
    return new Found(address, described, header, List.of(new CsvPiece(0, address, null, null)));
  }

  private static boolean isPacked(RangedFile file) throws IOException {
    try (var in = file.open(0)) {
      return in.read() == 0x1F && in.read() == 0x8B;
    }
  }

  private Optional<Found> inRanges(String address, RangedFile file) throws IOException {
    if (file.length() == 0) {
      return Optional.empty();
    }
    CsvRanges csv = new CsvRanges(file);
    List<ByteRange> cut = csv.ranges(rangeSize);
    boolean whole = cut.isEmpty();
    List<ByteRange> ranges = whole ? List.of(new ByteRange(0, file.length())) : cut;
    List<SeenRange> seen = each(address, ranges, SeenRange.class, (part, at) -> part.see(at));
    Optional<CsvHead> head = csv.head(seen);
    if (head.isEmpty()) {
      return Optional.empty();
    }
    CsvHead known = head.get();
    List<CsvPiece> pieces = new ArrayList<>();
    if (!whole) {
      List<ParsedRange> parsed =
          each(address, csv.guessed(seen), ParsedRange.class, (part, at) -> part.parse(known, at));
      for (ProvedRange range : csv.proved(known, parsed)) {
        pieces.add(new CsvPiece(0, address, known, range));
      }
    }
    if (pieces.isEmpty()) {
      pieces.add(new CsvPiece(0, address, null, null));
    }
    return Optional.of(new Found(address, known.described(), known.header(), pieces));
  }

  /** What a task does with a range. */
  private interface OfRange<T, R> extends Serializable {
    R of(CsvRanges file, T range) throws IOException;
  }

  private <T extends Serializable, R extends Serializable> List<R> each(
      String address, List<T> ranges, Class<R> type, OfRange<T, R> what) {
    if (ranges.size() == 1) {
      return List.of(here(address, ranges.get(0), what));
    }
    HadoopFiles reached = files;
    ArrayList<T> all = new ArrayList<>(ranges);
    Function<Integer, byte[]> task =
        at -> JavaBytes.of(what.of(new CsvRanges(reached.file(address)), all.get(at)));
    return numbers(all.size()).map(task).collect().stream()
        .map(bytes -> JavaBytes.read(bytes, type))
        .toList();
  }

  private <T, R> R here(String address, T range, OfRange<T, R> what) {
    try {
      return what.of(new CsvRanges(files.file(address)), range);
    } catch (IOException e) {
      throw new UnusableExportException(
          Wording.of("%s: cannot be read (%s).", ShownAddress.of(address), e), e);
    }
  }

  private JavaRDD<Integer> numbers(int size) {
    return spark.parallelize(IntStream.range(0, size).boxed().toList(), size);
  }

  /** The rows of these pieces, a task each. */
  JavaRDD<InternalRow> rows(List<CsvPiece> pieces, List<TableFile> all, ZoneId zone) {
    ArrayList<CsvPiece> parts = new ArrayList<>(pieces);
    ArrayList<TableFile> known = new ArrayList<>(all);
    HadoopFiles reached = files;
    String desk = zone.getId();
    return numbers(parts.size())
        .flatMap(
            at ->
                parts
                    .get(at)
                    .rows(reached, new RowKeys(known, ZoneId.of(desk)), TaskContext.get()));
  }

  private static TableSink headerOf(List<String> header) {
    return new TableSink() {
      @Override
      public void header(List<String> columns) {
        header.addAll(columns);
      }

      @Override
      public void row(int number, List<String> cells) {
        throw new IllegalStateException("a row that nobody wanted");
      }

      @Override
      public boolean hasEnough() {
        return true;
      }
    };
  }
}
