package org.complaintauditor.intake.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.complaintauditor.intake.ExportFile;
import org.complaintauditor.intake.InputCannotBeAudited;
import org.complaintauditor.intake.TableLayout;
import org.complaintauditor.intake.TableReader;
import org.complaintauditor.intake.TableSink;

/** Reads CSV files: UTF-8, with or without a byte order mark, as RFC 4180 has it. */
public final class CsvTableReader implements TableReader {
  private static final CSVFormat FORMAT = CSVFormat.RFC4180;
  private static final int BUFFER = 1 << 16;

  @Override
  public String read(ExportFile file, TableLayout layout, TableSink sink) throws IOException {
    try (BufferedInputStream bytes = new BufferedInputStream(file.open(), BUFFER)) {
      ByteOrderMark.pass(file, bytes);
      try (CSVParser parser = FORMAT.parse(decoded(bytes))) {
        read(file, parser, sink);
      }
    }
    return "CSV";
  }

  private static Reader decoded(InputStream bytes) {
    return new InputStreamReader(
        bytes,
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static void read(ExportFile file, CSVParser parser, TableSink sink) throws IOException {
    Iterator<CSVRecord> records = parser.iterator();
    boolean headerSeen = false;
    while (hasNext(file, parser, records)) {
      CSVRecord csv = records.next();
      int number = Math.toIntExact(csv.getRecordNumber());
      List<String> cells = Arrays.asList(csv.values());
      refuseNul(file, number, cells);
      if (!isBlank(cells)) {
        if (headerSeen) {
          sink.row(number, cells);
        } else {
          sink.header(cells);
          headerSeen = true;
        }
        if (sink.hasEnough()) {
          return;
        }
      }
    }
  }

  private static boolean hasNext(ExportFile file, CSVParser parser, Iterator<CSVRecord> records)
      throws IOException {
    long linesBefore = parser.getCurrentLineNumber();
    try {
      return records.hasNext();
    } catch (UncheckedIOException e) {
      IOException cause = e.getCause();
      if (cause instanceof CharacterCodingException) {
        throw InvalidUtf8.firstIn(file).refusal(file, cause);
      }
      if (cause instanceof CSVException) {
        throw wrongQuote(file, parser, linesBefore + 1, cause);
      }
      throw cause;
    }
  }

  private static InputCannotBeAudited wrongQuote(
      ExportFile file, CSVParser parser, long line, IOException cause) {
    long row = parser.getRecordNumber() + 1;
    boolean open = String.valueOf(cause.getMessage()).contains("EOF reached");
    String what =
        open
            ? "a quote (\") is opened in this row and never closed."
            : "after a closing quote (\"), in line %d, something stands before the next comma."
                .formatted(Math.max(parser.getCurrentLineNumber(), line));
    return new InputCannotBeAudited(
        "%s row %d (from line %d): %s Maybe a quote inside a text is not doubled (\"\"),"
                .formatted(file, row, line, what)
            + " or a closing one is missing?",
        cause);
  }

  private static void refuseNul(ExportFile file, int row, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).indexOf('\0') >= 0) {
        throw new InputCannotBeAudited(
            "%s row %d, column %d: there is a NUL byte. Maybe the file is damaged, or is UTF-16?"
                    .formatted(file, row, i + 1)
                + " Save it as \"CSV UTF-8\".");
      }
    }
  }

  private static boolean isBlank(List<String> cells) {
    for (String cell : cells) {
      if (!cell.isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
