package org.complaintauditor.intake.profile;

import java.io.IOException;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.FileFormat;
import org.complaintauditor.intake.file.InputCannotBeAudited;
import org.complaintauditor.intake.table.TableReader;
import org.complaintauditor.intake.tree.TreeReader;

/**
 * The readers of all formats.
 *
 * @param format tells a file's format by its content
 * @param tables reads all formats that are tables
 * @param json reads JSON
 * @param xes reads XES
 */
public record Readers(Sniffer format, TableReader tables, TreeReader json, TreeReader xes) {

  /** Tells a file's format by its content, whatever its name. */
  @FunctionalInterface
  public interface Sniffer {
    /**
     * The format.
     *
     * @throws InputCannotBeAudited if it is none that can be read
     */
    FileFormat of(ExportFile file) throws IOException;
  }

  /** The reader of a format that is no table. */
  public TreeReader trees(FileFormat format) {
    if (format == FileFormat.JSON) {
      return json;
    }
    if (format == FileFormat.XES) {
      return xes;
    }
    throw new IllegalArgumentException(format + " is a table");
  }
}
