package org.complaintauditor.material;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Lines as a gzip member of their own, whose head has no time and no name: the same lines, the same
 * bytes. Members one behind the other are a gzip file again.
 */
final class CompressedLines {
  private CompressedLines() {}

  private static final class Fast extends GZIPOutputStream {
    Fast(OutputStream to) throws IOException {
      super(to);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  static byte[] of(byte[] lines) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(lines.length / 4 + 64);
    try (GZIPOutputStream gzip = new Fast(packed)) {
      gzip.write(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Memory takes whatever it is given.
    }
    return packed.toByteArray();
  }
}
