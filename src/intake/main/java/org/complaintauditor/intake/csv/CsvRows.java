package org.complaintauditor.intake.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.complaintauditor.intake.csv.RowLengthGuard.RowWithoutEnd;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.table.HeaderRow;
import org.complaintauditor.intake.table.RowLimit;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableSink;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/** Hands the rows of one file on, and refuses those that cannot be a table's. */
final class CsvRows {
  /** As many as a spreadsheet has. */
  private static final int MOST_COLUMNS = 16_384;

  private final ExportFile file;
  private final char delimiter;
  private final HeaderRow headerRow;
  private final String quote;
  private final TableSink sink;
  private @Nullable StrayQuoteCheck strayQuotes;
  private long rows;
  private long lines;
  private long lineOfNext;
  private long numberOfHeader;
  private boolean withoutHeader;

  /** No rows yet. */
  CsvRows(ExportFile file, char delimiter, TableLayout layout, TableSink sink) {
    this.file = file;
    this.delimiter = delimiter;
    this.headerRow = HeaderRow.of(layout);
    this.quote = layout.quoting().quote().map(String::valueOf).orElse("");
    this.sink = sink;
  }

  /**
   * Rows from further down in a file whose header is known.
   *
   * @param rowsBefore how many rows stand before them
   * @param linesBefore how many lines these have
   */
  static CsvRows furtherDown(
      ExportFile file, CsvHead head, long rowsBefore, long linesBefore, TableSink sink) {
    CsvRows rows = new CsvRows(file, head.delimiter(), TableLayout.FOUND_OUT, sink);
    rows.rows = rowsBefore;
    rows.lines = linesBefore;
    rows.numberOfHeader = head.row();
    rows.strayQuotes =
        rowsBefore < head.row()
            ? StrayQuoteCheck.belowHeader(head.delimiter(), head.header())
            : StrayQuoteCheck.furtherDown(head.delimiter(), head.header());
    return rows;
  }

  /** What separates the cells. */
  char delimiter() {
    return delimiter;
  }

  /** The number of the row with the columns' names; 0 as long as there was none. */
  long numberOfHeader() {
    return numberOfHeader;
  }

  /**
   * Takes the rows of a section of the text, up to the one with which the sink has enough.
   *
   * @param linesOfSection how many lines it has
   */
  void take(List<List<String>> section, long linesOfSection) {
    for (int i = 0; i < section.size(); i++) {
      rows++;
      int before = i;
      take(
          RowLimit.number(file, rows),
          section.get(i),
          () -> lines + linesOf(section.subList(0, before)) + 1);
      if (hasEnough()) {
        return;
      }
    }
    lines += linesOfSection;
  }

  /** Whether the sink has enough. */
  boolean hasEnough() {
    return withoutHeader || (strayQuotes != null && sink.hasEnough());
  }

  /** Reads the rest of the text to its end, or until the sink has enough. */
  void read(CSVParser parser, RowLengthGuard guard) throws IOException {
    Iterator<CSVRecord> records = parser.iterator();
    while (!hasEnough() && hasNext(records, parser)) {
      CSVRecord csv = records.next();
      guard.nextRow();
      int number = RowLimit.number(file, rows + csv.getRecordNumber());
      List<String> cells = Arrays.asList(csv.values());
      if (guard.nulSeen()) {
        refuseNul(number, cells);
      }
      take(number, cells, () -> lineOfNext);
    }
    if (strayQuotes == null && !withoutHeader && rows + parser.getRecordNumber() > 0) {
      refuseOtherHeader(0);
    }
  }

  private void take(int number, List<String> cells, LongSupplier line) {
    if (number <= numberOfHeader || isBlank(cells)) {
      return;
    }
    if (strayQuotes != null) {
      Optional<StrayQuoteCheck.Found> found = strayQuotes.in(cells);
      if (found.isPresent()) {
        throw rowsInACell(number, line.getAsLong(), cells, found.get());
      }
      sink.row(number, cells);
    } else if (!headerRow.isAt(number, cells)) {
      withoutHeader = headerRow.isPassedAt(number);
    } else {
      refuseOtherHeader(number);
      refuseTooManyColumns(number, cells.size());
      sink.header(cells);
      numberOfHeader = number;
      strayQuotes = StrayQuoteCheck.belowHeader(delimiter, cells);
    }
  }

  private void refuseOtherHeader(int found) {
    headerRow
        .missedBy(found)
        .ifPresent(
            row -> {
              throw new UnusableExportException(
                  Wording.of("intake.row-names-of-columns-should-stand-here", file, row));
            });
  }

  private void refuseTooManyColumns(int number, int columns) {
    if (columns > MOST_COLUMNS) {
      throw new UnusableExportException(
          Wording.of(
              "intake.row-header-has-columns",
              file,
              number,
              columns,
              MOST_COLUMNS,
              Delimiter.plural(delimiter)));
    }
  }

  private boolean hasNext(Iterator<CSVRecord> records, CSVParser parser) throws IOException {
    long linesBefore = lines + parser.getCurrentLineNumber();
    long rowsBefore = rows + parser.getRecordNumber();
    lineOfNext = linesBefore + 1;
    try {
      return records.hasNext();
    } catch (UncheckedIOException e) {
      IOException cause = e.getCause();
      if (cause instanceof RowWithoutEnd) {
        throw rowWithoutEnd(rowsBefore + 1, linesBefore + 1, cause);
      }
      if (cause instanceof CSVException) {
        throw wrongQuote(
            rowsBefore + 1, linesBefore + 1, lines + parser.getCurrentLineNumber(), cause);
      }
      throw cause;
    }
  }

  private UnusableExportException rowsInACell(
      int row, long line, List<String> cells, StrayQuoteCheck.Found found) {
    int place = 0;
    while (!cells.get(place).contains(found.text())) {
      place++;
    }
    return new UnusableExportException(
        Wording.of(
            "intake.row-from-line",
            file,
            row,
            line,
            QuotedCell.cut(found.column()),
            QuotedCell.cut(found.text()),
            line + lineBreaks(cells.subList(0, place)) + found.line(),
            quote,
            quote + quote));
  }

  private static long linesOf(List<List<String>> rows) {
    return rows.stream().mapToLong(row -> 1 + lineBreaks(row)).sum();
  }

  private static long lineBreaks(List<String> cells) {
    return cells.stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
  }

  private UnusableExportException rowWithoutEnd(long row, long line, IOException cause) {
    return new UnusableExportException(
        Wording.of(
            "intake.row-maybe-a-quote-is-never-closed",
            file,
            row,
            line,
            Wording.saidBy(cause),
            quote),
        cause);
  }

  private UnusableExportException wrongQuote(
      long row, long line, long lastLine, IOException cause) {
    String message = String.valueOf(cause.getMessage());
    if (message.contains("escape")) {
      return new UnusableExportException(
          Wording.of("intake.row-file-ends-with-sign-that-escapes", file, row, line), cause);
    }
    boolean open = message.contains("EOF reached");
    Wording what =
        open
            ? Wording.of("intake.a-quote-is-opened-in-row", quote)
            : Wording.of(
                "intake.after-a-closing-quote",
                quote,
                Math.max(lastLine, line),
                Delimiter.singular(delimiter));
    return new UnusableExportException(
        Wording.of("intake.row-maybe-a-quote-is-not-doubled", file, row, line, what, quote + quote),
        cause);
  }

  private void refuseNul(int row, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).indexOf('\0') >= 0) {
        throw new UnusableExportException(
            Wording.of("intake.row-column-a-nul-byte", file, row, i + 1));
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
