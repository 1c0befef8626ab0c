package org.complaintauditor.intake.table;

import java.util.List;

/** Takes the rows of a table as they are read. */
public interface TableSink {

  /** The cells of the header row. Comes once, before all rows. */
  void header(List<String> columns);

  /**
   * A row below the header that is not blank.
   *
   * @param number the row's number as a spreadsheet shows it: blank rows are counted, and a cell of
   *     several lines makes no further rows
   * @param cells the row's cells; they are not changed after the call
   */
  void row(int number, List<String> cells);

  /**
   * Reports hidden rows among those handed on, which somebody who looks at the table does not see.
   * Comes after them, if at all.
   *
   * @param count how many
   * @param first the first one's number
   */
  default void hiddenRows(int count, int first) {}

  /** Whether the rest of the table need not be read. Asked after the header and after each row. */
  default boolean hasEnough() {
    return false;
  }
}
