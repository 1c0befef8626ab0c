package org.complaintauditor.intake.xlsx;

import java.util.List;
import org.complaintauditor.intake.table.TableSink;

/**
 * How much stands in a sheet.
 *
 * @param rows rows that are not blank
 * @param columns columns up to the last in which something stands
 */
record SheetSize(long rows, int columns) {
  private static final int FEWEST_ROWS = 2;
  private static final int FEWEST_COLUMNS = 2;

  /** Whether it may be a table: names of columns, and a row below them. */
  boolean isTable() {
    return rows >= FEWEST_ROWS && columns >= FEWEST_COLUMNS;
  }

  /** Whether it may as well be a list of words and what they mean, as on a cover. */
  boolean isNarrow() {
    return columns <= FEWEST_COLUMNS;
  }

  /** Counts the rows of a sheet, from its first on. */
  static final class Counter implements TableSink {
    private final long most;
    private long rows;
    private int columns;

    /**
     * @param most how many rows are enough
     */
    Counter(long most) {
      this.most = most;
    }

    @Override
    public void header(List<String> titles) {
      add(titles);
    }

    @Override
    public void row(int number, List<String> cells) {
      add(cells);
    }

    private void add(List<String> cells) {
      rows++;
      for (int i = cells.size(); i > columns; i--) {
        if (!cells.get(i - 1).isBlank()) {
          columns = i;
        }
      }
    }

    @Override
    public boolean hasEnough() {
      return rows >= most;
    }

    SheetSize size() {
      return new SheetSize(rows, columns);
    }
  }
}
