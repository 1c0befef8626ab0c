package org.complaintauditor.intake.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.intake.file.RangedFile;

/**
 * What the bytes of a range tell of their file, before anybody knows where in it a row begins. A
 * letter belongs to the range in which it ends.
 *
 * @param range the range
 * @param oddQuotes whether there is an odd number of quotes
 * @param malformed whether something is not UTF-8
 * @param letters whether a letter beyond ASCII is UTF-8
 * @param noWindowsLetter whether there is a byte that means nothing in Windows-1252
 * @param cutOff whether the range ends within what may be a letter
 */
public record SeenRange(
    ByteRange range,
    boolean oddQuotes,
    boolean malformed,
    boolean letters,
    boolean noWindowsLetter,
    boolean cutOff)
    implements Serializable {
  private static final int BUFFER = 1 << 16;
  private static final int QUOTE = '"';

  static SeenRange of(RangedFile file, ByteRange range) throws IOException {
    Utf8Scan scan = new Utf8Scan();
    boolean odd = false;
    byte[] bytes = new byte[BUFFER];
    // Behind so many bytes it is known in which letter one is, whatever stands before them.
    int before = (int) Math.min(Utf8Scan.LONGEST_LETTER - 1, range.from());
    try (InputStream in = RangeStream.of(file, range.from() - before, range.to())) {
      scan.see(in.readNBytes(before), 0, before);
      scan.forget();
      for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
        scan.see(bytes, 0, n);
        for (int i = 0; i < n; i++) {
          odd ^= bytes[i] == QUOTE;
        }
      }
    }
    return new SeenRange(
        range,
        odd,
        scan.isMalformed(),
        scan.hasLetters(),
        scan.hasNoWindowsLetter(),
        scan.isCutOff());
  }

  /**
   * The encoding of the file of which these are all ranges, as {@link DecodedText} finds it; empty
   * if it is neither.
   */
  static Optional<Charset> charset(List<SeenRange> all) {
    boolean cutOff = !all.isEmpty() && all.get(all.size() - 1).cutOff;
    if (!cutOff && all.stream().noneMatch(SeenRange::malformed)) {
      return Optional.of(UTF_8);
    }
    return all.stream().anyMatch(one -> one.letters || one.noWindowsLetter)
        ? Optional.empty()
        : Optional.of(Windows1252.CHARSET);
  }
}
