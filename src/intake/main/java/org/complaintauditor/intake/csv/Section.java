package org.complaintauditor.intake.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.complaintauditor.intake.csv.TextChunks.Piece;

/**
 * A part of a text that begins with a row.
 *
 * @param pieces its text
 * @param mayBeCut whether it ends with the text, or behind a line break that may end a row
 */
record Section(List<Piece> pieces, boolean mayBeCut) {

  /**
   * What was parsed.
   *
   * @param rows all rows, blank ones too
   * @param lines how many lines they have
   */
  record Parsed(List<List<String>> rows, long lines) {}

  /**
   * Its rows; nothing unless it is proved that its end is the end of a row, and where there is
   * anything about which more is to be said.
   */
  Optional<Parsed> parse(CSVFormat format) {
    long delimiters = 0;
    boolean sound = mayBeCut;
    for (Piece piece : pieces) {
      delimiters += piece.delimiters();
      sound &= !piece.hasNul();
    }
    if (!sound || delimiters > RowLengthGuard.MOST_DELIMITERS) {
      return Optional.empty();
    }
    List<List<String>> rows = new ArrayList<>();
    try (CSVParser parser = format.parse(new Text(pieces))) {
      for (CSVRecord row : parser) {
        rows.add(Arrays.asList(row.values()));
      }
      return Optional.of(new Parsed(rows, parser.getCurrentLineNumber()));
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty(); // A quote that is open at the end, or stands where it should not.
    }
  }

  /** The text of pieces. */
  private static final class Text extends Reader {
    private final List<Piece> pieces;
    private int current;
    private int place;

    Text(List<Piece> pieces) {
      this.pieces = pieces;
    }

    @Override
    public int read(char[] target, int offset, int wanted) {
      while (current < pieces.size() && place == pieces.get(current).length()) {
        current++;
        place = 0;
      }
      if (current == pieces.size()) {
        return -1;
      }
      int read = Math.min(wanted, pieces.get(current).length() - place);
      pieces.get(current).copy(place, read, target, offset);
      place += read;
      return read;
    }

    @Override
    public void close() {
      // There is nothing to close.
    }
  }
}
