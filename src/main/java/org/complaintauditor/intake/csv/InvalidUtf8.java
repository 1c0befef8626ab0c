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
import org.complaintauditor.intake.ExportFile;
import org.complaintauditor.intake.InputCannotBeAudited;

/**
 * The first place in a file that is not UTF-8.
 *
 * @param offset how many bytes stand before it
 * @param line its line, from 1
 * @param value the byte
 */
record InvalidUtf8(long offset, long line, int value) {
  private static final int BUFFER = 1 << 16;
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Reads the file again up to that place; the reader that met it had read ahead. */
  static InvalidUtf8 firstIn(ExportFile file) throws IOException {
    CharsetDecoder decoder =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    CharBuffer text = CharBuffer.allocate(BUFFER);
    long offset = 0;
    long line = 1;
    try (InputStream in = file.open()) {
      while (true) {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
        CoderResult result = decoder.decode(bytes, text, read < 0);
        offset += bytes.position();
        line += text.flip().chars().filter(c -> c == '\n').count();
        if (result.isError()) {
          return new InvalidUtf8(offset, line, bytes.get() & 0xFF);
        }
        if (read < 0) {
          throw new IOException("the file changed while it was read: " + file);
        }
        bytes.compact();
        text.clear();
      }
    }
  }

  /** The message for the person who made the file. */
  InputCannotBeAudited refusal(ExportFile file, Throwable cause) {
    return new InputCannotBeAudited(
        "%s line %d: byte %d (0x%02X) is not UTF-8; in Windows-1252 it would be \"%s\"."
                .formatted(file, line, offset + 1, value, inWindows())
            + " Save the file as \"CSV UTF-8\".",
        cause);
  }

  private String inWindows() {
    return new String(new byte[] {(byte) value}, WINDOWS);
  }
}
