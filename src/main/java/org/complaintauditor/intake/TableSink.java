package org.complaintauditor.intake;

import java.util.List;

/** Takes the rows of a table as they are read. */
public interface TableSink {

  /** The cells of the first row that is not blank. Comes once, before all rows. */
  void header(List<String> columns);

  /**
   * A row below the header that is not blank.
   *
   * @param number the row's number as a spreadsheet shows it: blank rows are counted, and a cell of
   *     several lines makes no further rows
   * @param cells the row's cells; they may be changed after the call
   */
  void row(int number, List<String> cells);
}
