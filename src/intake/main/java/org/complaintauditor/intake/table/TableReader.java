package org.complaintauditor.intake.table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;

/** Reads the table in a file, row by row. */
public interface TableReader {

  /**
   * Hands the table's header, then its rows, to the sink. A table in which nothing stands has no
   * header.
   *
   * @return what the file was taken for, in a few words, such as {@code CSV, semicolons,
   *     Windows-1252} or {@code XLSX, sheet "Cases"}
   * @throws UnusableExportException if the file holds no table that can be read to its end
   * @throws IOException if the file cannot be read
   */
  String read(ExportFile file, TableLayout layout, TableSink sink) throws IOException;

  /**
   * A table that lies in the same file.
   *
   * @param name the sheet's name
   * @param visible whether people see it
   * @param header its first row that is not blank
   */
  record Other(String name, boolean visible, List<String> header) {
    public Other {
      header = List.copyOf(header);
    }
  }

  /** Why a sheet is read, or that it is not. */
  enum Choice {
    /** It is not read. */
    NOT_READ,
    /** There is no other that people see. */
    ONLY,
    /** It was named. */
    NAMED,
    /** It is the first that people see with the columns that are looked for. */
    COLUMNS,
    /** It is the only one that holds a table. */
    TABLE,
    /** It is the first that people see. */
    FIRST
  }

  /**
   * A sheet of a workbook.
   *
   * @param name its name
   * @param visible whether people see it
   * @param rows rows in which something stands
   * @param columns columns up to the last in which something stands
   * @param choice whether and why it is read
   */
  record Sheet(String name, boolean visible, long rows, int columns, Choice choice) {}

  /**
   * All sheets of a workbook, in its order, counted to their ends; none of a file that is no
   * workbook.
   *
   * @throws UnusableExportException if they cannot be read, or if none can be chosen
   * @throws IOException if the file cannot be read
   */
  default List<Sheet> sheets(ExportFile file, TableLayout layout) throws IOException {
    return List.of();
  }

  /**
   * The sheet of a workbook that would be read, with what its first rows hold; empty for a file
   * that is no workbook.
   *
   * @throws UnusableExportException if it cannot be read, or if none can be chosen
   * @throws IOException if the file cannot be read
   */
  default Optional<Sheet> choice(ExportFile file, TableLayout layout) throws IOException {
    return Optional.empty();
  }

  /**
   * The tables of the file in which something stands, but for the one that is read.
   *
   * @throws IOException if the file cannot be read
   */
  default List<Other> others(ExportFile file, TableLayout layout) throws IOException {
    return List.of();
  }
}
