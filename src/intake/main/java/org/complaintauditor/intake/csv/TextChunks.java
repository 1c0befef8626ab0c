package org.complaintauditor.intake.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.concurrent.AsyncResult;
import org.complaintauditor.concurrent.WorkerPool;
import org.jspecify.annotations.Nullable;

/**
 * A text in pieces. The first is there; the others are decoded and looked through ahead of whoever
 * takes them, beside it.
 */
final class TextChunks implements Closeable {

  /** How many pieces may wait. */
  private static final int AHEAD = 4;

  private final Reader rest;
  private final Signs signs;
  private final int pieceLength;
  private final WorkerPool reading;
  private final Deque<Piece> atHand = new ArrayDeque<>();
  private final Deque<AsyncResult<Piece>> underWay = new ArrayDeque<>();
  private @Nullable IOException failure;

  /** What separates cells, and what stands around them, if anything does. */
  record Signs(char delimiter, Optional<Character> quote) {}

  /** A part of the text, and what stands in it. */
  static final class Piece {
    private static final int NONE = -1;

    private final char[] text;
    private final int from;
    private final int to;
    private final Marks marks;

    /** What a piece that was cut counts in place of its second part. */
    private final int counted;

    /**
     * What stands in a piece.
     *
     * @param lineEnd behind its last line break after an even number of quotes; -1 if there is none
     * @param oddLineEnd the same after an odd number
     * @param odd whether it has an odd number of quotes
     */
    private record Marks(int delimiters, boolean nul, boolean odd, int lineEnd, int oddLineEnd) {
      static Marks of(char[] text, int length, Signs signs) {
        char delimiter = signs.delimiter();
        char quote = signs.quote().orElse(delimiter);
        int delimiters = 0;
        boolean nul = false;
        boolean odd = false;
        int lineEnd = NONE;
        int oddLineEnd = NONE;
        for (int i = 0; i < length; i++) {
          char c = text[i];
          if (c == delimiter) {
            delimiters++;
          } else if (c == quote) {
            odd = !odd;
          } else if (c == '\n') {
            if (odd) {
              oddLineEnd = i + 1;
            } else {
              lineEnd = i + 1;
            }
          } else if (c == 0) {
            nul = true;
          }
        }
        return new Marks(delimiters, nul, odd, lineEnd, oddLineEnd);
      }
    }

    Piece(char[] text, int length, Signs signs) {
      this(text, 0, length, Marks.of(text, length, signs), length);
    }

    private Piece(char[] text, int from, int to, Marks marks, int counted) {
      this.text = text;
      this.from = from;
      this.to = to;
      this.marks = marks;
      this.counted = counted;
    }

    /** How many characters it has; 0 behind the end of the text. */
    int length() {
      return to - from;
    }

    /**
     * How many characters became known with it: what was cut off a piece was known with the piece.
     */
    int counted() {
      return counted;
    }

    /** How many delimiters became known with it. */
    int delimiters() {
      return counted == 0 ? 0 : marks.delimiters();
    }

    /** Whether there is a NUL, in it or in the piece of which it is a part. */
    boolean hasNul() {
      return marks.nul();
    }

    /** Whether it has an odd number of quotes. Only of a piece that was not cut. */
    boolean isOdd() {
      return marks.odd();
    }

    /**
     * The place behind its last line break outside of quotes, if each quote opens or closes; -1 if
     * there is none. Only of a piece that was not cut.
     *
     * @param inQuotes whether it begins inside of quotes
     */
    int lineEnd(boolean inQuotes) {
      return inQuotes ? marks.oddLineEnd() : marks.lineEnd();
    }

    /** Its part before this place. */
    Piece before(int place) {
      return new Piece(text, from, place, marks, counted);
    }

    /** Its part from this place on. */
    Piece after(int place) {
      return new Piece(text, place, to, marks, 0);
    }

    /** Copies so many characters from there on. */
    void copy(int place, int count, char[] target, int offset) {
      System.arraycopy(text, from + place, target, offset, count);
    }
  }

  /**
   * The text of the reader, which nobody else reads from now on.
   *
   * @param head the beginning, that was read already
   * @param rest what follows it
   * @param pieceLength how many characters a piece has at most
   * @param beside whether it is read on a thread of its own; else by whoever takes the pieces
   */
  TextChunks(Piece head, Reader rest, Signs signs, int pieceLength, boolean beside) {
    this.rest = rest;
    this.signs = signs;
    this.pieceLength = pieceLength;
    this.reading = WorkerPool.of(beside ? 1 : 0);
    atHand.add(head);
  }

  /**
   * The next piece.
   *
   * @throws IOException if the text cannot be read up to the end of the piece
   */
  Piece next() throws IOException {
    if (!atHand.isEmpty()) {
      return atHand.remove();
    }
    if (failure != null) {
      throw failure;
    }
    while (underWay.size() < AHEAD) {
      underWay.add(AsyncResult.by(reading, this::read));
    }
    try {
      return underWay.remove().get();
    } catch (UncheckedIOException e) {
      failure = e.getCause();
      throw failure;
    }
  }

  /** Pieces that were taken last, in their order, are taken again. */
  void putBack(List<Piece> pieces) {
    for (int i = pieces.size() - 1; i >= 0; i--) {
      atHand.addFirst(pieces.get(i));
    }
  }

  private Piece read() {
    char[] text = new char[pieceLength];
    try {
      int length = Math.max(0, rest.read(text, 0, pieceLength));
      return new Piece(text, length, signs);
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
