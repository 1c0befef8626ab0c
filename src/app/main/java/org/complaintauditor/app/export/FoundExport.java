package org.complaintauditor.app.export;

import java.io.IOException;
import java.util.List;
import org.complaintauditor.intake.file.ExportFile;

/**
 * What is read.
 *
 * @param files the files
 * @param profiles the profile by which they are read
 * @param unchanged how they stood before the first of them was read
 */
public record FoundExport(List<ExportFile> files, ProfileChoice profiles, InputSnapshot unchanged) {

  public FoundExport {
    files = List.copyOf(files);
  }

  /** Something that reads the files. */
  @FunctionalInterface
  public interface Reading<T> {
    /** Reads them. */
    T read() throws IOException;
  }

  /**
   * What reading comes to, if the files were the same all the time.
   *
   * @throws org.complaintauditor.intake.file.UnusableExportException if they were not: then
   *     whatever it came to may come of that
   */
  public <T> T read(Reading<T> reading) throws IOException {
    try {
      T read = reading.read();
      unchanged.check();
      return read;
    } catch (RuntimeException e) {
      unchanged.check();
      throw e;
    }
  }
}
