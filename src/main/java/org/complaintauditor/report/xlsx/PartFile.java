package org.complaintauditor.report.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * A part of a workbook on disk, as it will stand in the zip file: compressed while it is written,
 * and copied as it is at the end.
 */
final class PartFile implements Closeable {

  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
  private final OutputStream stream;
  private final CRC32 crc = new CRC32();
  private long size;

  PartFile() throws IOException {
    file = Files.createTempFile("sheet", ".deflated");
    stream = new DeflaterOutputStream(Files.newOutputStream(file), deflater, BUFFER);
  }

  void write(byte[] bytes, int length) throws IOException {
    crc.update(bytes, 0, length);
    size += length;
    stream.write(bytes, 0, length);
  }

  /** Puts what was written into the zip file under this name. */
  void copyTo(ZipArchiveOutputStream zip, ZipArchiveEntry entry) throws IOException {
    stream.close();
    entry.setMethod(ZipArchiveEntry.DEFLATED);
    entry.setCrc(crc.getValue());
    entry.setSize(size);
    entry.setCompressedSize(Files.size(file));
    try (var content = Files.newInputStream(file)) {
      zip.addRawArchiveEntry(entry, content);
    }
  }

  /** Deletes the file. */
  @Override
  public void close() throws IOException {
    try {
      stream.close();
    } finally {
      deflater.end();
      Files.deleteIfExists(file);
    }
  }
}
