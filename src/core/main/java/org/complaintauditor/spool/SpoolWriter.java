package org.complaintauditor.spool;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Writes numbers and texts at the end of a file. */
public final class SpoolWriter {
  private static final int BUFFER = 1 << 18;
  private static final int LONGEST_NUMBER = 10;

  private final TemporaryFile file;
  private byte[] buffer = new byte[BUFFER];
  private int used;

  /** Writes from the file's end on. */
  public SpoolWriter(TemporaryFile file) {
    this.file = file;
  }

  /** Writes a number, in the fewer bytes the smaller it is; negative ones take ten. */
  public void number(long number) {
    // Nearly all numbers are small, and there are a thousand of them in a case.
    if ((number & ~0x7FL) == 0 && used < buffer.length) {
      buffer[used++] = (byte) number;
    } else {
      anyNumber(number);
    }
  }

  private void anyNumber(long number) {
    room(LONGEST_NUMBER);
    long rest = number;
    while ((rest & ~0x7FL) != 0) {
      buffer[used++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    buffer[used++] = (byte) rest;
  }

  /** Writes any number. */
  public void signed(long number) {
    number(number << 1 ^ number >> 63);
  }

  /** Writes a text, as UTF-8. */
  public void text(String text) {
    if (text.isEmpty()) {
      number(0);
    } else {
      block(text.getBytes(UTF_8));
    }
  }

  /** Writes bytes, with their number. */
  public void block(byte[] bytes) {
    number(bytes.length);
    bytes(bytes, 0, bytes.length);
  }

  /** Writes bytes as they are. */
  public void bytes(byte[] source, int from, int length) {
    room(length);
    System.arraycopy(source, from, buffer, used, length);
    used += length;
  }

  /** How many bytes there are, with those that are not in the file yet. */
  public long position() {
    return file.length() + used;
  }

  /** Puts all that was written into the file; returns its length then. */
  public long flush() {
    file.append(ByteBuffer.wrap(buffer, 0, used));
    used = 0;
    return file.length();
  }

  private void room(int bytes) {
    if (used + bytes > buffer.length) {
      flush();
      if (bytes > buffer.length) {
        buffer = Arrays.copyOf(buffer, bytes);
      }
    }
  }
}
