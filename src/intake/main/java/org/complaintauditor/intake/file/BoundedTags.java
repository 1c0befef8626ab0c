package org.complaintauditor.intake.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.complaintauditor.model.Wording;

/**
 * A stream of XML in which no tag is longer than the memory bears. The XML library bounds the texts
 * in a tag one by one, but neither names nor the tag as a whole.
 */
public final class BoundedTags extends FilterInputStream {
  /** The most bytes from one {@code <} to the next. */
  static final int LONGEST = 5_000_000;

  private final ExportFile file;
  private long run;

  /** The stream, whose tags are bounded. */
  public BoundedTags(ExportFile file, InputStream in) {
    super(in);
    this.file = file;
  }

  @Override
  public int read() throws IOException {
    byte[] buffer = new byte[1];
    return read(buffer, 0, 1) < 0 ? -1 : buffer[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    int last = offset + read - 1;
    while (last >= offset && into[last] != '<') {
      last--;
    }
    run = last >= offset ? offset + read - last : run + Math.max(read, 0);
    if (run > LONGEST) {
      throw new UnusableExportException(
          Wording.of("intake.a-tag-has-more-than-bytes", file, LONGEST));
    }
    return read;
  }
}
