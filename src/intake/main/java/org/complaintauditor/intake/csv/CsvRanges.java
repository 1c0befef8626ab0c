package org.complaintauditor.intake.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.csv.CSVParser;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.RangedFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.table.TableSink;

/**
 * A large CSV file that many processes read, each a part of it: with the rows, and the numbers of
 * rows, that {@link CsvTableReader} finds in the whole file if its layout is left to be found out.
 *
 * <p>One process cuts the file in {@link #ranges}. Many {@linkplain #see look through} a range
 * each. One makes of what they saw the {@link #head}, and {@linkplain #guessed guesses} where rows
 * begin. Many {@linkplain #parse parse} what begins in a range each. One {@linkplain #proved
 * proves} the guess. Many {@linkplain #read read} a proved range each. Where there are no ranges,
 * no head or no proof, the file has to be read in one, by which it is found out what is wrong with
 * it, if anything.
 */
public final class CsvRanges {
  /** How many bytes a range has where nobody says anything else. */
  public static final long USUAL_SIZE = 16L << 20;

  private static final int PIECE = 1 << 13;

  /**
   * How far from the bounds of {@link RowLengthGuard} rows may be read in ranges. It counts whole
   * pieces, so that who reads the whole file may refuse rows that are so much shorter.
   */
  private static final int LEEWAY = 2 * CsvTableReader.PIECE;

  private static final TableSink NOBODY =
      new TableSink() {
        @Override
        public void header(List<String> columns) {}

        @Override
        public void row(int number, List<String> cells) {}
      };

  private final RangedFile file;

  /** The ranges of a file, which is known to be CSV. */
  public CsvRanges(RangedFile file) {
    this.file = file;
  }

  /**
   * Cuts the file; in nothing if it fits in one range, or has an encoding in which it cannot be cut
   * anywhere.
   *
   * @param size how many bytes a range has
   * @throws IOException if the file cannot be read
   */
  public List<ByteRange> ranges(long size) throws IOException {
    if (file.length() <= size) {
      return List.of();
    }
    try (DecodedText text = DecodedText.of(file.whole(), Optional.empty())) {
      return text.charset().equals(UTF_8) ? ByteRange.all(file.length(), size) : List.of();
    }
  }

  /**
   * Looks through a range.
   *
   * @throws IOException if it cannot be read
   */
  public SeenRange see(ByteRange range) throws IOException {
    return SeenRange.of(file, range);
  }

  /**
   * The file's head; nothing if the file has to be read in one.
   *
   * @param seen all ranges, in their order
   * @throws IOException if the beginning of the file cannot be read
   */
  public Optional<CsvHead> head(List<SeenRange> seen) throws IOException {
    Optional<Charset> charset = SeenRange.charset(seen);
    if (charset.isEmpty()) {
      return Optional.empty();
    }
    try {
      return CsvHead.of(file.whole(), charset.get(), new CsvTableReader());
    } catch (UnusableExportException e) {
      return Optional.empty(); // Who reads the file in one comes to the error too.
    }
  }

  /**
   * Guesses where rows begin.
   *
   * @param seen all ranges, in their order
   */
  public List<GuessedRange> guessed(List<SeenRange> seen) {
    return GuessedRange.all(seen);
  }

  /**
   * Parses the rows that begin in a range.
   *
   * @throws IOException if it cannot be read
   */
  public ParsedRange parse(CsvHead head, GuessedRange guessed) throws IOException {
    RowStarts starts = new RowStarts(file, head.begin());
    OptionalLong from = starts.notBefore(guessed.range().from(), guessed.beginsInQuotes());
    OptionalLong to = starts.notBefore(guessed.range().to(), guessed.endsInQuotes());
    if (from.isEmpty() || to.isEmpty()) {
      return ParsedRange.UNSOUND;
    }
    try {
      return parse(head, from.getAsLong(), to.getAsLong());
    } catch (UnusableExportException | CharacterCodingException e) {
      return ParsedRange.UNSOUND; // Who reads the file in one comes to the error too.
    }
  }

  private ParsedRange parse(CsvHead head, long from, long to) throws IOException {
    // How many rows stand before it is not known; but that the header does.
    long before = from == head.begin() ? 0 : head.row();
    CsvRows rows = CsvRows.furtherDown(file.whole(), head, before, 0, NOBODY);
    try (Reader text = text(head, from, to);
        TextChunks pieces = pieces(head, text)) {
      RowLengthGuard guard = RowLengthGuard.stricterBy(LEEWAY, pieces);
      try (CSVParser parser = head.format().parse(guard)) {
        rows.read(parser, guard);
        return new ParsedRange(
            from, to, parser.getRecordNumber(), parser.getCurrentLineNumber(), true);
      }
    }
  }

  /**
   * The ranges in which the file can be read; none if it has to be read in one.
   *
   * @param parsed all ranges, in their order
   */
  public List<ProvedRange> proved(CsvHead head, List<ParsedRange> parsed) {
    return ProvedRange.all(head.begin(), file.length(), parsed);
  }

  /**
   * Hands the header to the sink, then the rows of a range that stand below the header.
   *
   * @throws IOException if they cannot be read, or if the file changed since they were proved
   */
  public void read(CsvHead head, ProvedRange range, TableSink sink) throws IOException {
    ExportFile whole = file.whole();
    sink.header(head.header());
    CsvRows rows = CsvRows.furtherDown(whole, head, range.rowsBefore(), range.linesBefore(), sink);
    try (Reader text = text(head, range.from(), range.to());
        TextChunks pieces = pieces(head, text)) {
      RowLengthGuard guard = new RowLengthGuard(pieces);
      try (CSVParser parser = head.format().parse(guard)) {
        rows.read(parser, guard);
        if (!sink.hasEnough() && parser.getRecordNumber() != range.rows()) {
          throw RangeStream.changed(file);
        }
      }
    } catch (CharacterCodingException e) {
      throw new IOException(RangeStream.changed(file).getMessage(), e);
    }
  }

  /** A mark for the order of bytes is one at the beginning of a file only, and not here. */
  private Reader text(CsvHead head, long from, long to) throws IOException {
    return new InputStreamReader(
        RangeStream.of(file, from, to),
        head.charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static TextChunks pieces(CsvHead head, Reader text) {
    TextChunks.Signs signs = head.signs();
    TextChunks.Piece nothingYet = new TextChunks.Piece(new char[0], 0, signs);
    return new TextChunks(nothingYet, text, signs, PIECE, false);
  }
}
