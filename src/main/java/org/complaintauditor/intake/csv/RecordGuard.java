package org.complaintauditor.intake.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Stands between a text and its parser, which keeps a whole row in memory, and stops at a row that
 * has no end: a quote that is opened and never closed makes the rest of the file one cell.
 */
final class RecordGuard extends FilterReader {
  static final int LONGEST = 8_000_000;
  static final int MOST_DELIMITERS = 500_000;

  private final String head;
  private final char delimiter;
  private int headPlace;
  private long length;
  private long delimiters;
  private boolean nulSeen;

  /** A row has no end within the bounds. */
  static final class RowWithoutEnd extends IOException {
    private static final long serialVersionUID = 1L;

    RowWithoutEnd(String what) {
      super(what);
    }
  }

  /**
   * @param head the beginning of the text, which was read from the rest before
   */
  RecordGuard(String head, Reader rest, char delimiter) {
    super(rest);
    this.head = head;
    this.delimiter = delimiter;
  }

  /** A row was read; what the parser has read ahead of the next one is not counted. */
  void nextRow() {
    length = 0;
    delimiters = 0;
  }

  /** Whether there was a NUL so far, in the rows read or ahead of them. */
  boolean nulSeen() {
    return nulSeen;
  }

  @Override
  public int read(char[] target, int offset, int wanted) throws IOException {
    int read;
    if (headPlace < head.length()) {
      read = Math.min(wanted, head.length() - headPlace);
      head.getChars(headPlace, headPlace + read, target, offset);
      headPlace += read;
    } else {
      read = super.read(target, offset, wanted);
    }
    for (int i = offset; i < offset + read; i++) {
      if (target[i] == delimiter) {
        delimiters++;
      } else if (target[i] == 0) {
        nulSeen = true;
      }
    }
    length += Math.max(0, read);
    if (length > LONGEST) {
      throw new RowWithoutEnd("is longer than %,d characters".formatted(LONGEST));
    }
    if (delimiters > MOST_DELIMITERS) {
      throw new RowWithoutEnd("has more than %,d cells".formatted(MOST_DELIMITERS));
    }
    return read;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }
}
