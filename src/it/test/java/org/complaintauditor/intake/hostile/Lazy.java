package org.complaintauditor.intake.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import org.complaintauditor.intake.file.ExportFile;

/** A file of any length that stands nowhere: a beginning, something again and again, an end. */
final class Lazy extends InputStream {
  private final byte[] begin;
  private final byte[] again;
  private final byte[] end;
  private final long length;
  private long place;

  private Lazy(byte[] begin, byte[] again, long times, byte[] end) {
    this.begin = begin;
    this.again = again;
    this.end = end;
    this.length = begin.length + again.length * times + end.length;
  }

  static InputStream stream(String begin, String again, long times, String end) {
    return new Lazy(begin.getBytes(UTF_8), again.getBytes(UTF_8), times, end.getBytes(UTF_8));
  }

  static ExportFile file(String begin, String again, long times, String end) {
    return new ExportFile("export", "export", () -> stream(begin, again, times, end));
  }

  static ExportFile file(String text) {
    return file(text, "", 0, "");
  }

  @Override
  public int read() {
    return place < length ? at(place++) & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int offset, int wanted) {
    if (place >= length) {
      return -1;
    }
    int count = (int) Math.min(wanted, length - place);
    for (int i = 0; i < count; i++) {
      into[offset + i] = at(place++);
    }
    return count;
  }

  private byte at(long index) {
    if (index < begin.length) {
      return begin[(int) index];
    }
    long left = length - index;
    if (left <= end.length) {
      return end[(int) (end.length - left)];
    }
    return again[(int) ((index - begin.length) % again.length)];
  }
}
