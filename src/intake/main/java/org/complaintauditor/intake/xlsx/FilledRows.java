package org.complaintauditor.intake.xlsx;

import java.util.List;

/** Takes the rows of a workbook that people filled, sheet by sheet. */
public interface FilledRows {

  /** A sheet begins; says whether its rows are wanted. */
  boolean sheet(String name);

  /**
   * A row with at least one cell that is not blank.
   *
   * @param number the row's number as a spreadsheet shows it
   * @param cells its cells up to the last that is not blank
   * @return whether more rows of the sheet are wanted
   */
  boolean row(int number, List<FilledCell> cells);
}
