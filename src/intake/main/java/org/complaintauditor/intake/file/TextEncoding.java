package org.complaintauditor.intake.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the first bytes of a text say about its encoding.
 *
 * @param charset the encoding
 * @param markLength how many bytes the byte order mark takes up, 0 if there is none
 */
public record TextEncoding(Charset charset, int markLength) {

  /** The longer marks first: that of UTF-32 begins as one of UTF-16 does. */
  private static final List<TextEncoding> MARKED =
      List.of(
          new TextEncoding(Charset.forName("UTF-32LE"), 4),
          new TextEncoding(Charset.forName("UTF-32BE"), 4),
          new TextEncoding(StandardCharsets.UTF_8, 3),
          new TextEncoding(StandardCharsets.UTF_16LE, 2),
          new TextEncoding(StandardCharsets.UTF_16BE, 2));

  /**
   * The encoding that the beginning of a text proves: by its byte order mark, or by the NUL bytes
   * that UTF-16 writes beside letters of the Latin alphabet, and beside them only.
   *
   * @param head the first bytes; the more, the surer
   */
  public static Optional<TextEncoding> provedBy(byte[] head) {
    for (TextEncoding encoding : MARKED) {
      byte[] mark = "\uFEFF".getBytes(encoding.charset);
      if (head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length)) {
        return Optional.of(encoding);
      }
    }
    return withoutMark(head);
  }

  private static Optional<TextEncoding> withoutMark(byte[] head) {
    int[] zeros = new int[2];
    for (int i = 0; i < head.length; i++) {
      zeros[i & 1] += head[i] == 0 ? 1 : 0;
    }
    int pairs = head.length / 2;
    if (zeros[0] == 0 && zeros[1] * 2 > pairs) {
      return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, 0));
    }
    if (zeros[1] == 0 && zeros[0] * 2 > pairs) {
      return Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, 0));
    }
    return Optional.empty();
  }
}
