package org.complaintauditor.intake.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.complaintauditor.work.Later;
import org.complaintauditor.work.Workers;

/**
 * A text in pieces. The first is there; the others are decoded and looked through ahead of the
 * parser, beside it.
 */
final class TextPieces implements Closeable {
  private static final int LENGTH = 1 << 16;

  /** How many pieces may wait for the parser. */
  private static final int AHEAD = 4;

  private final Reader rest;
  private final char delimiter;
  private final Workers reading;
  private final Deque<Later<Piece>> underWay = new ArrayDeque<>();

  /** A part of the text, and what stands in it. */
  static final class Piece {
    private final char[] text;
    private final int length;
    private int delimiters;
    private boolean nul;

    Piece(char[] text, int length, char delimiter) {
      this.text = text;
      this.length = length;
      for (int i = 0; i < length; i++) {
        if (text[i] == delimiter) {
          delimiters++;
        } else if (text[i] == 0) {
          nul = true;
        }
      }
    }

    /** How many characters it has; 0 behind the end of the text. */
    int length() {
      return length;
    }

    int delimiters() {
      return delimiters;
    }

    boolean hasNul() {
      return nul;
    }

    /** Copies so many characters from there on. */
    void copy(int from, int count, char[] target, int offset) {
      System.arraycopy(text, from, target, offset, count);
    }
  }

  /**
   * The text of the reader, which nobody else reads from now on.
   *
   * @param beside whether it is read on a thread of its own; else by the parser's
   */
  TextPieces(Reader rest, char delimiter, boolean beside) {
    this.rest = rest;
    this.delimiter = delimiter;
    this.reading = Workers.of(beside ? 1 : 0);
  }

  /**
   * The next piece.
   *
   * @throws IOException if the text cannot be read up to the end of the piece
   */
  Piece next() throws IOException {
    while (underWay.size() < AHEAD) {
      underWay.add(Later.by(reading, this::read));
    }
    try {
      return underWay.remove().get();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Piece read() {
    char[] text = new char[LENGTH];
    try {
      int length = Math.max(0, rest.read(text, 0, LENGTH));
      return new Piece(text, length, delimiter);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nobody reads the text any more afterwards. The reader stays open. */
  @Override
  public void close() {
    reading.close();
  }
}
