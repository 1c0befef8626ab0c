package org.complaintauditor.dossier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Judges a material again and writes the ordinary reports of it. */
@FunctionalInterface
public interface MaterialReports {

  /**
   * Writes reports of all findings.
   *
   * @param material the folder of the material
   * @param language of the reports
   * @param formats the formats, such as {@code csv}
   * @param folder where they go; it is not there yet
   * @throws IOException if something cannot be read or written
   */
  void write(Path material, String language, Set<String> formats, Path folder) throws IOException;
}
