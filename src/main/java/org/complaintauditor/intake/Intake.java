package org.complaintauditor.intake;

import java.time.ZoneId;
import java.util.List;

/** Makes the rows of case histories of the files of an export. */
public interface Intake {

  /**
   * Reads the files as one export: rows of a case may be spread over them.
   *
   * @param files at least one
   * @param zone the complaint desk's zone, whose dates count
   * @throws InputCannotBeAudited if a file cannot be read, or there is no row in any of them
   */
  Export read(List<ExportFile> files, ZoneId zone);
}
