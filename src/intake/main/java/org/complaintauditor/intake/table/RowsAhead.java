package org.complaintauditor.intake.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.InputCannotBeAudited;
import org.complaintauditor.work.Lane;

/**
 * Reads a table ahead of what is made of its rows: the sink takes them on a thread of its own, in
 * their order. What the sink throws is thrown where the next rows are read, or at the end; of two
 * errors, that of the earlier row.
 */
public final class RowsAhead implements TableSink {
  private static final int MOST_ROWS = 256;
  private static final int MOST_CHARACTERS = 1 << 18;

  /** How many batches may wait for the sink. */
  private static final int AHEAD = 12;

  private final TableSink sink;
  private final Lane taking;
  private List<Row> batch = new ArrayList<>(MOST_ROWS);
  private int characters;

  private record Row(int number, List<String> cells) {}

  private RowsAhead(TableSink sink, Lane taking) {
    this.sink = sink;
    this.taking = taking;
  }

  /**
   * Reads a file's table into a sink that wants all its rows; returns and throws what the reader
   * does.
   *
   * @param beside whether the sink has a thread of its own; else all is done by the caller's
   */
  public static String read(
      TableReader reader, ExportFile file, TableLayout layout, TableSink sink, boolean beside)
      throws IOException {
    // What the sink fills may be used, or thrown away, afterwards: nothing may be under way then.
    try (Lane taking = new Lane(beside, AHEAD)) {
      return new RowsAhead(sink, taking).read(reader, file, layout);
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

  @Override
  public void hiddenRows(int count, int first) {
    handOn();
    taking.give(() -> sink.hiddenRows(count, first));
  }

  private void handOn() {
    List<Row> rows = batch;
    batch = new ArrayList<>(MOST_ROWS);
    characters = 0;
    taking.give(() -> rows.forEach(row -> sink.row(row.number(), row.cells())));
  }

  private void finish() {
    handOn();
    taking.finish();
  }
}
