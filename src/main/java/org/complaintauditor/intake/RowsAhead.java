package org.complaintauditor.intake;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Reads a table ahead of what is made of its rows: the sink takes them on a thread of its own, in
 * their order. What the sink throws is thrown where the next rows are read, or at the end; of two
 * errors, that of the earlier row.
 */
final class RowsAhead implements TableSink {
  private static final int MOST_ROWS = 256;
  private static final int MOST_CHARACTERS = 1 << 18;

  /** How many batches may wait for the sink. */
  private static final int AHEAD = 4;

  private final TableSink sink;
  private final ExecutorService taking = Executors.newSingleThreadExecutor();
  private final Deque<Future<?>> underWay = new ArrayDeque<>();
  private List<Row> batch = new ArrayList<>(MOST_ROWS);
  private int characters;

  /** Stays set once the sink threw something: then it takes no more rows. Of the sink's thread. */
  private boolean failed;

  private record Row(int number, List<String> cells) {}

  private RowsAhead(TableSink sink) {
    this.sink = sink;
  }

  /**
   * Reads a file's table into a sink that wants all its rows; returns and throws what the reader
   * does.
   */
  static String read(TableReader reader, ExportFile file, TableLayout layout, TableSink sink)
      throws IOException {
    RowsAhead ahead = new RowsAhead(sink);
    try {
      return ahead.read(reader, file, layout);
    } finally {
      ahead.end();
    }
  }

  private String read(TableReader reader, ExportFile file, TableLayout layout) throws IOException {
    String format;
    try {
      format = reader.read(file, layout, this);
    } catch (IOException | InputCannotBeAudited e) {
      finish(); // Rows before the error may have one of their own.
      throw e;
    }
    finish();
    return format;
  }

  @Override
  public void header(List<String> columns) {
    sink.header(columns);
  }

  @Override
  public void row(int number, List<String> cells) {
    batch.add(new Row(number, cells));
    for (String cell : cells) {
      characters += cell.length();
    }
    if (batch.size() == MOST_ROWS || characters > MOST_CHARACTERS) {
      handOn();
    }
  }

  private void handOn() {
    if (underWay.size() == AHEAD) {
      await(underWay.remove());
    }
    List<Row> rows = batch;
    batch = new ArrayList<>(MOST_ROWS);
    characters = 0;
    underWay.add(taking.submit(() -> take(rows)));
  }

  /** On the sink's thread. */
  private void take(List<Row> rows) {
    if (failed) {
      return;
    }
    failed = true;
    for (Row row : rows) {
      sink.row(row.number(), row.cells());
    }
    failed = false;
  }

  private void finish() {
    handOn();
    while (!underWay.isEmpty()) {
      await(underWay.remove());
    }
  }

  private static void await(Future<?> taken) {
    try {
      taken.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** What the sink fills may be used, or thrown away, afterwards: nothing may be under way then. */
  private void end() {
    taking.shutdownNow();
    try {
      while (!taking.awaitTermination(1, TimeUnit.MINUTES)) {
        taking.shutdownNow();
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted while reading", e);
  }
}
