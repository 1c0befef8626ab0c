package org.complaintauditor.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.complaintauditor.intake.archive.Inflation;

/** Tells Excel workbooks from other zip files, by the list of contents that each has. */
public final class WorkbookPackage {
  private static final String CONTENTS = "[Content_Types].xml";
  private static final String OPEN_DOCUMENT = "mimetype";
  private static final int LONGEST_LIST = 1 << 20;
  private static final int BUFFER = 1 << 16;

  private WorkbookPackage() {}

  /** Whether bytes are the first ones of a zip file. */
  public static boolean isZip(byte[] head) {
    return head.length >= 4
        && head[0] == 'P'
        && head[1] == 'K'
        && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6));
  }

  /** Whether a zip file with members of these names is an office document, and not an archive. */
  public static boolean isPartOfADocument(String name) {
    return name.equals(CONTENTS) || name.equals(OPEN_DOCUMENT);
  }

  /**
   * Refuses a zip file that is no Excel workbook, or one that may hold macros.
   *
   * @throws InputCannotBeAudited if it is, or if it is damaged
   */
  static void refuseOthers(ExportFile file) throws IOException {
    Optional<String> refusal;
    try (InputStream bytes = file.open();
        Inflation.Counted counted = new Inflation.Counted(bytes);
        ZipInputStream zip = new ZipInputStream(counted, ISO_8859_1)) {
      refusal = refusal(file, zip, counted);
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw new InputCannotBeAudited(
          "%s: this is a zip file or an Excel workbook, but it is damaged or cut off. Copy it or"
                  .formatted(file)
              + " export it again.",
          e);
    }
    if (refusal.isPresent()) {
      throw new InputCannotBeAudited(file + ": " + refusal.get());
    }
  }

  private static Optional<String> refusal(
      ExportFile file, ZipInputStream zip, Inflation.Counted counted) throws IOException {
    Inflation inflation = new Inflation(file.toString());
    byte[] buffer = new byte[BUFFER];
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (entry.getName().equals(CONTENTS)) {
        return byContents(new String(zip.readNBytes(LONGEST_LIST), UTF_8));
      }
      if (entry.getName().equals(OPEN_DOCUMENT)) {
        return Optional.of(
            "this is an OpenDocument file (.ods). Save it as an Excel workbook (.xlsx) or as"
                + " \"CSV UTF-8\".");
      }
      for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
        inflation.count(read, counted.count());
      }
    }
    return Optional.of(
        "this is a zip file, but not an Excel workbook. Unpack it and name the files in it.");
  }

  private static Optional<String> byContents(String contents) {
    if (contents.contains("sheet.binary.")) {
      return Optional.of(
          "this is a binary Excel workbook (.xlsb). Save it as an Excel workbook (.xlsx).");
    }
    if (contents.contains("macroEnabled") || contents.contains("vbaProject")) {
      return Optional.of(
          "this is an Excel workbook with macros (.xlsm), which is not opened. Save it as an Excel"
              + " workbook (.xlsx) without macros.");
    }
    if (contents.contains("spreadsheetml")) {
      return Optional.empty();
    }
    return Optional.of(
        "this is an office document, but not an Excel workbook. Save the table as an Excel workbook"
            + " (.xlsx) or as \"CSV UTF-8\".");
  }
}
