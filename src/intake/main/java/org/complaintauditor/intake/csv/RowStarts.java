package org.complaintauditor.intake.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import org.complaintauditor.intake.file.RangedFile;

/**
 * Guesses where rows of a file begin: behind a line break after an even number of quotes. That is
 * wrong where a quote stands inside a cell without quotes.
 */
final class RowStarts {
  private static final int BUFFER = 1 << 13;

  /** A row that may be read has no more bytes, whatever letters they are. */
  private static final long LONGEST = 3L * RowLengthGuard.LONGEST;

  private final RangedFile file;
  private final long begin;

  /**
   * The rows of a file.
   *
   * @param begin how many bytes stand before its text
   */
  RowStarts(RangedFile file, long begin) {
    this.file = file;
    this.begin = begin;
  }

  /**
   * How many bytes stand before the first row that begins at a place or behind it; all of the file
   * where none does. Nothing if the row before is too long.
   *
   * @param inQuotes whether the place is inside of quotes, as guessed
   */
  OptionalLong notBefore(long place, boolean inQuotes) throws IOException {
    if (place <= begin) {
      return OptionalLong.of(begin);
    }
    long at = place - 1;
    long end = Math.min(file.length(), at + LONGEST);
    boolean odd = inQuotes;
    byte[] bytes = new byte[BUFFER];
    try (InputStream in = RangeStream.of(file, at, end)) {
      for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
        for (int i = 0; i < n; i++, at++) {
          if (bytes[i] == '\n' && !odd) {
            return OptionalLong.of(at + 1);
          }
          // The byte before the place counts in where it is inside or outside already.
          odd ^= bytes[i] == '"' && at >= place;
        }
      }
    }
    return end == file.length() ? OptionalLong.of(end) : OptionalLong.empty();
  }
}
