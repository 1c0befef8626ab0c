package org.complaintauditor.intake.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.complaintauditor.intake.file.ExportFile;

/** The encoding of Western European and American Windows, which many exports still have. */
final class Windows1252 {
  static final Charset CHARSET = Charset.forName("windows-1252");
  private static final int BUFFER = 1 << 16;

  private Windows1252() {}

  /**
   * Whether a file that is not UTF-8 can be in this encoding: it holds none of the five bytes that
   * mean nothing there, and nothing that is UTF-8. A mixture of the two is damage.
   */
  static boolean isEncodingOf(ExportFile file) throws IOException {
    Utf8Scan scan = new Utf8Scan();
    byte[] bytes = new byte[BUFFER];
    try (InputStream in = file.open()) {
      for (int n = in.read(bytes); n >= 0 && !isRefutedBy(scan); n = in.read(bytes)) {
        scan.see(bytes, 0, n);
      }
    }
    return !isRefutedBy(scan);
  }

  private static boolean isRefutedBy(Utf8Scan scan) {
    return scan.hasLetters() || scan.hasNoWindowsLetter();
  }
}
