package org.complaintauditor.intake.table;

import java.io.IOException;
import java.util.List;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.InputCannotBeAudited;

/** Reads the table in a file, row by row. */
public interface TableReader {

  /**
   * Hands the table's header, then its rows, to the sink. A table in which nothing stands has no
   * header.
   *
   * @return what the file was taken for, in a few words, such as {@code CSV, semicolons,
   *     Windows-1252} or {@code XLSX, sheet "Cases"}
   * @throws InputCannotBeAudited if the file holds no table that can be read to its end
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

  /**
   * The tables of the file in which something stands, but for the one that is read.
   *
   * @throws IOException if the file cannot be read
   */
  default List<Other> others(ExportFile file, TableLayout layout) throws IOException {
    return List.of();
  }
}
