package org.complaintauditor.intake.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.complaintauditor.model.Wording;

/** Formats that are known by their first bytes and not read. */
enum ForeignFormat {
  PDF(Wording.of("a PDF document"), Advice.EXPORT, "%PDF-"),
  RICH_TEXT(Wording.of("a Rich Text document"), Advice.EXPORT, "{\\rtf"),
  WEB_ARCHIVE(Wording.of("a web page in one file (MHTML)"), Advice.SAVE, "MIME-Version:"),
  PNG(Wording.of("a picture"), Advice.EXPORT, "\u0089PNG\r\n\u001A\n"),
  JPEG(Wording.of("a picture"), Advice.EXPORT, "\u00FF\u00D8\u00FF"),
  GIF(Wording.of("a picture"), Advice.EXPORT, "GIF8"),
  TIFF(Wording.of("a picture"), Advice.EXPORT, "II*\0"),
  TIFF_BIG_ENDIAN(Wording.of("a picture"), Advice.EXPORT, "MM\0*"),
  WINDOWS_PROGRAM(Wording.of("a program (.exe)"), Advice.EXPORT, "MZ\u0090\0"),
  SQLITE(Wording.of("an SQLite database"), Advice.TABLES, "SQLite format 3\0"),
  ACCESS(Wording.of("an Access database (.mdb)"), Advice.TABLES, 4, "Standard Jet DB"),
  ACCESS_NEW(Wording.of("an Access database (.accdb)"), Advice.TABLES, 4, "Standard ACE DB"),
  PARQUET(Wording.of("a Parquet file"), Advice.TABLES, "PAR1"),
  ARROW(Wording.of("an Arrow file"), Advice.TABLES, "ARROW1"),
  AVRO(Wording.of("an Avro file"), Advice.TABLES, "Obj\u0001"),
  SEVEN_ZIP(Wording.of("a 7-Zip archive"), Advice.UNPACK, "7z\u00BC\u00AF'\34"),
  RAR(Wording.of("a RAR archive"), Advice.UNPACK, "Rar!\u001A\u0007"),
  TAR(Wording.of("a tar archive"), Advice.UNPACK, 257, "ustar"),
  BZIP2(Wording.of("compressed with bzip2"), Advice.UNPACK, 4, "1AY&SY"),
  XZ(Wording.of("compressed with xz"), Advice.UNPACK, "\u00FD7zXZ\0"),
  ZSTANDARD(Wording.of("compressed with Zstandard"), Advice.UNPACK, "(\u00B5/\u00FD"),
  LZ4(Wording.of("compressed with LZ4"), Advice.UNPACK, "\4\"M\30");

  private static final class Advice {
    private static final Wording EXPORT =
        Wording.of(
            "Export the events from the case system itself, as CSV or as an Excel workbook (.xlsx).");
    private static final Wording SAVE =
        Wording.of(
            "Open it in a spreadsheet program and save it as an Excel workbook (.xlsx) or as"
                + " \"CSV UTF-8\".");
    private static final Wording TABLES =
        Wording.of("Export the table with the events from it as CSV.");
    private static final Wording UNPACK =
        Wording.of("Unpack it and name the files in it. Only .zip and .gz are read as they are.");
  }

  private static final int LONGEST_START = 512;

  @SuppressWarnings("ImmutableEnumChecker") // A wording cannot be changed.
  private final Wording what;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Wording advice;

  private final int place;
  private final String signature;

  ForeignFormat(Wording what, Wording advice, String signature) {
    this(what, advice, 0, signature);
  }

  ForeignFormat(Wording what, Wording advice, int place, String signature) {
    this.what = what;
    this.advice = advice;
    this.place = place;
    this.signature = signature;
  }

  /**
   * Refuses a file that begins as one of these formats does.
   *
   * @throws UnusableExportException if it does, with what to do instead
   */
  static void refuse(ExportFile file, byte[] head) {
    String start = new String(head, 0, Math.min(head.length, LONGEST_START), ISO_8859_1);
    for (ForeignFormat format : values()) {
      if (start.startsWith(format.signature, format.place)) {
        throw new UnusableExportException(
            Wording.of("%s: this is %s, not a table. %s", file, format.what, format.advice));
      }
    }
  }
}
