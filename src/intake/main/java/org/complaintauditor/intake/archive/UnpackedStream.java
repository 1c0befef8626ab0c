package org.complaintauditor.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;

/** A stream of unpacked bytes: stops at zip bombs, and says what is damaged. */
final class UnpackedStream extends InputStream {
  private final String name;
  private final InputStream in;
  private final LongSupplier compressed;
  private final ZipBombGuard inflation;

  /**
   * @param name how messages name what is unpacked
   * @param in the unpacked bytes, whose failures mean that the archive is damaged
   * @param compressed how many compressed bytes they have taken so far
   */
  UnpackedStream(String name, InputStream in, LongSupplier compressed) {
    this.name = name;
    this.in = in;
    this.compressed = compressed;
    inflation = new ZipBombGuard(name);
  }

  @Override
  public int read() {
    byte[] buffer = new byte[1];
    return read(buffer, 0, 1) < 0 ? -1 : buffer[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    int read;
    try {
      read = in.read(bytes, offset, length);
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(name, e);
    }
    inflation.count(read, compressed.getAsLong());
    return read;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  static UnusableExportException damaged(String name, Exception cause) {
    String reason = cause.getMessage() == null ? "its end is missing" : cause.getMessage();
    return new UnusableExportException(
        Wording.of(
            "intake.cannot-be-unpacked",
            name,
            reason.length() > 100 ? reason.substring(0, 100) + "…" : reason),
        cause);
  }
}
