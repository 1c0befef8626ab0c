package org.complaintauditor.intake.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.complaintauditor.intake.file.RangedFile;

/** The bytes of a file from one place to another; it is an error if the file ends before. */
final class RangeStream extends FilterInputStream {
  private final RangedFile file;
  private long left;

  private RangeStream(RangedFile file, InputStream in, long length) {
    super(in);
    this.file = file;
    this.left = length;
  }

  static RangeStream of(RangedFile file, long from, long to) throws IOException {
    return new RangeStream(file, file.open(from), to - from);
  }

  /** What is thrown where a file is not what it was when it was looked through. */
  static IOException changed(RangedFile file) {
    return new IOException("the file changed while it was read: " + file);
  }

  @Override
  public int read() throws IOException {
    byte[] buffer = new byte[1];
    return read(buffer, 0, 1) < 0 ? -1 : buffer[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int wanted) throws IOException {
    if (left == 0) {
      return -1;
    }
    int read = in.read(target, offset, (int) Math.min(wanted, left));
    if (read < 0) {
      throw changed(file);
    }
    left -= read;
    return read;
  }

  @Override
  public long skip(long wanted) throws IOException {
    long skipped = in.skip(Math.min(wanted, left));
    left -= skipped;
    return skipped;
  }

  @Override
  public int available() throws IOException {
    return (int) Math.min(in.available(), left);
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
