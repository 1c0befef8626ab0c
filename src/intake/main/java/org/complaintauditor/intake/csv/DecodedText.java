package org.complaintauditor.intake.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.TextEncoding;

/**
 * A file's text. Unless its encoding is given or proved, it is UTF-8; where the first letter beyond
 * ASCII is not, it is Windows-1252, if the rest of the file agrees. What was read before that
 * letter is the same in both, so nothing is read twice but a file that is not UTF-8.
 */
final class DecodedText extends Reader {
  private static final int BUFFER = 1 << 16;

  private final ExportFile file;
  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
  private final boolean guessed;
  private final int markLength;
  private CharsetDecoder decoder;
  private final CharBuffer pair = CharBuffer.allocate(2).limit(0);
  private boolean atEnd;
  private boolean finished;
  private long bytesBeyondAscii;

  private DecodedText(ExportFile file, InputStream in, Optional<Charset> given) throws IOException {
    this.file = file;
    this.in = in;
    fill();
    byte[] head = new byte[bytes.remaining()];
    bytes.get(bytes.position(), head);
    Optional<TextEncoding> proved = TextEncoding.provedBy(head);
    markLength = proved.map(TextEncoding::markLength).orElse(0);
    bytes.position(markLength);
    guessed = proved.isEmpty() && given.isEmpty();
    Charset found = proved.map(TextEncoding::charset).orElse(UTF_8);
    decoder = decoder(markLength > 0 ? found : given.orElse(found));
  }

  /**
   * Opens a file's text.
   *
   * @param given the encoding that the file is said to have; its byte order mark knows better
   */
  static DecodedText of(ExportFile file, Optional<Charset> given) throws IOException {
    InputStream in = file.open();
    try {
      return new DecodedText(file, in, given);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /** The encoding, as far as the text was read. */
  Charset charset() {
    return decoder.charset();
  }

  /** How many bytes the byte order mark takes up, which is no part of the text. */
  int markLength() {
    return markLength;
  }

  /**
   * Reads on.
   *
   * @throws CharacterCodingException at bytes that are no text in the file's encoding
   */
  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 1) {
      return readOne(target, offset);
    }
    CharBuffer chars = CharBuffer.wrap(target, offset, length).slice();
    if (pair.hasRemaining() && length > 0) {
      chars.put(pair.get());
    }
    decodeSome(chars);
    return length > 0 && chars.position() == 0 ? -1 : chars.position();
  }

  /** One char is no room for a letter of two: the second waits for the next read. */
  private int readOne(char[] target, int offset) throws IOException {
    if (!pair.hasRemaining()) {
      pair.clear();
      decodeSome(pair);
      pair.flip();
    }
    if (!pair.hasRemaining()) {
      return -1;
    }
    target[offset] = pair.get();
    return 1;
  }

  private void decodeSome(CharBuffer chars) throws IOException {
    while (!finished && chars.position() == 0 && chars.hasRemaining()) {
      if (bytes.remaining() < 8 && !atEnd) {
        fill();
      }
      decode(chars);
    }
  }

  /** Fills the target as far as the text goes; tells how far. */
  int readNChars(char[] target) throws IOException {
    int length = 0;
    for (int read = 0; read >= 0 && length < target.length; length += Math.max(0, read)) {
      read = read(target, length, target.length - length);
    }
    return length;
  }

  private void decode(CharBuffer chars) throws IOException {
    int before = bytes.position();
    CoderResult result = decoder.decode(bytes, chars, atEnd);
    bytesBeyondAscii += bytes.position() - before - chars.position();
    if (result.isError()) {
      boolean onlyAsciiSoFar = bytesBeyondAscii == 0 && decoder.charset().equals(UTF_8);
      if (!guessed || !onlyAsciiSoFar || !Windows1252.isEncodingOf(file)) {
        result.throwException();
      }
      decoder = decoder(Windows1252.CHARSET);
    } else if (result.isUnderflow() && atEnd) {
      finished = decoder.flush(chars).isUnderflow();
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    while (bytes.hasRemaining() && !atEnd) {
      int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      atEnd = read < 0;
      bytes.position(bytes.position() + Math.max(read, 0));
    }
    bytes.flip();
  }

  private static CharsetDecoder decoder(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
