package org.complaintauditor.intake.csv;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a file, cut wherever it may be.
 *
 * @param from how many bytes stand before it
 * @param to how many bytes stand before what follows it
 */
public record ByteRange(long from, long to) implements Serializable {

  public ByteRange {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("no bytes from %d to %d".formatted(from, to));
    }
  }

  /** All of a file, in ranges of so many bytes; the last may have less. */
  static List<ByteRange> all(long length, long size) {
    List<ByteRange> ranges = new ArrayList<>();
    for (long from = 0; from < length; from += size) {
      ranges.add(new ByteRange(from, Math.min(length, from + size)));
    }
    return ranges;
  }
}
