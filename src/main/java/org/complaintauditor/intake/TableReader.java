package org.complaintauditor.intake;

import java.io.IOException;

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
}
