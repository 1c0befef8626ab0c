package org.complaintauditor.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.complaintauditor.intake.InputCannotBeAudited;

/** The parts of an office document, as the directory of its zip file lists them. */
public final class ZipParts {

  /** Looks at a part. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * Looks at a part.
     *
     * @param bytes its content, which stops at a zip bomb
     */
    void visit(String part, InputStream bytes) throws IOException;
  }

  private ZipParts() {}

  /**
   * Shows all parts to the visitor.
   *
   * @param name how messages name the document
   * @throws InputCannotBeAudited if there are too many parts, two of one name, or bombs
   * @throws IOException if the file is damaged
   */
  public static void visit(Path document, String name, Visitor visitor) throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(document).get()) {
      Set<String> names = new HashSet<>();
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        if (names.size() == ZipArchive.MOST_MEMBERS || !names.add(entry.getName())) {
          throw new InputCannotBeAudited(
              ("%s: the workbook has more than %,d parts, or two of one name. Open it in a"
                      + " spreadsheet program and save it again as an Excel workbook (.xlsx).")
                  .formatted(name, ZipArchive.MOST_MEMBERS));
        }
        if (!ZipMember.isRead(entry) || entry.getGeneralPurposeBit().usesEncryption()) {
          throw new IOException("a part that is compressed in a way that no workbook is");
        }
        try (InputStream part = zip.getInputStream(entry)) {
          visitor.visit(entry.getName(), new Unpacked(name, part, entry::getCompressedSize));
        }
      }
    }
  }
}
