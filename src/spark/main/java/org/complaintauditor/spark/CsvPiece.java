package org.complaintauditor.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.catalyst.InternalRow;
import org.complaintauditor.intake.archive.Gzip;
import org.complaintauditor.intake.csv.CsvHead;
import org.complaintauditor.intake.csv.CsvRanges;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.intake.csv.ProvedRange;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableSink;
import org.jspecify.annotations.Nullable;

/**
 * A part of a CSV file that one task reads: a proved range, or all of it.
 *
 * @param file its place among the files of the export
 * @param address where the file is
 * @param bytes how many it has
 * @param head what has to be known of it; null where it is read as a whole
 * @param range the range; null where it is read as a whole
 */
record CsvPiece(
    int file, String address, long bytes, @Nullable CsvHead head, @Nullable ProvedRange range)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The same, at its place among the files. */
  CsvPiece at(int place) {
    return new CsvPiece(place, address, bytes, head, range);
  }

  /** Whether it is all of a file. */
  boolean isWhole() {
    return range == null;
  }

  /** Its rows, as they go to their cases. */
  Iterator<InternalRow> rows(HadoopFiles files, RowKeys keys, TaskContext task) {
    CsvHead known = head;
    ProvedRange part = range;
    if (known == null || part == null) {
      return new PushedRows(taker -> readAll(files, keys, taker), task);
    }
    List<InternalRow> rows = new ArrayList<>();
    try {
      new CsvRanges(files.file(address)).read(known, part, sink(keys, rows::add));
    } catch (IOException e) {
      throw TaskRefusal.of(new UnusableExportException(FileJob.unreadable(address, e), e));
    } catch (RuntimeException e) {
      throw TaskRefusal.of(e);
    }
    return rows.iterator();
  }

  private void readAll(HadoopFiles files, RowKeys keys, Consumer<InternalRow> taker) {
    try {
      new CsvTableReader()
          .read(
              Gzip.unpacked(files.file(address).whole()), TableLayout.FOUND_OUT, sink(keys, taker));
    } catch (IOException e) {
      throw new UnusableExportException(FileJob.unreadable(address, e), e);
    }
  }

  private TableSink sink(RowKeys keys, Consumer<InternalRow> taker) {
    return new TableSink() {
      @Override
      public void header(List<String> columns) {
        // Known since the file was found.
      }

      @Override
      public void row(int number, List<String> cells) {
        taker.accept(keys.row(file, number, cells));
      }
    };
  }
}
