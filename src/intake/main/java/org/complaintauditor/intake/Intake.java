package org.complaintauditor.intake;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Makes the rows of case histories of the files of an export. */
public interface Intake {

  /** Which exports are read case by case. */
  enum From {
    /** Those of which keeping the rows costs more than it gains. */
    LARGE,
    /** Those whose rows memory may not hold. */
    TOO_LARGE
  }

  /**
   * Reads the files as one export: rows of a case may be spread over them.
   *
   * @param files at least one
   * @param zone the complaint desk's zone, whose dates count
   * @throws InputCannotBeAudited if a file cannot be read, or there is no row in any of them
   */
  Export read(List<ExportFile> files, ZoneId zone);

  /**
   * Reads a large export case by case, sorted by case id in code points, without keeping its rows.
   * The account is the same as that of {@link #read}, but for the rows.
   *
   * @return empty if the export is to be read as a whole, as smaller ones are
   * @throws org.complaintauditor.spool.SpoolFailed if the rows of the cases stand apart, and there
   *     is no room to put them in order
   * @throws InputCannotBeAudited if a file cannot be read, or there is no row in any of them
   */
  default Optional<Export> stream(List<ExportFile> files, ZoneId zone, From size, CaseTaker taker) {
    return Optional.empty();
  }
}
