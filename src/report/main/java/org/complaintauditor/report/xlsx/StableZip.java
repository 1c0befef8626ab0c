package org.complaintauditor.report.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.complaintauditor.model.CodePoints;

/** Makes of a zip file one whose bytes depend on nothing but its entries' names and contents. */
final class StableZip {

  /** The time of every entry: zip knows none before 1980. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 2, 12, 0);

  /** The part that names the others comes first: some readers look for it there. */
  private static final String FIRST = "[Content_Types].xml";

  private StableZip() {}

  /**
   * Copies the entries in a fixed order and with a fixed time, as they are compressed.
   *
   * @param instead what takes the place of the entries with these names
   */
  static void rewrite(SeekableByteChannel from, Map<String, PartFile> instead, Path to)
      throws IOException {
    try (ZipFile source = ZipFile.builder().setSeekableByteChannel(from).get();
        ZipArchiveOutputStream target = new ZipArchiveOutputStream(to)) {
      target.setUseZip64(Zip64Mode.AsNeeded);
      List<ZipArchiveEntry> entries = Collections.list(source.getEntries());
      entries.sort(
          Comparator.comparing((ZipArchiveEntry entry) -> !entry.getName().equals(FIRST))
              .thenComparing(ZipArchiveEntry::getName, CodePoints.ORDER));
      for (ZipArchiveEntry entry : entries) {
        ZipArchiveEntry copy = new ZipArchiveEntry(entry.getName());
        copy.setTimeLocal(TIME);
        PartFile other = instead.get(entry.getName());
        if (other != null) {
          other.copyTo(target, copy);
          continue;
        }
        copy.setMethod(entry.getMethod());
        copy.setCrc(entry.getCrc());
        copy.setSize(entry.getSize());
        copy.setCompressedSize(entry.getCompressedSize());
        try (InputStream content = source.getRawInputStream(entry)) {
          target.addRawArchiveEntry(copy, content);
        }
      }
    }
  }
}
