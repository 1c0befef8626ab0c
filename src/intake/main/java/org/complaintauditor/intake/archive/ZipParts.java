package org.complaintauditor.intake.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;

/** The parts of an office document by their names, as the directory of its zip file lists them. */
public final class ZipParts implements Closeable {
  private final String document;
  private final ZipFile zip;
  private final Map<String, ZipArchiveEntry> parts = new HashMap<>();

  private ZipParts(String document, ZipFile zip) {
    this.document = document;
    this.zip = zip;
  }

  /**
   * Opens a document.
   *
   * @param name how messages name the document
   * @throws UnusableExportException if there are too many parts, or two of one name
   * @throws IOException if the file is damaged
   */
  public static ZipParts of(SeekableByteChannel document, String name) throws IOException {
    ZipFile zip = ZipFile.builder().setSeekableByteChannel(document).get();
    try {
      ZipParts parts = new ZipParts(name, zip);
      Collections.list(zip.getEntries()).forEach(parts::add);
      return parts;
    } catch (RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private void add(ZipArchiveEntry entry) {
    if (parts.size() == ZipArchive.MOST_MEMBERS
        || parts.putIfAbsent(key(entry.getName()), entry) != null) {
      throw new UnusableExportException(
          Wording.of(
              "intake.workbook-has-more-than-parts-or-two", document, ZipArchive.MOST_MEMBERS));
    }
  }

  /** Case does not matter in names of parts, and some programs write backslashes. */
  private static String key(String name) {
    return name.replace('\\', '/').toLowerCase(Locale.ROOT);
  }

  /**
   * The content of a part, which stops at a zip bomb.
   *
   * @return empty if there is no part of this name
   * @throws IOException if it is packed in a way that is not read
   */
  public Optional<InputStream> open(String name) throws IOException {
    ZipArchiveEntry entry = parts.get(key(name));
    if (entry == null) {
      return Optional.empty();
    }
    if (!ZipMember.isRead(entry) || entry.getGeneralPurposeBit().usesEncryption()) {
      throw new IOException("a part that is packed in a way that no workbook is");
    }
    return Optional.of(
        new UnpackedStream(document, zip.getInputStream(entry), entry::getCompressedSize));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
