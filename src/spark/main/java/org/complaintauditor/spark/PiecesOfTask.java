package org.complaintauditor.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * The pieces of CSV files that one task reads: a range of a large file, or some small files. A task
 * for each of ten thousand files would take longer to start than to read.
 */
record PiecesOfTask(ArrayList<CsvPiece> pieces) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A file may lie so far away that opening it takes as long as reading a megabyte. */
  private static final int MOST_FILES = 64;

  /**
   * All pieces, in their order, each in one task.
   *
   * @param size how many bytes of whole files a task has, as long as that is more than one file
   */
  static List<PiecesOfTask> of(List<CsvPiece> pieces, long size) {
    List<PiecesOfTask> tasks = new ArrayList<>();
    ArrayList<CsvPiece> open = new ArrayList<>();
    long bytes = 0;
    for (CsvPiece piece : pieces) {
      if (!piece.isWhole()) {
        tasks.add(new PiecesOfTask(new ArrayList<>(List.of(piece))));
        continue;
      }
      if (!open.isEmpty() && (bytes + piece.bytes() > size || open.size() == MOST_FILES)) {
        tasks.add(new PiecesOfTask(open));
        open = new ArrayList<>();
        bytes = 0;
      }
      open.add(piece);
      bytes += piece.bytes();
    }
    if (!open.isEmpty()) {
      tasks.add(new PiecesOfTask(open));
    }
    return tasks;
  }

  /** The pieces from bytes that {@link JavaBytes} made of them. */
  static PiecesOfTask read(byte[] bytes) {
    return JavaBytes.read(bytes, PiecesOfTask.class);
  }

  /** Rows of one piece after the other, each of which is opened when its first row is wanted. */
  static final class Rows implements Iterator<InternalRow> {
    private final Iterator<CsvPiece> pieces;
    private final Function<CsvPiece, Iterator<InternalRow>> open;
    private Iterator<InternalRow> rows = Collections.emptyIterator();

    Rows(Iterator<CsvPiece> pieces, Function<CsvPiece, Iterator<InternalRow>> open) {
      this.pieces = pieces;
      this.open = open;
    }

    @Override
    public boolean hasNext() {
      while (!rows.hasNext() && pieces.hasNext()) {
        rows = open.apply(pieces.next());
      }
      return rows.hasNext();
    }

    @Override
    public InternalRow next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return rows.next();
    }
  }
}
