package org.complaintauditor.spark;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;

/** The number that a column gives a row. */
final class RowNumber {
  /** The number of a row in a table that numbers none. */
  static final int NONE = Integer.MIN_VALUE;

  /** Some databases give all numbers a fraction. */
  private static final Pattern WHOLE = Pattern.compile("0*(\\d{1,10})(?:\\.0*)?");

  private RowNumber() {}

  /**
   * Reads a number.
   *
   * @param text of the value; empty if there is none
   * @param table how messages name the table
   * @param column the column that numbers
   * @throws UnusableExportException if the value is none that numbers a row
   */
  static int of(String text, String table, String column) {
    if (text.isEmpty()) {
      throw new UnusableExportException(
          Wording.of("spark.column-row-column-names-is-empty", table, column));
    }
    Matcher whole = WHOLE.matcher(text.strip());
    if (!whole.matches() || Long.parseLong(whole.group(1)) > Integer.MAX_VALUE) {
      throw new UnusableExportException(
          Wording.of(
              "spark.column-row-column-names-has-value",
              table,
              column,
              QuotedCell.cut(text),
              Integer.toString(Integer.MAX_VALUE)));
    }
    return Integer.parseInt(whole.group(1));
  }
}
