package org.complaintauditor.intake.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.complaintauditor.model.Wording;

/** Files in the compound format of old office programs: workbooks (.xls), or encrypted ones. */
final class CompoundFile {
  private static final byte[] SIGNATURE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final String ENCRYPTED = name("EncryptedPackage");
  private static final String WORKBOOK = name("Workbook");

  /** Names of streams are looked for in pieces of this size, and in the first 64 of them. */
  private static final int PIECE = 1 << 20;

  private static final int PIECES = 64;

  private CompoundFile() {}

  /**
   * Refuses a file in this format.
   *
   * @throws UnusableExportException if it is one, with what to do instead
   */
  static void refuse(ExportFile file, byte[] head) throws IOException {
    if (head.length < SIGNATURE.length
        || !Arrays.equals(head, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
      return;
    }
    throw new UnusableExportException(Wording.of("%s: %s", file, advice(file)));
  }

  private static Wording advice(ExportFile file) throws IOException {
    boolean old = false;
    try (InputStream bytes = file.open()) {
      String before = "";
      for (int i = 0; i < PIECES; i++) {
        String piece = new String(bytes.readNBytes(PIECE), ISO_8859_1);
        String text = before + piece;
        if (text.contains(ENCRYPTED)) {
          return Wording.of(
              "this is a document with a password. Save it as an Excel workbook (.xlsx) without a "
                  + "password.");
        }
        old |= text.contains(WORKBOOK);
        before = piece.substring(Math.max(0, piece.length() - ENCRYPTED.length()));
        if (piece.length() < PIECE) {
          break;
        }
      }
    }
    return old
        ? Wording.of(
            "this is an old Excel workbook (.xls). Save it as an Excel workbook (.xlsx), or as "
                + "\"CSV UTF-8\".")
        : Wording.of(
            "this is an old Excel workbook (.xls) or one with a password. Save it as an Excel "
                + "workbook (.xlsx) without a password, or as \"CSV UTF-8\".");
  }

  private static String name(String name) {
    return new String(name.getBytes(UTF_16LE), ISO_8859_1);
  }
}
