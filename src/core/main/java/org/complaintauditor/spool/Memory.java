package org.complaintauditor.spool;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A few bytes, in memory. */
public final class Memory implements Storage {

  private byte[] bytes;
  private int length;

  private Memory(byte[] bytes, int length) {
    this.bytes = bytes;
    this.length = length;
  }

  /** None yet. */
  public static Memory empty() {
    return new Memory(new byte[0], 0);
  }

  /** These bytes, which are not to be changed. */
  public static Memory of(byte[] bytes) {
    return new Memory(bytes, bytes.length);
  }

  /** All bytes, as a copy. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  /** Forgets all bytes. */
  public void clear() {
    length = 0;
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public void append(ByteBuffer more) {
    int all = length + more.remaining();
    if (all > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(all, 2 * length));
    }
    more.get(bytes, length, more.remaining());
    length = all;
  }

  @Override
  public void read(ByteBuffer into, long from) {
    int some = (int) Math.min(into.remaining(), length - from);
    if (some > 0) {
      into.put(bytes, (int) from, some);
    }
  }
}
