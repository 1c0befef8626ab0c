package org.complaintauditor.intake.csv;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.table.HeaderSink;
import org.complaintauditor.intake.table.Quoting;
import org.complaintauditor.intake.table.TableLayout;

/**
 * What has to be known of a file by who reads a part of it.
 *
 * @param charsetName its encoding, in which no part of another letter is a line break or a quote
 * @param begin how many bytes stand before its text: those of a byte order mark
 * @param delimiter what separates the cells
 * @param row the number of the row with the columns' names
 * @param header the cells of that row
 */
public record CsvHead(String charsetName, long begin, char delimiter, long row, List<String> header)
    implements Serializable {

  public CsvHead {
    header = List.copyOf(header);
  }

  /**
   * The head of a file; nothing if there is no header.
   *
   * @param charset its encoding
   */
  static Optional<CsvHead> of(ExportFile file, Charset charset, CsvTableReader reader)
      throws IOException {
    HeaderSink sink = new HeaderSink();
    try (DecodedText text = DecodedText.of(file, Optional.of(charset))) {
      CsvRows rows = reader.read(file, TableLayout.FOUND_OUT, sink, text);
      return rows.numberOfHeader() == 0
          ? Optional.empty()
          : Optional.of(
              new CsvHead(
                  text.charset().name(),
                  text.markLength(),
                  rows.delimiter(),
                  rows.numberOfHeader(),
                  sink.columns()));
    }
  }

  /** What the file is taken for, in the words of {@link CsvTableReader}. */
  public String described() {
    return CsvTableReader.described(delimiter, charset());
  }

  Charset charset() {
    return Charset.forName(charsetName);
  }

  CSVFormat format() {
    return CsvTableReader.format(delimiter, Quoting.STANDARD);
  }

  TextChunks.Signs signs() {
    return new TextChunks.Signs(delimiter, Quoting.STANDARD.quote());
  }
}
