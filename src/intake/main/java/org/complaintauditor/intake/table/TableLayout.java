package org.complaintauditor.intake.table;

import java.nio.charset.Charset;
import java.util.List;
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
 * @param quoting how cells of a text file are quoted
 * @param header names that the row with the columns' names has, where it is looked for by them; it
 *     may have more; empty if it is not
 */
public record TableLayout(
    Optional<Character> delimiter,
    Optional<Charset> encoding,
    OptionalInt headerRow,
    Optional<String> sheet,
    Quoting quoting,
    List<String> header) {

  /** Everything is found out. */
  public static final TableLayout FOUND_OUT =
      new TableLayout(Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty());

  /** The same, in the sheet of this name. */
  public TableLayout inSheet(String name) {
    return new TableLayout(delimiter, encoding, headerRow, Optional.of(name), quoting, header);
  }

  /** A layout whose header is looked for by the same names, and is else the first row. */
  public TableLayout headerByName() {
    return new TableLayout(
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Quoting.STANDARD,
        header);
  }

  public TableLayout {
    header = List.copyOf(header);
  }

  /** A layout with the usual quotes, whose header is not looked for by names. */
  public TableLayout(
      Optional<Character> delimiter,
      Optional<Charset> encoding,
      OptionalInt headerRow,
      Optional<String> sheet) {
    this(delimiter, encoding, headerRow, sheet, Quoting.STANDARD, List.of());
  }
}
