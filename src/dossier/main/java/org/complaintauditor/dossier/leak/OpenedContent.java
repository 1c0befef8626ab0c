package org.complaintauditor.dossier.leak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.complaintauditor.model.Wording;

/**
 * The texts of a file, told by its content: of an archive those of its entries, of a PDF what it
 * shows and what it hides, of everything else the file itself. Long texts come in pieces that
 * overlap, so that nothing is cut in two.
 */
final class OpenedContent {
  private static final int DEEPEST = 6;
  private static final long MOST_BYTES = 1L << 35;
  private static final int PIECE = 1 << 20;
  private static final int OVERLAP = 512;
  private static final int HEAD = 512;

  private final BiConsumer<String, String> taker;
  private long read;

  /**
   * Opens files.
   *
   * @param taker takes a place and a text of it
   */
  OpenedContent(BiConsumer<String, String> taker) {
    this.taker = taker;
  }

  void text(String place, String text) {
    taker.accept(place, text);
  }

  /** All texts of this content. */
  void open(String place, InputStream content, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new UncheckableFileException(
          Wording.of("dossier.has-archives-in-archives-more-than-deep", place, DEEPEST));
    }
    BufferedInputStream bytes = new BufferedInputStream(new Counted(place, content), 1 << 16);
    byte[] head = head(bytes);
    if (begins(head, 'P', 'K', 3, 4)) {
      entries(place, bytes, depth);
    } else if (begins(head, 0x1F, 0x8B)) {
      open(place + "!", new GZIPInputStream(bytes, 1 << 16), depth + 1);
    } else if (begins(head, '%', 'P', 'D', 'F')) {
      PdfTexts.of(place, bytes.readAllBytes(), taker);
    } else {
      pieces(place, bytes, charset(head));
    }
  }

  private static byte[] head(BufferedInputStream bytes) throws IOException {
    bytes.mark(HEAD);
    byte[] head = bytes.readNBytes(HEAD);
    bytes.reset();
    return head;
  }

  private static boolean begins(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private void entries(String place, InputStream bytes, int depth) throws IOException {
    ZipInputStream zip = new ZipInputStream(bytes, UTF_8);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String inside = place + "!" + entry.getName();
      text(inside, entry.getName());
      if (entry.getComment() != null) {
        text(inside, entry.getComment());
      }
      if (!entry.isDirectory()) {
        open(inside, unclosed(zip), depth + 1);
      }
    }
  }

  private static InputStream unclosed(InputStream zip) {
    return new FilterInputStream(zip) {
      @Override
      public void close() {
        // The archive goes on behind its entry.
      }

      @Override
      public int read(byte[] to, int off, int len) throws IOException {
        return in.read(to, off, len);
      }
    };
  }

  /** UTF-16 is told by its zeros; what is no UTF-8 is read byte by byte. */
  private static Charset charset(byte[] head) {
    if (begins(head, 0xFF, 0xFE)) {
      return UTF_16LE;
    }
    if (begins(head, 0xFE, 0xFF)) {
      return UTF_16BE;
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i < head.length; i++) {
      if (head[i] == 0) {
        even += i % 2 == 0 ? 1 : 0;
        odd += i % 2 == 0 ? 0 : 1;
      }
    }
    if (odd * 4 > head.length) {
      return UTF_16LE;
    }
    if (even * 4 > head.length) {
      return UTF_16BE;
    }
    String begin = new String(head, UTF_8);
    int wrong = begin.indexOf('\uFFFD');
    boolean cut = head.length == HEAD && wrong >= begin.length() - 2; // Within a letter.
    return wrong < 0 || cut ? UTF_8 : ISO_8859_1;
  }

  private void pieces(String place, InputStream bytes, Charset charset) throws IOException {
    String kind = place.substring(place.lastIndexOf('!') + 1);
    boolean workbook = kind.startsWith("xl/") && kind.endsWith(".xml");
    Reader reader = new InputStreamReader(bytes, charset);
    char[] piece = new char[PIECE + OVERLAP];
    int kept = 0;
    int size = fill(reader, piece, 0);
    while (size > kept) {
      String text = new String(piece, 0, size);
      text(place, workbook ? WorkbookXml.withoutPlaces(text) : text);
      kept = size < piece.length ? size : OVERLAP;
      System.arraycopy(piece, size - kept, piece, 0, kept);
      size = kept == size ? size : fill(reader, piece, kept);
    }
  }

  private static int fill(Reader reader, char[] piece, int from) throws IOException {
    int size = from;
    while (size < piece.length) {
      int more = reader.read(piece, size, piece.length - size);
      if (more < 0) {
        break;
      }
      size += more;
    }
    return size;
  }

  /** Counts what is unpacked, so that a small file cannot keep us busy for ever. */
  private final class Counted extends FilterInputStream {
    private final String place;

    Counted(String place, InputStream in) {
      super(in);
      this.place = place;
    }

    @Override
    public int read() throws IOException {
      count(1);
      return in.read();
    }

    @Override
    public int read(byte[] to, int off, int len) throws IOException {
      int more = in.read(to, off, len);
      count(Math.max(0, more));
      return more;
    }

    private void count(int more) {
      read += more;
      if (read > MOST_BYTES) {
        throw new UncheckableFileException(
            Wording.of("dossier.has-more-than-bytes-when-is-unpacked", place, MOST_BYTES));
      }
    }
  }
}
