package org.complaintauditor.intake.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;

/** Watches how much comes out of compressed bytes, and stops at a zip bomb. */
final class ZipBombGuard {
  /** Size up to which any input may grow when it is unpacked. */
  static final long HARMLESS = 10_000_000;

  /** Beyond that, so many bytes may come out of one. Texts seldom reach 20. */
  static final long LARGEST_RATIO = 200;

  private final String name;
  private long inflated;

  /**
   * @param name how messages name what is unpacked
   */
  public ZipBombGuard(String name) {
    this.name = name;
  }

  /**
   * Notes that bytes came out.
   *
   * @param more how many
   * @param compressed how many bytes all that came out so far has taken
   * @throws UnusableExportException if that is far too few
   */
  public void count(long more, long compressed) {
    inflated += Math.max(0, more);
    refuseBomb(name, inflated, compressed);
  }

  static void refuseBomb(String name, long inflated, long compressed) {
    if (inflated > HARMLESS && inflated / LARGEST_RATIO > compressed) {
      throw new UnusableExportException(
          Wording.of("intake.each-byte-of-unpacks", name, LARGEST_RATIO));
    }
  }

  /** A stream that knows how many bytes were read from it. */
  public static final class Counted extends FilterInputStream {
    private long count;

    public Counted(InputStream in) {
      super(in);
    }

    /** How many bytes were read. */
    public long count() {
      return count;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count += value < 0 ? 0 : 1;
      return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count += Math.max(0, read);
      return read;
    }

    @Override
    public long skip(long length) throws IOException {
      long skipped = super.skip(length);
      count += skipped;
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
