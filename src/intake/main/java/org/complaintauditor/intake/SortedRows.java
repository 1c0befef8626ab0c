package org.complaintauditor.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.complaintauditor.spool.SpoolReader;
import org.complaintauditor.spool.SpoolWriter;
import org.complaintauditor.spool.TemporaryFile;

/**
 * Puts rows in the order of their cases with little memory: so many as fit are sorted at a time and
 * go to a temporary file as a run; at the end the runs are merged. Cases are sorted by id in code
 * points, which is the order of their UTF-8 bytes; the rows of a case keep their order.
 */
final class SortedRows implements Closeable {
  /** Of each run, so much is read at a time when runs are merged. */
  private static final int SMALLEST_BUFFER = 1 << 12;

  private static final int LARGEST_BUFFER = 1 << 18;

  /** What a row costs beside its bytes: its place in the list that is sorted. */
  private static final int OF_EACH_ROW = 24;

  private static final byte[] NOTHING = {};

  private final TemporaryFile file = new TemporaryFile();
  private final SpoolWriter out = new SpoolWriter(file);
  private final long memory;
  private final List<Row> rows = new ArrayList<>();
  private final List<Long> ends = new ArrayList<>();
  private long held;

  /** Takes the rows in their new order. */
  interface Taker {
    void take(int fileOrder, int number, List<String> cells);
  }

  /** A row, its cells as the temporary file holds them. */
  private static final class Row {
    private final byte[] caseId;
    private final int fileOrder;
    private final int number;
    private final byte[][] cells;

    Row(byte[] caseId, int fileOrder, int number, byte[][] cells) {
      this.caseId = caseId;
      this.fileOrder = fileOrder;
      this.number = number;
      this.cells = cells;
    }
  }

  /**
   * No rows yet.
   *
   * @param memory about how many bytes the rows may take before they go to the file
   */
  SortedRows(long memory) {
    this.memory = memory;
  }

  /** Adds a row. */
  void add(String caseId, int fileOrder, int number, List<String> cells) {
    byte[][] bytes = new byte[cells.size()][];
    long size = 2L * OF_EACH_ROW + caseId.length();
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = cells.get(i).isEmpty() ? NOTHING : cells.get(i).getBytes(UTF_8);
      size += bytes[i].length + OF_EACH_ROW;
    }
    rows.add(new Row(caseId.getBytes(UTF_8), fileOrder, number, bytes));
    held += size;
    if (held > memory) {
      endRun();
    }
  }

  private void endRun() {
    rows.sort((one, other) -> Arrays.compareUnsigned(one.caseId, other.caseId));
    for (Row row : rows) {
      text(row.caseId);
      out.number(row.fileOrder);
      out.number(row.number);
      out.number(row.cells.length);
      for (byte[] cell : row.cells) {
        text(cell);
      }
    }
    ends.add(out.flush());
    rows.clear();
    held = 0;
  }

  private void text(byte[] bytes) {
    out.number(bytes.length);
    out.bytes(bytes, 0, bytes.length);
  }

  /** Hands all rows on, case by case. */
  void each(Taker taker) {
    endRun();
    int buffer =
        (int) Math.max(SMALLEST_BUFFER, Math.min(LARGEST_BUFFER, memory / (2L * ends.size())));
    Comparator<Run> order =
        Comparator.comparing(Run::caseId, Arrays::compareUnsigned).thenComparingInt(Run::number);
    PriorityQueue<Run> runs = new PriorityQueue<>(order);
    long start = 0;
    for (int i = 0; i < ends.size(); i++) {
      Run run = new Run(i, new SpoolReader(file, start, ends.get(i), buffer));
      if (run.next()) {
        runs.add(run);
      }
      start = ends.get(i);
    }
    while (!runs.isEmpty()) {
      Run first = runs.remove();
      Run second = runs.peek();
      boolean more;
      do {
        first.give(taker);
        more = first.next();
      } while (more && (second == null || order.compare(first, second) < 0));
      if (more) {
        runs.add(first);
      }
    }
  }

  @Override
  public void close() {
    file.close();
  }

  /** Sorted rows in the file, and the first of them that was not given yet. */
  private static final class Run {
    private final int number;
    private final SpoolReader in;
    private byte[] caseId = {};

    Run(int number, SpoolReader in) {
      this.number = number;
      this.in = in;
    }

    int number() {
      return number;
    }

    byte[] caseId() {
      return caseId;
    }

    boolean next() {
      if (!in.hasMore()) {
        return false;
      }
      caseId = in.bytes(in.smallNumber());
      return true;
    }

    void give(Taker taker) {
      int fileOrder = in.smallNumber();
      int row = in.smallNumber();
      String[] cells = new String[in.smallNumber()];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = in.text();
      }
      taker.take(fileOrder, row, Arrays.asList(cells));
    }
  }
}
