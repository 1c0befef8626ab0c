package org.complaintauditor.report.csv;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
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
    this(Files.newOutputStream(file));
  }

  /** Rows that go, in UTF-8, to this stream. */
  CsvFile(OutputStream out) {
    // A writer that replaces what UTF-8 cannot hold, unlike that of Files.newBufferedWriter.
    this(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
  }

  /** Rows that go to this writer. */
  public CsvFile(Writer writer) {
    try {
      printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // The format has no header: nothing is written yet.
    }
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
