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
import org.complaintauditor.report.CsvForm;

/** A file of rows that a spreadsheet can open without running anything: RFC 4180, UTF-8. */
public final class CsvFile implements Closeable {

  /** With their full-width forms, which spreadsheets of East Asia take for the same. */
  private static final String STARTS_A_FORMULA = "=+-@|\t\r\uFF1D\uFF0B\uFF0D\uFF20\uFF5C";

  private final Writer writer;
  private final CSVPrinter printer;

  /** A new file in place of one of this name, from its beginning. */
  CsvFile(Path file, CsvForm form) throws IOException {
    this(utf8(Files.newOutputStream(file)), form);
    begin(form);
  }

  /** Rows in the midst of a file that go, in UTF-8, to this stream. */
  CsvFile(OutputStream out, CsvForm form) {
    this(utf8(out), form);
  }

  private CsvFile(Writer writer, CsvForm form) {
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(form.separator()).get();
    this.writer = writer;
    try {
      printer = new CSVPrinter(writer, format);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // The format has no header: nothing is written yet.
    }
  }

  /** Rows that go to this writer, from the beginning of what it writes. */
  public static CsvFile begin(Writer writer, CsvForm form) throws IOException {
    CsvFile csv = new CsvFile(writer, form);
    csv.begin(form);
    return csv;
  }

  private void begin(CsvForm form) throws IOException {
    writer.write(form.start());
  }

  /** A writer that replaces what UTF-8 cannot hold, unlike that of Files.newBufferedWriter. */
  private static Writer utf8(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  /** Writes a row. */
  public void write(List<String> cells) throws IOException {
    for (String cell : cells) {
      printer.print(neutral(cell));
    }
    printer.println();
  }

  /**
   * The text with an apostrophe before it where a spreadsheet would read a formula, also behind
   * blanks, which some cut off.
   */
  static String neutral(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (STARTS_A_FORMULA.indexOf(c) >= 0) {
        return "'" + cell;
      }
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        return cell;
      }
    }
    return cell;
  }

  @Override
  public void close() throws IOException {
    printer.close(); // Flushes; flushing first would leave the file open when that fails.
  }
}
