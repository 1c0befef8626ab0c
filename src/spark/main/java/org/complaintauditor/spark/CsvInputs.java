package org.complaintauditor.spark;

import java.io.IOException;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.complaintauditor.intake.csv.CsvHead;
import org.complaintauditor.intake.csv.CsvRanges;
import org.complaintauditor.intake.csv.GuessedRange;
import org.complaintauditor.intake.csv.ParsedRange;
import org.complaintauditor.intake.csv.ProvedRange;
import org.complaintauditor.intake.csv.SeenRange;
import org.jspecify.annotations.Nullable;

/**
 * CSV files, read by the program's own reader: large ones in ranges of which it is proved that rows
 * begin and end there, others in one each. All files are looked at together, by tasks.
 */
final class CsvInputs {
  private final JavaSparkContext spark;
  private final HadoopFiles files;
  private final long rangeSize;
  private final FileJob job;

  /**
   * Reads files.
   *
   * @param rangeSize how many bytes a range has
   */
  CsvInputs(JavaSparkContext spark, HadoopFiles files, long rangeSize) {
    this.spark = spark;
    this.files = files;
    this.rangeSize = rangeSize;
    this.job = new FileJob(spark);
  }

  /**
   * A file.
   *
   * @param format what it is, in a few words
   * @param columns the cells of its header
   * @param pieces in which it is read; their place among the files is 0
   */
  record Found(String address, String format, List<String> columns, List<CsvPiece> pieces)
      implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /** A file, as far as it is known by now. */
  private static final class Asked {
    private final String address;
    private @Nullable CsvStart start;
    private List<SeenRange> seen = List.of();
    private List<ProvedRange> proved = List.of();
    private FileJob.@Nullable Outcome<Found> refusal;

    Asked(String address) {
      this.address = address;
    }

    CsvStart start() {
      CsvStart known = start;
      if (known == null) {
        throw new IllegalStateException("nothing is known yet of %s".formatted(address));
      }
      return known;
    }

    /** What is wrong with its first rows is told before what is wrong further down. */
    void refuse(FileJob.Outcome<?> outcome) {
      if (refusal == null) {
        refusal = outcome.alike();
      }
    }

    boolean isCut() {
      return refusal == null && !start().ranges().isEmpty();
    }

    CsvRanges ranges() {
      return new CsvRanges(start().unopened(address));
    }

    FileJob.Outcome<Found> found() {
      FileJob.Outcome<Found> refused = refusal;
      if (refused != null) {
        return refused;
      }
      List<CsvPiece> pieces = new ArrayList<>();
      for (ProvedRange range : proved) {
        pieces.add(new CsvPiece(0, address, range.to() - range.from(), start().head(), range));
      }
      if (pieces.isEmpty()) {
        pieces.add(new CsvPiece(0, address, start().bytes(), null, null));
      }
      return FileJob.Outcome.of(new Found(address, start().format(), start().columns(), pieces));
    }
  }

  /** A range of a file whose head is known. */
  private record Guess(CsvHead head, GuessedRange range) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /** Finds out how files are to be read: what came of each, in their order. */
  List<FileJob.Outcome<Found>> find(List<String> addresses) {
    List<Asked> all = addresses.stream().map(Asked::new).toList();
    HadoopFiles reached = files;
    long size = rangeSize;
    ask(
        all,
        file -> List.of(size),
        item -> CsvStart.of(reached, item.address(), item.what()),
        (file, starts) -> file.start = starts.get(0));
    ask(
        all.stream().filter(Asked::isCut).toList(),
        file -> file.start().ranges(),
        item -> new CsvRanges(reached.file(item.address())).see(item.what()),
        (file, seen) -> file.seen = seen);
    ask(
        all.stream().filter(Asked::isCut).toList(),
        file -> List.of(new ArrayList<>(file.seen)),
        item -> CsvStart.of(reached, item.address(), item.what()),
        (file, starts) -> file.start = starts.get(0));
    ask(
        all.stream().filter(Asked::isCut).toList(),
        CsvInputs::guesses,
        item -> parsed(reached, item),
        (file, parsed) -> file.proved = file.ranges().proved(head(file), parsed));
    return all.stream().map(Asked::found).toList();
  }

  private static List<Guess> guesses(Asked file) {
    return file.ranges().guessed(file.seen).stream()
        .map(range -> new Guess(head(file), range))
        .toList();
  }

  private static CsvHead head(Asked file) {
    CsvHead head = file.start().head();
    if (head == null) {
      throw new IllegalStateException("a file in ranges has a head");
    }
    return head;
  }

  private static ParsedRange parsed(HadoopFiles reached, FileJob.Item<Guess> item)
      throws IOException {
    return new CsvRanges(reached.file(item.address()))
        .parse(item.what().head(), item.what().range());
  }

  /** Asks tasks something of each of these files, in one job. */
  private <T extends Serializable, R extends Serializable> void ask(
      List<Asked> files,
      Function<Asked, List<T>> parts,
      FileJob.Action<T, R> action,
      BiConsumer<Asked, List<R>> taker) {
    List<List<FileJob.Item<T>>> items = new ArrayList<>();
    for (Asked file : files) {
      items.add(
          parts.apply(file).stream().map(part -> new FileJob.Item<>(file.address, part)).toList());
    }
    Iterator<FileJob.Outcome<R>> outcomes =
        job.each(items.stream().flatMap(List::stream).toList(), action).iterator();
    for (int i = 0; i < files.size(); i++) {
      List<R> results = new ArrayList<>();
      for (int part = 0; part < items.get(i).size(); part++) {
        FileJob.Outcome<R> outcome = outcomes.next();
        if (outcome.isRefused()) {
          files.get(i).refuse(outcome);
        } else {
          results.add(outcome.get());
        }
      }
      if (files.get(i).refusal == null) {
        taker.accept(files.get(i), results);
      }
    }
  }

  /** The rows of these pieces: a task for each range, and for some small files together. */
  JavaRDD<InternalRow> rows(List<CsvPiece> pieces, List<TableFile> all, ZoneId zone) {
    ArrayList<TableFile> known = new ArrayList<>(all);
    HadoopFiles reached = files;
    String desk = zone.getId();
    List<byte[]> tasks = PiecesOfTask.of(pieces, rangeSize).stream().map(JavaBytes::of).toList();
    FlatMapFunction<Iterator<byte[]>, InternalRow> rows =
        given -> {
          RowKeys keys = new RowKeys(known, ZoneId.of(desk));
          TaskContext task = TaskContext.get();
          List<CsvPiece> ofTask = new ArrayList<>();
          given.forEachRemaining(bytes -> ofTask.addAll(PiecesOfTask.read(bytes).pieces()));
          return new PiecesOfTask.Rows(ofTask.iterator(), piece -> piece.rows(reached, keys, task));
        };
    return spark.parallelize(tasks, tasks.size()).mapPartitions(rows);
  }
}
