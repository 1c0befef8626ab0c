package org.complaintauditor.intake.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.complaintauditor.intake.file.ExportFile;

/** The encoding of Western European and American Windows, which many exports still have. */
final class Windows1252 {
  static final Charset CHARSET = Charset.forName("windows-1252");
  private static final int BUFFER = 1 << 16;

  /** How many continuation bytes the UTF-8 sequence at hand still lacks; else not in one. */
  private int missing;

  private int lowest;
  private int highest;
  private boolean refuted;

  private Windows1252() {}

  /**
   * Whether a file that is not UTF-8 can be in this encoding: it holds none of the five bytes that
   * mean nothing there, and nothing that is UTF-8. A mixture of the two is damage.
   */
  static boolean isEncodingOf(ExportFile file) throws IOException {
    Windows1252 scan = new Windows1252();
    byte[] bytes = new byte[BUFFER];
    try (InputStream in = file.open()) {
      for (int n = in.read(bytes); n >= 0 && !scan.refuted; n = in.read(bytes)) {
        for (int i = 0; i < n; i++) {
          if (bytes[i] < 0 || scan.missing > 0) {
            scan.see(bytes[i] & 0xFF);
          }
        }
      }
    }
    return !scan.refuted;
  }

  private void see(int value) {
    if (value == 0x81 || value == 0x8D || value == 0x8F || value == 0x90 || value == 0x9D) {
      refuted = true;
    }
    if (missing > 0 && value >= lowest && value <= highest) {
      missing--;
      lowest = 0x80;
      highest = 0xBF;
      refuted |= missing == 0;
    } else {
      begin(value);
    }
  }

  /** A first byte of UTF-8, after which not all continuations are allowed. */
  private void begin(int value) {
    lowest = 0x80;
    highest = 0xBF;
    if (value >= 0xC2 && value <= 0xDF) {
      missing = 1;
    } else if (value >= 0xE0 && value <= 0xEF) {
      missing = 2;
      lowest = value == 0xE0 ? 0xA0 : lowest;
      highest = value == 0xED ? 0x9F : highest;
    } else if (value >= 0xF0 && value <= 0xF4) {
      missing = 3;
      lowest = value == 0xF0 ? 0x90 : lowest;
      highest = value == 0xF4 ? 0x8F : highest;
    } else {
      missing = 0;
    }
  }
}
