package org.complaintauditor.report.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.complaintauditor.spool.Nameless;
import org.complaintauditor.spool.SpoolFailed;

/**
 * A part of a workbook on disk, as it will stand in the zip file: compressed while it is written,
 * and copied as it is at the end.
 */
final class PartFile implements Closeable {

  private static final int BUFFER = 1 << 16;

  private final FileChannel file = Nameless.open();
  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
  private final DeflaterOutputStream stream =
      new DeflaterOutputStream(Channels.newOutputStream(file), deflater, BUFFER);
  private final CRC32 crc = new CRC32();
  private long size;

  void write(byte[] bytes, int length) {
    crc.update(bytes, 0, length);
    size += length;
    try {
      stream.write(bytes, 0, length);
    } catch (IOException e) {
      throw new SpoolFailed(e);
    }
  }

  /** Puts what was written into the zip file under this name. */
  void copyTo(ZipArchiveOutputStream zip, ZipArchiveEntry entry) throws IOException {
    end();
    entry.setMethod(ZipArchiveEntry.DEFLATED);
    entry.setCrc(crc.getValue());
    entry.setSize(size);
    entry.setCompressedSize(file.size());
    zip.addRawArchiveEntry(entry, Channels.newInputStream(file.position(0)));
  }

  private void end() {
    try {
      stream.finish();
    } catch (IOException e) {
      throw new SpoolFailed(e);
    }
  }

  /** Gives up the file. */
  @Override
  public void close() throws IOException {
    deflater.end();
    file.close();
  }
}
