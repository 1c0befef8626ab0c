package org.complaintauditor.intake.csv;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.complaintauditor.concurrent.AsyncResult;
import org.complaintauditor.concurrent.WorkerPool;
import org.complaintauditor.intake.csv.TextChunks.Piece;

/**
 * Cuts a text where rows end, so that several threads parse it. Where a row ends is a guess: behind
 * a line break after an even number of quotes, which is wrong where a quote stands inside a cell
 * without quotes. The guess is proved before any row behind it is used: the parser begins where a
 * row begins, and comes to the end of the section outside of quotes exactly if a row ends there.
 * From a section of which that is not proved on, the rest of the text is parsed in one.
 */
final class Sections {

  /** A section without an end becomes so much longer at most. */
  private static final int LONGEST = 16;

  /** How many sections may be parsed, or wait for a parser, beyond those being parsed. */
  private static final int WAITING = 3;

  private final TextChunks pieces;
  private final CSVFormat format;
  private final int length;
  private List<Piece> cutOff = List.of();

  /** Whether the text is inside of quotes behind the pieces taken, if each opens or closes. */
  private boolean inQuotes;

  private boolean atEnd;

  private record UnderWay(Section section, AsyncResult<Optional<Section.Parsed>> parsed) {}

  /**
   * The sections of a text.
   *
   * @param length how many characters a section has at least
   */
  Sections(TextChunks pieces, CSVFormat format, int length) {
    this.pieces = pieces;
    this.format = format;
    this.length = length;
  }

  /**
   * Hands on the rows of all sections, in their order, up to one of which it is not proved that it
   * ends with a row, or with which there are enough. What was not handed on is put back.
   *
   * @param parsers how many threads parse
   */
  void read(int parsers, CsvRows rows) {
    Deque<UnderWay> underWay = new ArrayDeque<>();
    try (WorkerPool workers = WorkerPool.of(parsers)) {
      boolean proved = true;
      while (proved && !rows.hasEnough() && !(atEnd && underWay.isEmpty())) {
        while (!atEnd && underWay.size() < parsers + WAITING) {
          Section section = next();
          underWay.add(new UnderWay(section, AsyncResult.by(workers, () -> section.parse(format))));
        }
        Optional<Section.Parsed> parsed = underWay.getFirst().parsed().get();
        proved = parsed.isPresent();
        if (proved) {
          rows.take(parsed.get().rows(), parsed.get().lines());
          underWay.remove();
        }
      }
    }
    List<Piece> left = new ArrayList<>();
    underWay.forEach(one -> left.addAll(one.section().pieces()));
    left.addAll(cutOff);
    pieces.putBack(left);
  }

  /** The next section; the last ends with the text, or where it cannot be read or cut. */
  private Section next() {
    List<Piece> taken = new ArrayList<>(cutOff);
    cutOff = List.of();
    int characters = 0;
    while (characters < LONGEST * length) {
      Piece piece;
      try {
        piece = pieces.next();
      } catch (IOException e) {
        atEnd = true; // Whoever parses the text in one comes to the error too.
        return new Section(taken, false);
      }
      if (piece.length() == 0) {
        atEnd = true;
        return new Section(taken, true);
      }
      characters += piece.length();
      int end = piece.lineEnd(inQuotes);
      inQuotes ^= piece.isOdd();
      if (characters >= length && end > 0) {
        taken.add(piece.before(end));
        cutOff = end < piece.length() ? List.of(piece.after(end)) : List.of();
        return new Section(taken, true);
      }
      taken.add(piece);
    }
    atEnd = true;
    return new Section(taken, false);
  }
}
