package org.complaintauditor.intake.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.table.Quoting;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableReader;
import org.complaintauditor.intake.table.TableSink;
import org.complaintauditor.model.Wording;

/**
 * Reads CSV files as RFC 4180 has them. Where the layout leaves it open, cells are separated by
 * commas, semicolons, tabs or pipes, and the text is UTF-8, UTF-16 or Windows-1252: what it is, is
 * found out and said.
 */
public final class CsvTableReader implements TableReader {
  static final int PIECE = 1 << 16;
  private static final int SECTION = 4 * PIECE;

  private final int parsers;
  private final int pieceLength;
  private final int sectionLength;

  /** A reader that does all on the thread of the caller. */
  public CsvTableReader() {
    this(1);
  }

  /**
   * A reader.
   *
   * @param parsers how many threads parse, each a section of the text, while another decodes what
   *     follows; with 1 that of the caller does all
   */
  public CsvTableReader(int parsers) {
    this(parsers, PIECE, SECTION);
  }

  /**
   * A reader.
   *
   * @param pieceLength how many characters are decoded at a time
   * @param sectionLength how many characters a section has at least
   */
  CsvTableReader(int parsers, int pieceLength, int sectionLength) {
    this.parsers = parsers;
    this.pieceLength = pieceLength;
    this.sectionLength = sectionLength;
  }

  @Override
  public String read(ExportFile file, TableLayout layout, TableSink sink) throws IOException {
    try (DecodedText text = DecodedText.of(file, layout.encoding())) {
      try {
        CsvRows rows = read(file, layout, sink, text);
        return described(rows.delimiter(), text.charset());
      } catch (CharacterCodingException e) {
        throw UndecodableBytes.firstIn(file, text.charset()).refusal(file, text.charset(), e);
      }
    }
  }

  /**
   * What a file is taken for by who reads all of it, in the words of {@link #read}: how its letters
   * are written shows at the first beyond ASCII, which may stand far below the header.
   *
   * @throws org.complaintauditor.intake.file.UnusableExportException if there are bytes that are no
   *     text
   * @throws IOException if it cannot be read
   */
  public String described(ExportFile file) throws IOException {
    try (DecodedText text = DecodedText.of(file, Optional.empty())) {
      try {
        char[] piece = new char[pieceLength];
        int length = text.readNChars(piece);
        String start = new String(piece, 0, length);
        char delimiter = Delimiter.of(start, length < pieceLength, TableLayout.FOUND_OUT);
        while (length > 0) {
          length = text.read(piece, 0, piece.length);
        }
        return described(delimiter, text.charset());
      } catch (CharacterCodingException e) {
        throw UndecodableBytes.firstIn(file, text.charset()).refusal(file, text.charset(), e);
      }
    }
  }

  /** Hands on the table in a text, as far as the sink wants it. */
  CsvRows read(ExportFile file, TableLayout layout, TableSink sink, DecodedText text)
      throws IOException {
    char[] head = new char[pieceLength];
    int length = text.readNChars(head);
    boolean whole = length < pieceLength;
    String start = new String(head, 0, length);
    char delimiter = layout.delimiter().orElseGet(() -> Delimiter.of(start, whole, layout));
    CSVFormat format = format(delimiter, layout.quoting());
    TextChunks.Signs signs = new TextChunks.Signs(delimiter, layout.quoting().quote());
    TextChunks.Piece first = new TextChunks.Piece(head, length, signs);
    CsvRows rows = new CsvRows(file, delimiter, layout, sink);
    // Where a line break may be escaped, a section that ends behind one may not end with a row.
    boolean mayBeCut = layout.quoting().escape().isEmpty();
    try (TextChunks pieces = new TextChunks(first, text, signs, pieceLength, parsers > 1)) {
      if (parsers > 1 && !whole && mayBeCut) {
        new Sections(pieces, format, sectionLength).read(parsers, rows);
      }
      if (!rows.hasEnough()) {
        RowLengthGuard guard = new RowLengthGuard(pieces);
        try (CSVParser parser = format.parse(guard)) {
          rows.read(parser, guard);
        }
      }
    }
    return rows;
  }

  static CSVFormat format(char delimiter, Quoting quoting) {
    try {
      return CSVFormat.RFC4180
          .builder()
          .setDelimiter(delimiter)
          .setQuote(quoting.quote().orElse(null))
          .setEscape(quoting.escape().orElse(null))
          .get();
    } catch (IllegalArgumentException e) {
      throw new UnusableExportException(
          Wording.of("intake.cells-cannot-be-separated-by", delimiter), e);
    }
  }

  static String described(char delimiter, Charset charset) {
    String name = charset.name();
    return "CSV"
        + (delimiter == ',' ? "" : ", " + Delimiter.plural(delimiter).english())
        + (charset.equals(UTF_8)
            ? ""
            : ", " + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
  }
}
