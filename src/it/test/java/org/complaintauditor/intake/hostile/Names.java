package org.complaintauditor.intake.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import org.complaintauditor.intake.file.ExportFile;

/** Files of many pieces, each with its number in it, of which only one is ever there. */
final class Names extends InputStream {
  private final String before;
  private final String after;
  private final String end;
  private final long times;
  private long number;
  private byte[] piece;
  private int place;

  private Names(String begin, String piece, long times, String end) {
    this.before = piece.substring(0, piece.indexOf("%d"));
    this.after = piece.substring(piece.indexOf("%d") + 2);
    this.end = end;
    this.times = times;
    this.piece = begin.getBytes(UTF_8);
  }

  static ExportFile file(String begin, String piece, long times, String end) {
    return new ExportFile("export", "export", () -> stream(begin, piece, times, end));
  }

  static InputStream stream(String begin, String piece, long times, String end) {
    return new Names(begin, piece, times, end);
  }

  @Override
  public int read() {
    byte[] buffer = new byte[1];
    return read(buffer, 0, 1) < 0 ? -1 : buffer[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int wanted) {
    int count = 0;
    while (count < wanted && ready()) {
      int more = Math.min(wanted - count, piece.length - place);
      System.arraycopy(piece, place, into, offset + count, more);
      place += more;
      count += more;
    }
    return count == 0 ? -1 : count;
  }

  private boolean ready() {
    while (place == piece.length && number <= times) {
      piece = (number < times ? before + number + after : end).getBytes(UTF_8);
      number++;
      place = 0;
    }
    return place < piece.length;
  }
}
