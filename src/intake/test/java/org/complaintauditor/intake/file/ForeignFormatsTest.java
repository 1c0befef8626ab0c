package org.complaintauditor.intake.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.complaintauditor.intake.tree.Pieces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no export says so, and what to do, whatever the file is called. */
final class ForeignFormatsTest {
  private static final String SAVE =
      " Open it in a spreadsheet program and save it as an Excel workbook (.xlsx) or as \"CSV UTF-8\".";
  private static final String EXPORT =
      " Export the events from the case system itself, as CSV or as an Excel workbook (.xlsx).";

  private static void refuses(byte[] bytes, String message) {
    assertThatThrownBy(() -> FileFormats.of(Pieces.file(bytes)))
        .isInstanceOf(UnusableExportException.class)
        .hasMessage("export: " + message);
  }

  private static FileFormat format(String text) throws IOException {
    return FileFormats.of(Pieces.file(text.getBytes(UTF_8)));
  }

  private static byte[] saved(Workbook workbook) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (workbook) {
      workbook.write(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String name, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("first.bin"));
      zip.write(1);
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(UTF_8));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  @Test
  void refusesOldWorkbooks() throws IOException {
    HSSFWorkbook workbook = new HSSFWorkbook();
    workbook.createSheet("Cases").createRow(0).createCell(0).setCellValue("case_id");
    refuses(
        saved(workbook),
        "this is an old Excel workbook (.xls). Save it as an Excel workbook (.xlsx), or as \"CSV UTF-8\".");
  }

  @Test
  void refusesWorkbooksWithAPassword() throws IOException, GeneralSecurityException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      XSSFWorkbook workbook = new XSSFWorkbook();
      workbook.createSheet();
      try (OutputStream encrypted = encryptor.getDataStream(files)) {
        encrypted.write(saved(workbook));
      }
      files.writeFilesystem(bytes);
    }
    refuses(
        bytes.toByteArray(),
        "this is a document with a password. Save it as an Excel workbook (.xlsx) without a password.");
  }

  private static byte[] compound(String... streams) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      for (String stream : streams) {
        files.createDocument(new ByteArrayInputStream(new byte[] {1}), stream);
      }
      // What is embedded has a folder of its own, in which a workbook may lie.
      files
          .createDirectory("ObjectPool")
          .createDocument("Workbook", new ByteArrayInputStream(new byte[] {1}));
      files.writeFilesystem(bytes);
    }
    return bytes.toByteArray();
  }

  @Test
  void oldOfficeFilesAreNamedByWhatTheyAre() throws IOException {
    String export =
        " Export the events from the case system itself, as CSV or as an Excel workbook (.xlsx).";
    refuses(compound("WordDocument"), "this is an old Word document (.doc), not a table." + export);
    refuses(
        compound("PowerPoint Document"),
        "this is an old PowerPoint presentation (.ppt), not a table." + export);
    refuses(
        compound("__properties_version1.0"),
        "this is a message saved by Outlook (.msg), not a table. If the export is attached to it,"
            + " save the attachment and name that file.");
    refuses(
        compound("Book"),
        "this is an old Excel workbook (.xls). Save it as an Excel workbook (.xlsx), or as \"CSV UTF-8\".");
    refuses(
        "\0\1\0\0Standard Jet DB\0".getBytes(ISO_8859_1),
        "this is an Access database (.mdb), not a table. Export the table with the events from it as CSV.");
  }

  @Test
  void ofADamagedOldFileTheNamesInItTell() throws IOException {
    byte[] whole = compound("WordDocument");
    byte[] damaged = whole.clone();
    damaged[0x30] = 0x7F; // Where the directory begins.
    refuses(
        damaged,
        "this is an old Word document (.doc), not a table. Export the events from the case system"
            + " itself, as CSV or as an Excel workbook (.xlsx).");
  }

  @Test
  void aDocumentTypeThatHidesTheRootIsNamed() throws IOException {
    String declarations = "<!ELEMENT e ANY>\n".repeat(10_000);
    for (String text :
        List.of(
            "<?xml version=\"1.0\"?>\n<!DOCTYPE log [" + declarations + "]>\n<log/>",
            "<!DOCTYPE log [\n<!-- it's -->\n]>\n<log/>")) {
      refuses(
          text.getBytes(UTF_8),
          "this is XML with a document type (<!DOCTYPE ...) before its outermost element, which is"
              + " not read for safety. Open the file in a text editor, delete everything from"
              + " <!DOCTYPE up to the > that ends it (]> where it holds declarations), and save it;"
              + " or export the log again without one.");
    }
  }

  @Test
  void refusesWorkbooksWithMacros() throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook(XSSFWorkbookType.XLSM);
    workbook.createSheet();
    refuses(
        saved(workbook),
        "this is an Excel workbook with macros (.xlsm), which is not opened. Save it as an Excel workbook"
            + " (.xlsx) without macros.");
  }

  @Test
  void refusesOtherOfficeDocuments() throws IOException {
    refuses(
        zip(
            "[Content_Types].xml",
            "<Types><Override ContentType=\"application/vnd.ms-excel.sheet.binary.macroEnabled.main\"/></Types>"),
        "this is a binary Excel workbook (.xlsb). Save it as an Excel workbook (.xlsx).");
    refuses(
        zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        "this is an OpenDocument file (.ods). Save it as an Excel workbook (.xlsx) or as \"CSV UTF-8\".");
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.write(text);
    }
    refuses(
        text.toByteArray(),
        "this is an office document, but not an Excel workbook. Save the table as an Excel workbook (.xlsx)"
            + " or as \"CSV UTF-8\".");
    refuses(
        zip("events.csv", "case_id\n"),
        "this is a zip file, but not an Excel workbook. Unpack it and name the files in it.");
  }

  @Test
  void refusesDocumentsAndPictures() {
    Map<String, String> begins =
        Map.of(
            "%PDF-1.7", "a PDF document",
            "{\\rtf1", "a Rich Text document",
            "\u0089PNG\r\n\u001A\n", "a picture",
            "\u00FF\u00D8\u00FF\u00E0", "a picture",
            "GIF89a", "a picture",
            "II*\0", "a picture");
    begins.forEach(
        (begin, what) ->
            refuses(
                (begin + "\0rest").getBytes(ISO_8859_1),
                "this is " + what + ", not a table." + EXPORT));
  }

  @Test
  void refusesDatabasesAndOtherArchives() {
    refuses(
        "SQLite format 3\0".getBytes(UTF_8),
        "this is an SQLite database, not a table. Export the table with the events from it as CSV.");
    refuses(
        "7z\u00BC\u00AF'\u001C".getBytes(ISO_8859_1),
        "this is a 7-Zip archive, not a table. Unpack it and name the files in it. Only .zip and .gz are"
            + " read as they are.");
    refuses(
        (" ".repeat(257) + "ustar").getBytes(UTF_8),
        "this is a tar archive, not a table. Unpack it and name the files in it. Only .zip and .gz are"
            + " read as they are.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><table><tr><td>case_id</td></tr></table></html>",
        "<!DOCTYPE html>\n<HTML>",
        "<!doctype html>\n",
        "<!-- saved --><table border=1>",
        "<meta charset=utf-8><style>",
        "<html xmlns:x='urn:schemas-microsoft-com:office:excel'>"
      })
  void refusesWebPages(String page) {
    for (String text : new String[] {page, "\uFEFF" + page, "\n\n " + page}) {
      refuses(
          text.getBytes(UTF_8),
          "this is a web page (HTML), though it may be named .xls or .csv." + SAVE);
    }
    refuses(
        ("\uFEFF" + page).getBytes(UTF_16LE),
        "this is a web page (HTML), though it may be named .xls or .csv." + SAVE);
  }

  @Test
  void refusesOtherXml() {
    refuses(
        "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>"
            .getBytes(UTF_8),
        "this is an \"XML Spreadsheet 2003\"." + SAVE);
    refuses(
        "<?xml version=\"1.0\"?><tickets/>".getBytes(UTF_8),
        "this is XML with the outermost element \"tickets\", and not an event log (XES), whose outermost"
            + " element is \"log\". Export the events as CSV, as an Excel workbook (.xlsx) or as JSON.");
  }

  @Test
  void tellsWhatIsRead() throws IOException {
    assertThat(format("")).isEqualTo(FileFormat.CSV);
    assertThat(format("a,b\n")).isEqualTo(FileFormat.CSV);
    assertThat(format("[Case ID],b\n")).isEqualTo(FileFormat.CSV);
    assertThat(format("<Name>,b\n")).isEqualTo(FileFormat.CSV);
    assertThat(format("PK,b\n")).isEqualTo(FileFormat.CSV);
    assertThat(format("\n [{\"a\": 1}]")).isEqualTo(FileFormat.JSON);
    assertThat(format("{\"a\": 1}")).isEqualTo(FileFormat.JSON);
    assertThat(format("[]")).isEqualTo(FileFormat.JSON);
    assertThat(format("<?xml version=\"1.0\"?>\n<!-- x --><x:log>")).isEqualTo(FileFormat.XES);
    assertThat(format("<log xes.version=\"1.0\">")).isEqualTo(FileFormat.XES);
    XSSFWorkbook workbook = new XSSFWorkbook();
    workbook.createSheet();
    assertThat(FileFormats.of(Pieces.file(saved(workbook)))).isEqualTo(FileFormat.XLSX);
  }

  /** However a file begins, its format is told or refused soon. */
  @Test
  void isNotHeldUpByBeginningsMadeForIt() throws IOException {
    for (String piece :
        new String[] {
          "<",
          "<!",
          "<!--",
          "<?",
          "<!DOCTYPE [",
          "<!DOCTYPE x [\"",
          " ",
          "<a",
          "[",
          "{",
          "<!DOCTYPE ''",
          "\n<!---->"
        }) {
      long start = System.nanoTime();
      try {
        FileFormats.of(Pieces.file(piece.repeat(100_000).getBytes(UTF_8)));
      } catch (UnusableExportException e) {
        assertThat(e.getMessage()).startsWith("export: ");
      }
      assertThat((System.nanoTime() - start) / 1e9).as(piece).isLessThan(5);
    }
  }
}
