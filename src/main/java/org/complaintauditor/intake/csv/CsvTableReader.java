package org.complaintauditor.intake.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.complaintauditor.intake.ExportFile;
import org.complaintauditor.intake.InputCannotBeAudited;
import org.complaintauditor.intake.TableLayout;
import org.complaintauditor.intake.TableReader;
import org.complaintauditor.intake.TableSink;

/**
 * Reads CSV files as RFC 4180 has them. Where the layout leaves it open, cells are separated by
 * commas, semicolons, tabs or pipes, and the text is UTF-8, UTF-16 or Windows-1252: what it is, is
 * found out and said.
 */
public final class CsvTableReader implements TableReader {
  private static final int HEAD = 1 << 16;

  private final boolean beside;

  /** A reader that decodes beside what it parses. */
  public CsvTableReader() {
    this(true);
  }

  /**
   * A reader.
   *
   * @param beside whether text is decoded on a thread of its own; else all is done by the caller's
   */
  public CsvTableReader(boolean beside) {
    this.beside = beside;
  }

  @Override
  public String read(ExportFile file, TableLayout layout, TableSink sink) throws IOException {
    try (DecodedText text = DecodedText.of(file, layout.encoding())) {
      try {
        char delimiter = read(file, layout, sink, text);
        return described(delimiter, text.charset());
      } catch (CharacterCodingException e) {
        throw WrongBytes.firstIn(file, text.charset()).refusal(file, text.charset(), e);
      }
    }
  }

  private char read(ExportFile file, TableLayout layout, TableSink sink, DecodedText text)
      throws IOException {
    char[] head = new char[HEAD];
    int length = text.readNChars(head);
    String start = new String(head, 0, length);
    char delimiter =
        layout.delimiter().orElseGet(() -> Delimiter.of(start, length < HEAD, layout.headerRow()));
    CSVFormat format = format(delimiter);
    try (TextPieces rest = new TextPieces(text, delimiter, beside);
        RecordGuard guard = new RecordGuard(new TextPieces.Piece(head, length, delimiter), rest);
        CSVParser parser = format.parse(guard)) {
      new CsvRows(file, parser, guard, delimiter).read(layout.headerRow(), sink);
    }
    return delimiter;
  }

  private static CSVFormat format(char delimiter) {
    try {
      return CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    } catch (IllegalArgumentException e) {
      throw new InputCannotBeAudited(
          "cells cannot be separated by \"%c\". Name a comma, semicolon, tab or pipe."
              .formatted(delimiter),
          e);
    }
  }

  private static String described(char delimiter, Charset charset) {
    String name = charset.name();
    return "CSV"
        + (delimiter == ',' ? "" : ", " + Delimiter.plural(delimiter))
        + (charset.equals(UTF_8)
            ? ""
            : ", " + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
  }
}
