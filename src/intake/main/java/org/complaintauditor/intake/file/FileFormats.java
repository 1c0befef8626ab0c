package org.complaintauditor.intake.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what a file is by its content, whatever it is called. */
public final class FileFormats {
  private static final int HEAD = 1 << 16;

  /** A JSON value, not the column {@code [Case ID]}. */
  private static final Pattern JSON =
      Pattern.compile("\\s*+(?:\\[\\s*+(?:[\\[{\"\\d\\]-]|true|false|null|$)|\\{\\s*+(?:[\"}]|$))");

  private FileFormats() {}

  /**
   * The file's format. A file without content is taken for CSV, and so is every text that is
   * nothing else.
   *
   * @throws InputCannotBeAudited if it is in a format that is not read; the message says what to do
   * @throws IOException if the file cannot be read
   */
  public static FileFormat of(ExportFile file) throws IOException {
    byte[] head = head(file);
    if (WorkbookPackage.isZip(head)) {
      WorkbookPackage.refuseOthers(file);
      return FileFormat.XLSX;
    }
    for (FileFormat format : FileFormat.values()) {
      if (format.begins(head)) {
        return format;
      }
    }
    OldOffice.refuse(file, head);
    ForeignFormat.refuse(file, head);
    String text = text(head);
    if (JSON.matcher(text).lookingAt()) {
      return FileFormat.JSON;
    }
    Optional<MarkupRoot> root = MarkupRoot.of(text);
    if (root.isPresent() && root.get().isLog()) {
      return FileFormat.XES;
    }
    root.ifPresent(other -> other.refuse(file));
    return FileFormat.CSV;
  }

  private static byte[] head(ExportFile file) throws IOException {
    try (InputStream bytes = file.open()) {
      return bytes.readNBytes(HEAD);
    }
  }

  /** The head as text, in which at least the characters of ASCII are right. */
  private static String text(byte[] head) {
    TextEncoding encoding = TextEncoding.provedBy(head).orElse(new TextEncoding(ISO_8859_1, 0));
    int mark = encoding.markLength();
    return new String(head, mark, head.length - mark, encoding.charset());
  }
}
