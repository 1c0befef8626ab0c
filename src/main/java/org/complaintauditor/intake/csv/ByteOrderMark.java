package org.complaintauditor.intake.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.complaintauditor.intake.ExportFile;
import org.complaintauditor.intake.InputCannotBeAudited;

/** The mark of its encoding with which a file may begin. */
final class ByteOrderMark {
  private static final int LONGEST = 3;

  private ByteOrderMark() {}

  /**
   * Passes over a UTF-8 mark at the beginning of the stream.
   *
   * @throws InputCannotBeAudited if the mark is that of UTF-16 (or UTF-32)
   */
  static void pass(ExportFile file, BufferedInputStream bytes) throws IOException {
    bytes.mark(LONGEST);
    int[] first = new int[LONGEST];
    for (int i = 0; i < LONGEST; i++) {
      first[i] = bytes.read();
    }
    if ((first[0] == 0xFF && first[1] == 0xFE)
        || (first[0] == 0xFE && first[1] == 0xFF)
        || (first[0] == 0 && first[1] == 0 && first[2] == 0xFE)) {
      throw new InputCannotBeAudited(
          "%s: the file is UTF-16, not UTF-8. Save it as \"CSV UTF-8\".".formatted(file));
    }
    if (!Arrays.equals(first, new int[] {0xEF, 0xBB, 0xBF})) {
      bytes.reset();
    }
  }
}
