package org.complaintauditor.intake.xlsx;

import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;

/** How much of a workbook the library keeps while it reads rows: texts that cells share, styles. */
final class WorkbookMemoryGuard {
  /** The part of the memory that this may take; the case histories need the rest. */
  private static final int SHARE = 3;

  private static final long BYTES_OF_A_CHARACTER = 2;

  private final ExportFile file;
  private final long most;
  private long bytes;

  WorkbookMemoryGuard(ExportFile file) {
    this.file = file;
    this.most = Runtime.getRuntime().maxMemory() / SHARE;
  }

  /**
   * Something more is kept.
   *
   * @param overhead its bytes besides its characters
   * @throws UnusableExportException if that is too much now
   */
  void keep(long overhead, long characters) {
    bytes += overhead + BYTES_OF_A_CHARACTER * characters;
    if (bytes > most) {
      throw new UnusableExportException(
          Wording.of("intake.texts-and-styles-of-workbook-take", file, most >> 20));
    }
  }
}
