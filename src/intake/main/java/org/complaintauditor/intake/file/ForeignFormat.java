package org.complaintauditor.intake.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.complaintauditor.model.Wording;

/** Formats that are known by their first bytes and not read. */
enum ForeignFormat {
  PDF(Wording.of("intake.a-pdf-document"), Advice.EXPORT, "%PDF-"),
  RICH_TEXT(Wording.of("intake.a-rich-text-document"), Advice.EXPORT, "{\\rtf"),
  WEB_ARCHIVE(Wording.of("intake.a-web-page-in-one-file"), Advice.SAVE, "MIME-Version:"),
  PNG(Wording.of("intake.a-picture"), Advice.EXPORT, "\u0089PNG\r\n\u001A\n"),
  JPEG(Wording.of("intake.a-picture"), Advice.EXPORT, "\u00FF\u00D8\u00FF"),
  GIF(Wording.of("intake.a-picture"), Advice.EXPORT, "GIF8"),
  TIFF(Wording.of("intake.a-picture"), Advice.EXPORT, "II*\0"),
  TIFF_BIG_ENDIAN(Wording.of("intake.a-picture"), Advice.EXPORT, "MM\0*"),
  WINDOWS_PROGRAM(Wording.of("intake.a-program-exe"), Advice.EXPORT, "MZ\u0090\0"),
  SQLITE(Wording.of("intake.an-sqlite-database"), Advice.TABLES, "SQLite format 3\0"),
  ACCESS(Wording.of("intake.an-access-database"), Advice.TABLES, 4, "Standard Jet DB"),
  ACCESS_NEW(Wording.of("intake.an-access-database-accdb"), Advice.TABLES, 4, "Standard ACE DB"),
  PARQUET(Wording.of("intake.a-parquet-file"), Advice.TABLES, "PAR1"),
  ARROW(Wording.of("intake.an-arrow-file"), Advice.TABLES, "ARROW1"),
  AVRO(Wording.of("intake.an-avro-file"), Advice.TABLES, "Obj\u0001"),
  SEVEN_ZIP(Wording.of("intake.a-7-zip-archive"), Advice.UNPACK, "7z\u00BC\u00AF'\34"),
  RAR(Wording.of("intake.a-rar-archive"), Advice.UNPACK, "Rar!\u001A\u0007"),
  TAR(Wording.of("intake.a-tar-archive"), Advice.UNPACK, 257, "ustar"),
  BZIP2(Wording.of("intake.compressed-with-bzip2"), Advice.UNPACK, 4, "1AY&SY"),
  XZ(Wording.of("intake.compressed-with-xz"), Advice.UNPACK, "\u00FD7zXZ\0"),
  ZSTANDARD(Wording.of("intake.compressed-with-zstandard"), Advice.UNPACK, "(\u00B5/\u00FD"),
  LZ4(Wording.of("intake.compressed-with-lz4"), Advice.UNPACK, "\4\"M\30");

  private static final class Advice {
    private static final Wording EXPORT =
        Wording.of("intake.export-events-from-case-system-itself");
    private static final Wording SAVE = Wording.of("intake.open-in-a-spreadsheet-program-and-save");
    private static final Wording TABLES = Wording.of("intake.export-table-with-events-from-as-csv");
    private static final Wording UNPACK = Wording.of("intake.unpack-and-name-files-in");
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
            Wording.of("intake.is-not-a-table", file, format.what, format.advice));
      }
    }
  }
}
