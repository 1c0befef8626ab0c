package org.complaintauditor.console.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Reads what a process prints, and never keeps more of it than was allowed. */
final class BoundedText {

  private static final int BUFFER = 8_192;
  private static final int LONGEST_LINE = 1 << 16;

  private final int most;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private boolean tooMuch;

  BoundedText(int most) {
    this.most = most;
  }

  /**
   * Reads to the end.
   *
   * @param onTooMuch what is done once there is more than is kept
   */
  void read(InputStream from, Runnable onTooMuch) throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
      boolean fits;
      synchronized (this) {
        fits = kept.size() + n <= most;
        if (fits) {
          kept.write(buffer, 0, n);
        }
      }
      if (!fits && !wasTooMuch()) {
        markTooMuch();
        onTooMuch.run();
      }
    }
  }

  private synchronized void markTooMuch() {
    tooMuch = true;
  }

  synchronized boolean wasTooMuch() {
    return tooMuch;
  }

  synchronized String text() {
    return kept.toString(StandardCharsets.UTF_8);
  }

  /** Hands on line by line; of a line that is longer than lines are, the beginning. */
  static void lines(InputStream from, Consumer<String> line) throws IOException {
    Reader reader = new InputStreamReader(from, StandardCharsets.UTF_8);
    StringBuilder waiting = new StringBuilder();
    char[] buffer = new char[BUFFER];
    for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
      for (int i = 0; i < n; i++) {
        if (buffer[i] == '\n') {
          line.accept(waiting.toString());
          waiting.setLength(0);
        } else if (waiting.length() < LONGEST_LINE) {
          waiting.append(buffer[i]);
        }
      }
    }
    if (!waiting.isEmpty()) {
      line.accept(waiting.toString());
    }
  }
}
