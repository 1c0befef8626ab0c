package org.complaintauditor.intake.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.complaintauditor.intake.ExportFile;
import org.complaintauditor.intake.InputCannotBeAudited;
import org.complaintauditor.intake.TableSink;
import org.complaintauditor.intake.csv.RecordGuard.RowWithoutEnd;

/** Hands the rows of one file on, and refuses those that cannot be a table's. */
final class CsvRows {
  /** As many as a spreadsheet has. */
  private static final int MOST_COLUMNS = 16_384;

  private final ExportFile file;
  private final CSVParser parser;
  private final RecordGuard guard;
  private final char delimiter;

  CsvRows(ExportFile file, CSVParser parser, RecordGuard guard, char delimiter) {
    this.file = file;
    this.parser = parser;
    this.guard = guard;
    this.delimiter = delimiter;
  }

  /** Reads to the end, or until the sink has enough. */
  void read(OptionalInt headerRow, TableSink sink) throws IOException {
    Iterator<CSVRecord> records = parser.iterator();
    boolean headerSeen = false;
    int number = 0;
    while (hasNext(records)) {
      CSVRecord csv = records.next();
      guard.nextRow();
      number = Math.toIntExact(csv.getRecordNumber());
      List<String> cells = Arrays.asList(csv.values());
      if (guard.nulSeen()) {
        refuseNul(number, cells);
      }
      if (!isBlank(cells) && number >= headerRow.orElse(1)) {
        if (headerSeen) {
          sink.row(number, cells);
        } else {
          refuseOtherHeader(headerRow, number);
          refuseTooManyColumns(number, cells.size());
          sink.header(cells);
          headerSeen = true;
        }
        if (sink.hasEnough()) {
          return;
        }
      }
    }
    if (!headerSeen && number > 0) {
      refuseOtherHeader(headerRow, 0);
    }
  }

  private void refuseOtherHeader(OptionalInt wanted, int found) {
    if (wanted.isPresent() && wanted.getAsInt() != found) {
      throw new InputCannotBeAudited(
          "%s row %d: the names of the columns should stand here, but the row is blank or not there."
                  .formatted(file, wanted.getAsInt())
              + " Correct the header row in the profile.");
    }
  }

  private void refuseTooManyColumns(int number, int columns) {
    if (columns > MOST_COLUMNS) {
      throw new InputCannotBeAudited(
          "%s row %d: the header has %,d columns; at most %,d are read. Maybe its cells are not"
                  .formatted(file, number, columns, MOST_COLUMNS)
              + " separated by %s?".formatted(Delimiter.plural(delimiter)));
    }
  }

  private boolean hasNext(Iterator<CSVRecord> records) throws IOException {
    long linesBefore = parser.getCurrentLineNumber();
    try {
      return records.hasNext();
    } catch (UncheckedIOException e) {
      IOException cause = e.getCause();
      if (cause instanceof RowWithoutEnd) {
        throw rowWithoutEnd(linesBefore + 1, cause);
      }
      if (cause instanceof CSVException) {
        throw wrongQuote(linesBefore + 1, cause);
      }
      throw cause;
    }
  }

  private InputCannotBeAudited rowWithoutEnd(long line, IOException cause) {
    return new InputCannotBeAudited(
        "%s row %d (from line %d): this row %s. Maybe a quote (\") is opened in it and never"
                .formatted(file, parser.getRecordNumber() + 1, line, cause.getMessage())
            + " closed, or this is no CSV file?",
        cause);
  }

  private InputCannotBeAudited wrongQuote(long line, IOException cause) {
    long row = parser.getRecordNumber() + 1;
    boolean open = String.valueOf(cause.getMessage()).contains("EOF reached");
    String what =
        open
            ? "a quote (\") is opened in this row and never closed."
            : "after a closing quote (\"), in line %d, something stands before the next %s."
                .formatted(
                    Math.max(parser.getCurrentLineNumber(), line), Delimiter.singular(delimiter));
    return new InputCannotBeAudited(
        "%s row %d (from line %d): %s Maybe a quote inside a text is not doubled (\"\"),"
                .formatted(file, row, line, what)
            + " or a closing one is missing?",
        cause);
  }

  private void refuseNul(int row, List<String> cells) {
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
