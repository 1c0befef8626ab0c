package org.complaintauditor.report.csv;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A file of rows that a spreadsheet can open without running anything: RFC 4180, UTF-8, no BOM. */
public final class CsvFile implements Closeable {

  private static final String STARTS_A_FORMULA = "=+-@\t\r";

  private final CSVPrinter printer;

  /** A new file in place of one of this name. */
  CsvFile(Path file) throws IOException {
    // A writer that replaces what UTF-8 cannot hold, unlike that of Files.newBufferedWriter.
    this(
        new BufferedWriter(
            new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8), 1 << 16));
  }

  /** Rows that go to this writer. */
  public CsvFile(Writer writer) throws IOException {
    printer = new CSVPrinter(writer, CSVFormat.RFC4180);
  }

  /** Writes a row. */
  public void write(List<String> cells) throws IOException {
    for (String cell : cells) {
      printer.print(neutral(cell));
    }
    printer.println();
  }

  /** The text with an apostrophe before it where a spreadsheet would read a formula. */
  static String neutral(String cell) {
    return !cell.isEmpty() && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  @Override
  public void close() throws IOException {
    printer.close(); // Flushes; flushing first would leave the file open when that fails.
  }
}
