package org.complaintauditor.intake.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.compressors.deflate64.Deflate64CompressorInputStream;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.commons.io.input.ChecksumInputStream;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;

/**
 * A member's bytes, found by their place in the archive: its directory is read only once.
 *
 * @param start where the compressed bytes begin
 */
record ZipMember(
    Path archive, String name, ZipMethod method, long start, long compressed, long size, long crc)
    implements ExportFile.Content {
  private static final int BUFFER = 1 << 16;

  static ZipMember of(Path archive, String name, ZipFile zip, ZipArchiveEntry entry)
      throws IOException {
    ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
    if (!isRead(entry)) {
      throw new UnusableExportException(
          Wording.of("intake.member-is-compressed-by-a-method", name));
    }
    try (InputStream raw = zip.getRawInputStream(entry)) {
      if (raw == null) {
        throw new IOException("no bytes of " + name);
      }
    }
    return new ZipMember(
        archive,
        name,
        method,
        entry.getDataOffset(),
        entry.getCompressedSize(),
        entry.getSize(),
        entry.getCrc());
  }

  /** Whether the member is compressed by a method that needs no further library. */
  static boolean isRead(ZipArchiveEntry entry) {
    ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
    return method == ZipMethod.STORED
        || method == ZipMethod.DEFLATED
        || method == ZipMethod.ENHANCED_DEFLATED;
  }

  @Override
  public InputStream open() throws IOException {
    SeekableByteChannel channel = Files.newByteChannel(archive);
    try {
      channel.position(start);
      InputStream packed =
          BoundedInputStream.builder()
              .setInputStream(new BufferedInputStream(Channels.newInputStream(channel), BUFFER))
              .setMaxCount(compressed)
              .get();
      InputStream checked =
          ChecksumInputStream.builder()
              .setInputStream(inflated(packed))
              .setChecksum(new CRC32())
              .setCountThreshold(size)
              .setExpectedChecksumValue(crc)
              .get();
      return new UnpackedStream(name, checked, () -> compressed);
    } catch (IOException | IllegalArgumentException e) {
      channel.close();
      throw UnpackedStream.damaged(name, e);
    }
  }

  private InputStream inflated(InputStream packed) {
    return switch (method) {
      case DEFLATED -> new Inflated(packed);
      case ENHANCED_DEFLATED -> new Deflate64CompressorInputStream(packed);
      default -> packed;
    };
  }

  /** Frees its inflater, which was not made by the stream. */
  private static final class Inflated extends InflaterInputStream {
    Inflated(InputStream packed) {
      super(packed, new Inflater(true), BUFFER);
    }

    @Override
    public void close() throws IOException {
      inf.end();
      super.close();
    }
  }
}
