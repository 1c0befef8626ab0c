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

  private final Writer writer;
  private final CSVPrinter printer;

  /** A new file in place of one of this name, from its beginning. */
  CsvFile(Path file, CsvForm form) throws IOException {
    this(utf8(Files.newOutputStream(file)), form);
    begin(form);
  }

  /** Rows in the midst of a file that go, in UTF-8, to this stream. */
  public CsvFile(OutputStream out, CsvForm form) {
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
      printer.print(CsvForm.neutral(cell));
    }
    printer.println();
  }

  @Override
  public void close() throws IOException {
    printer.close(); // Flushes; flushing first would leave the file open when that fails.
  }
}
