package org.complaintauditor.intake.json;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;

/**
 * The characters of a JSON file. The encoding is UTF-8, UTF-16 or UTF-32, as its first bytes show;
 * nothing is replaced where the file does not keep to it.
 */
final class StrictText extends Reader {
  private static final int BUFFER = 1 << 16;
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  /** A byte that the encoding does not allow. */
  static final class WrongByte extends IOException implements Worded {
    private static final long serialVersionUID = 1L;

    private final transient Wording wording;

    private WrongByte(Wording wording) {
      super(wording.english());
      this.wording = wording;
    }

    @Override
    public Wording wording() {
      return wording;
    }
  }

  private final InputStream in;
  private final Charset charset;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
  private boolean ended;
  private long line = 1;
  private long column = 1;

  private StrictText(InputStream in, Charset charset) {
    this.in = in;
    this.charset = charset;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** The characters of the stream after its byte order mark. */
  static StrictText of(InputStream stream) throws IOException {
    BufferedInputStream in = new BufferedInputStream(stream, BUFFER);
    in.mark(4);
    byte[] read = in.readNBytes(4);
    in.reset();
    byte[] first = Arrays.copyOf(read, 4);
    Charset charset = charset(first, read.length);
    byte[] mark = "\uFEFF".getBytes(charset);
    if (read.length >= mark.length && Arrays.equals(Arrays.copyOf(read, mark.length), mark)) {
      in.skipNBytes(mark.length);
    }
    return new StrictText(in, charset);
  }

  /** The charset: the first character is a mark or ASCII, as in JSON, so zeros tell. */
  private static Charset charset(byte[] first, int length) {
    boolean zero0 = first[0] == 0;
    boolean zero1 = first[1] == 0;
    boolean zeros = first[2] == 0 && first[3] == 0 && length == 4;
    int pair = length < 2 ? 0 : (first[0] & 0xFF) << 8 | (first[1] & 0xFF);
    if (pair == 0xFFFE) {
      return zeros ? UTF_32LE : UTF_16LE;
    }
    if (pair == 0xFEFF) {
      return UTF_16BE;
    }
    if (length < 2 || zero0 == zero1) {
      return zero0 && zero1 && length == 4 && !zeros ? UTF_32BE : UTF_8;
    }
    if (zero1) {
      return zeros ? UTF_32LE : UTF_16LE;
    }
    return UTF_16BE;
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    CharBuffer text = CharBuffer.wrap(into, offset, length).slice();
    while (text.hasRemaining()) {
      CoderResult result = decoder.decode(bytes, text, ended);
      if (text.position() > 0) {
        advance(text.duplicate().flip());
        return text.position();
      }
      if (result.isError()) {
        throw wrongByte();
      }
      if (result.isOverflow()) {
        throw new IOException("one char is no room for a letter of two");
      }
      if (ended) {
        return -1;
      }
      fill();
    }
    return 0;
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = read < 0;
    bytes.position(bytes.position() + Math.max(read, 0)).flip();
  }

  private void advance(CharBuffer text) {
    for (int i = 0; i < text.length(); i++) {
      column++;
      if (text.charAt(i) == '\n') {
        line++;
        column = 1;
      }
    }
  }

  private WrongByte wrongByte() {
    int value = bytes.get(bytes.position()) & 0xFF;
    return new WrongByte(
        Wording.of(
            "intake.line-column-byte-is-not", line, column, "0x%02X".formatted(value), charset));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
