package org.complaintauditor.intake.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * A text in pieces. The first is there; the others are decoded and looked through ahead of the
 * parser, on a thread of their own.
 */
final class TextPieces implements Closeable {
  private static final int LENGTH = 1 << 16;

  /** How many pieces may wait for the parser. */
  private static final int AHEAD = 4;

  private final Reader rest;
  private final char delimiter;
  private final ExecutorService reading = Executors.newSingleThreadExecutor();
  private final Deque<Future<Piece>> underWay = new ArrayDeque<>();

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

  /** The text of the reader, which nobody else reads from now on. */
  TextPieces(Reader rest, char delimiter) {
    this.rest = rest;
    this.delimiter = delimiter;
  }

  /**
   * The next piece.
   *
   * @throws IOException if the text cannot be read up to the end of the piece
   */
  Piece next() throws IOException {
    while (underWay.size() < AHEAD) {
      underWay.add(reading.submit(this::read));
    }
    try {
      return underWay.remove().get();
    } catch (ExecutionException e) {
      throw causeOf(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IOException causeOf(ExecutionException e) {
    if (e.getCause() instanceof IOException cause) {
      return cause;
    }
    if (e.getCause() instanceof RuntimeException cause) {
      throw cause;
    }
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    throw new IllegalStateException(e.getCause());
  }

  private Piece read() throws IOException {
    char[] text = new char[LENGTH];
    int length = Math.max(0, rest.read(text, 0, LENGTH));
    return new Piece(text, length, delimiter);
  }

  /** Nobody reads the text any more afterwards. The reader stays open. */
  @Override
  public void close() {
    reading.shutdownNow();
    try {
      while (!reading.awaitTermination(1, TimeUnit.MINUTES)) {
        reading.shutdownNow();
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted while reading", e);
  }
}
