package org.complaintauditor.intake.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Letters that hardly compress, so that no zip bomb is seen in them. */
final class Noise extends InputStream {
  private final Random random = new Random(64);
  private long left;

  private Noise(long length) {
    left = length;
  }

  static InputStream stream(String begin, long length, String end) {
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(
                new ByteArrayInputStream(begin.getBytes(UTF_8)),
                new Noise(length),
                new ByteArrayInputStream(end.getBytes(UTF_8)))));
  }

  @Override
  public int read() {
    return left-- > 0 ? 'a' + random.nextInt(26) : -1;
  }

  @Override
  public int read(byte[] into, int offset, int wanted) {
    if (left <= 0) {
      return -1;
    }
    int count = (int) Math.min(wanted, left);
    for (int i = 0; i < count; ) {
      for (int bits = random.nextInt(), k = 0; k < 6 && i < count; k++, bits >>>= 4) {
        into[offset + i++] = (byte) ('a' + (bits & 15));
      }
    }
    left -= count;
    return count;
  }
}
