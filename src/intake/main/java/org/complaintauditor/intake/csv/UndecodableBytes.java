package org.complaintauditor.intake.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;

/**
 * The first place in a file that is no text in the file's encoding.
 *
 * @param offset how many bytes stand before it
 * @param line its line, from 1
 * @param value the byte
 */
record UndecodableBytes(long offset, long line, int value) {
  private static final int BUFFER = 1 << 16;

  /** Reads the file again up to that place; the reader that met it had read ahead. */
  static UndecodableBytes firstIn(ExportFile file, Charset charset) throws IOException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    CharBuffer text = CharBuffer.allocate(BUFFER);
    long offset = 0;
    Lines lines = new Lines();
    try (InputStream in = file.open()) {
      while (true) {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
        CoderResult result = decoder.decode(bytes, text, read < 0);
        offset += bytes.position();
        lines.count(text.flip());
        if (result.isError()) {
          return new UndecodableBytes(offset, lines.ended + 1, bytes.get() & 0xFF);
        }
        if (read < 0) {
          throw new IOException("the file changed while it was read: " + file);
        }
        bytes.compact();
        text.clear();
      }
    }
  }

  /** Counts line ends: CR LF, LF or CR. */
  private static final class Lines {
    private long ended;
    private char last;

    void count(CharBuffer text) {
      while (text.hasRemaining()) {
        char next = text.get();
        if (next == '\r' || (next == '\n' && last != '\r')) {
          ended++;
        }
        last = next;
      }
    }
  }

  /** The message for the person who made the file. */
  UnusableExportException refusal(ExportFile file, Charset charset, Throwable cause) {
    Wording message =
        charset.equals(UTF_8)
            ? Wording.of(
                "intake.line-byte-is-not-utf-8",
                file,
                line,
                offset + 1,
                "0x%02X".formatted(value),
                inWindows())
            : Wording.of(
                "intake.line-byte-is-not-rest-of-file",
                file,
                line,
                offset + 1,
                "0x%02X".formatted(value),
                charset);
    return new UnusableExportException(message, cause);
  }

  private String inWindows() {
    return new String(new byte[] {(byte) value}, Windows1252.CHARSET);
  }
}
