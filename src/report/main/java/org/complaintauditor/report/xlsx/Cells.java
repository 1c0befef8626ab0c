package org.complaintauditor.report.xlsx;

import org.apache.poi.ss.usermodel.CellStyle;

/**
 * The cells of a row, from left to right: of a sheet in memory, or of one that is being written.
 */
interface Cells {

  /** A text of which nearly every row has another. */
  void text(int column, String text, CellStyle style);

  /** A text that many rows have. */
  void word(int column, String text, CellStyle style);

  void number(int column, double number, CellStyle style);

  void blank(int column, CellStyle style);

  /** A text that leads to a place of the workbook. */
  void link(int column, Place place, String text, CellStyle style);
}
