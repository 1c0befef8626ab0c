package org.complaintauditor.intake.table;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a table lies in its file, where that is not left to the reader to find out.
 *
 * @param delimiter what separates cells of a text file
 * @param encoding the encoding of a text file
 * @param headerRow the row with the columns' names, from 1 as a spreadsheet counts; else the first
 *     that is not blank
 * @param sheet the sheet of a workbook; else its first visible one with the columns of the format,
 *     else its first visible one
 */
public record TableLayout(
    Optional<Character> delimiter,
    Optional<Charset> encoding,
    OptionalInt headerRow,
    Optional<String> sheet) {

  /** The same, in the sheet of this name. */
  public TableLayout inSheet(String name) {
    return new TableLayout(delimiter, encoding, headerRow, Optional.of(name));
  }

  /** Everything is found out. */
  public static final TableLayout FOUND_OUT =
      new TableLayout(Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty());
}
