package org.complaintauditor.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes a report in one format. The same model gives the same bytes. */
public interface ReportWriter {

  /** The format's name, as {@code --format} takes it. */
  String format();

  /**
   * Writes the report.
   *
   * @param folder an existing folder
   * @return the files written, in the order in which they are named to the user
   * @throws IOException if a file cannot be written
   */
  List<Path> write(ReportModel model, Path folder) throws IOException;
}
