package org.complaintauditor.spool;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Reads what a {@link SpoolWriter} wrote, between two places of a file. */
public final class SpoolReader {
  private final TemporaryFile file;
  private final long end;
  private long next;
  private byte[] buffer;
  private int place;
  private int limit;

  /**
   * A reader.
   *
   * @param from where to begin
   * @param end where to stop; something written ends here
   * @param bufferSize bytes read at a time
   */
  public SpoolReader(TemporaryFile file, long from, long end, int bufferSize) {
    this.file = file;
    this.next = from;
    this.end = end;
    this.buffer = new byte[bufferSize];
  }

  /** Whether there is more. */
  public boolean hasMore() {
    return place < limit || next < end;
  }

  /** Reads what {@link SpoolWriter#number} wrote. */
  public long number() {
    long number = 0;
    for (int shift = 0; ; shift += 7) {
      need(1);
      byte part = buffer[place++];
      number |= (long) (part & 0x7F) << shift;
      if (part >= 0) {
        return number;
      }
    }
  }

  /** Reads a number that is an int. */
  public int smallNumber() {
    return Math.toIntExact(number());
  }

  /** Reads what {@link SpoolWriter#signed} wrote. */
  public long signed() {
    long number = number();
    return number >>> 1 ^ -(number & 1);
  }

  /** Reads what {@link SpoolWriter#text} wrote. */
  public String text() {
    int length = smallNumber();
    if (length == 0) {
      return "";
    }
    need(length);
    String text = new String(buffer, place, length, UTF_8);
    place += length;
    return text;
  }

  /** Reads bytes as they are. */
  public byte[] bytes(int length) {
    need(length);
    byte[] bytes = Arrays.copyOfRange(buffer, place, place + length);
    place += length;
    return bytes;
  }

  private void need(int bytes) {
    if (limit - place >= bytes) {
      return;
    }
    if (bytes > limit - place + (end - next)) {
      throw shorter();
    }
    byte[] target = bytes > buffer.length ? new byte[bytes] : buffer;
    System.arraycopy(buffer, place, target, 0, limit - place);
    limit -= place;
    place = 0;
    buffer = target;
    int wanted = (int) Math.min(buffer.length - limit, end - next);
    ByteBuffer rest = ByteBuffer.wrap(buffer, limit, wanted);
    file.read(rest, next);
    next += wanted - rest.remaining();
    limit += wanted - rest.remaining();
    if (limit < bytes || rest.hasRemaining()) {
      throw shorter();
    }
  }

  private static IllegalStateException shorter() {
    return new IllegalStateException("the file is shorter than what was written to it");
  }
}
