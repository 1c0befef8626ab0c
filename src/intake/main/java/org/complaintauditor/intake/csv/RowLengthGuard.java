package org.complaintauditor.intake.csv;

import java.io.IOException;
import java.io.Reader;
import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;

/**
 * Stands between a text and its parser, which keeps a whole row in memory, and stops at a row that
 * has no end: a quote that is opened and never closed makes the rest of the file one cell.
 */
final class RowLengthGuard extends Reader {
  static final int LONGEST = 8_000_000;
  static final int MOST_DELIMITERS = 500_000;

  private final TextChunks pieces;
  private final int leeway;
  private TextChunks.Piece piece;
  private int place;
  private long length;
  private long delimiters;
  private boolean nulSeen;

  /** A row has no end within the bounds. */
  static final class RowWithoutEnd extends IOException implements Worded {
    private static final long serialVersionUID = 1L;

    private final transient Wording wording;

    RowWithoutEnd(Wording wording) {
      super(wording.english());
      this.wording = wording;
    }

    @Override
    public Wording wording() {
      return wording;
    }
  }

  /**
   * A guard of this text.
   *
   * @throws IOException if its beginning cannot be read
   */
  RowLengthGuard(TextChunks pieces) throws IOException {
    this(0, pieces);
  }

  private RowLengthGuard(int leeway, TextChunks pieces) throws IOException {
    this.leeway = leeway;
    this.pieces = pieces;
    piece = pieces.next();
    count();
  }

  /**
   * A guard whose bounds are lower by so much.
   *
   * @throws IOException if the beginning of the text cannot be read
   */
  static RowLengthGuard stricterBy(int leeway, TextChunks pieces) throws IOException {
    return new RowLengthGuard(leeway, pieces);
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
    if (place == piece.length() && !next()) {
      return -1;
    }
    int read = Math.min(wanted, piece.length() - place);
    piece.copy(place, read, target, offset);
    place += read;
    return read;
  }

  private boolean next() throws IOException {
    piece = pieces.next();
    place = 0;
    count();
    if (length > LONGEST - leeway) {
      throw new RowWithoutEnd(Wording.of("intake.is-longer-than-characters", LONGEST));
    }
    if (delimiters > MOST_DELIMITERS - leeway) {
      throw new RowWithoutEnd(Wording.of("intake.has-more-than-cells", MOST_DELIMITERS));
    }
    return piece.length() > 0;
  }

  private void count() {
    length += piece.counted();
    delimiters += piece.delimiters();
    nulSeen |= piece.hasNul();
  }

  @Override
  public void close() {
    pieces.close();
  }
}
