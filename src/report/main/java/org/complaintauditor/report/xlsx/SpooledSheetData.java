package org.complaintauditor.report.xlsx;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/**
 * The rows of a streamed sheet in a compressed temporary file. POI's own temporary files stay
 * behind when the process is killed, and it escapes texts letter by letter.
 */
final class SpooledSheetData extends SheetDataWriter {

  private static final int BUFFER = 1 << 16;

  private final SpoolStream spool;
  private final Deflater deflater;
  private final DeflaterOutputStream compressed;

  SpooledSheetData() throws IOException {
    this(new SpoolStream(), new Deflater(Deflater.BEST_SPEED, true));
  }

  private SpooledSheetData(SpoolStream spool, Deflater deflater) throws IOException {
    this(spool, deflater, new DeflaterOutputStream(spool, deflater, BUFFER));
  }

  private SpooledSheetData(SpoolStream spool, Deflater deflater, DeflaterOutputStream compressed)
      throws IOException {
    super(new BufferedWriter(new OutputStreamWriter(compressed, StandardCharsets.UTF_8), BUFFER));
    this.spool = spool;
    this.deflater = deflater;
    this.compressed = compressed;
  }

  /** How many bytes the rows take, not compressed. */
  long length() {
    return deflater.getBytesRead();
  }

  /**
   * Ends the rows, unless they are abandoned: POI writes those that it still has after that. The
   * file stays until POI closes the writer itself.
   */
  @Override
  public void close() throws IOException {
    if (!spool.isAbandoned()) {
      _out.flush();
      compressed.finish();
    }
  }

  /** Writes nothing from here on: nobody will read the rows. */
  void abandon() {
    spool.abandon();
  }

  @Override
  public InputStream getWorksheetXMLInputStream() throws IOException {
    return new InflaterInputStream(spool.read(), new Inflater(true), BUFFER);
  }

  /** Writes the longest stretches that need no escape at once. */
  @Override
  protected void outputEscapedString(String text) throws IOException {
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      String escape =
          switch (text.charAt(i)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '\r' -> "&#13;"; // Readers of XML make line feeds of others.
            default -> "";
          };
      if (!escape.isEmpty()) {
        _out.write(text, plain, i - plain);
        _out.write(escape);
        plain = i + 1;
      }
    }
    _out.write(text, plain, text.length() - plain);
  }
}
