package org.complaintauditor.intake.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;

/** Files compressed with gzip, alone or twice. */
public final class Gzip {
  private static final int DEEPEST = 2;
  private static final int BUFFER = 1 << 16;

  private Gzip() {}

  /**
   * What the file holds if it is compressed; else the file itself. Parts that were compressed one
   * by one and put one after the other are one content.
   *
   * @throws UnusableExportException if it is damaged, or compressed more than twice
   * @throws IOException if the file cannot be read
   */
  public static ExportFile unpacked(ExportFile file) throws IOException {
    ExportFile content = file;
    for (int depth = 0; isCompressed(content); depth++) {
      if (depth == DEEPEST) {
        throw new UnusableExportException(
            Wording.of("intake.is-compressed-with-gzip-more-than-times", file, DEEPEST));
      }
      ExportFile packed = content;
      content = new ExportFile(file.toString(), file.lastName(), () -> open(packed));
    }
    return content;
  }

  private static boolean isCompressed(ExportFile file) throws IOException {
    try (InputStream bytes = file.open()) {
      byte[] head = bytes.readNBytes(3);
      return head.length == 3 && head[0] == 0x1F && head[1] == (byte) 0x8B && head[2] == 8;
    }
  }

  private static InputStream open(ExportFile file) throws IOException {
    ZipBombGuard.Counted packed = new ZipBombGuard.Counted(file.open());
    try {
      InputStream content =
          GzipCompressorInputStream.builder()
              .setInputStream(new BufferedInputStream(packed, BUFFER))
              .setDecompressConcatenated(true)
              .get();
      return new UnpackedStream(file.toString(), content, packed::count);
    } catch (IOException | IllegalArgumentException e) {
      packed.close();
      throw UnpackedStream.damaged(file.toString(), e);
    }
  }
}
