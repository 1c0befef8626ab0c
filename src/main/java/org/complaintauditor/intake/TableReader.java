package org.complaintauditor.intake;

import java.io.IOException;
import java.nio.file.Path;

/** Reads the table in a file, row by row. */
public interface TableReader {

  /**
   * Hands the table's header, then its rows, to the sink. A table in which nothing stands has no
   * header.
   *
   * @throws InputCannotBeAudited if the file holds no table that can be read to its end
   * @throws IOException if the file cannot be read
   */
  void read(Path file, TableSink sink) throws IOException;
}
