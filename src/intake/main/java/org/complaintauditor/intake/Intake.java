package org.complaintauditor.intake;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.InputCannotBeAudited;

/** Makes the cases of the files of an export. */
public interface Intake {

  /**
   * Reads the files as one export: rows of a case may be spread over them.
   *
   * @param files at least one
   * @param zone the complaint desk's zone, whose dates count
   * @param firstLook gives who sees each case once while the files are read, in the order of the
   *     cases; asked again where reading has to begin again
   * @throws InputCannotBeAudited if a file cannot be read, or there is no row in any of them
   * @throws org.complaintauditor.spool.SpoolFailed if there is no room for a temporary file
   */
  CaseRows read(
      List<ExportFile> files, ZoneId zone, Supplier<? extends Consumer<ExportedCase>> firstLook);

  /** The same, where nobody looks at the cases while they are read. */
  default CaseRows read(List<ExportFile> files, ZoneId zone) {
    return read(files, zone, () -> one -> {});
  }
}
