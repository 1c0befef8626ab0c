package org.complaintauditor.intake.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Optional;
import org.complaintauditor.intake.archive.ZipStream;
import org.complaintauditor.model.Wording;

/** Tells Excel workbooks from other zip files, by the list of contents that each has. */
public final class WorkbookPackage {
  private static final String CONTENTS = "[Content_Types].xml";
  private static final String OPEN_DOCUMENT = "mimetype";
  private static final int LONGEST_LIST = 1 << 20;

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
   * @throws UnusableExportException if it is, or if it is damaged
   */
  public static void refuseOthers(ExportFile file) {
    Optional<Wording> refusal;
    try (ZipStream zip = ZipStream.of(file)) {
      refusal = refusal(zip);
    } catch (IOException | IllegalArgumentException e) {
      throw new UnusableExportException(Wording.of("intake.is-a-zip-file-or-an-excel", file), e);
    }
    if (refusal.isPresent()) {
      throw new UnusableExportException(Wording.of("core.colon", file, refusal.get()));
    }
  }

  private static Optional<Wording> refusal(ZipStream zip) throws IOException {
    for (Optional<String> name = zip.next(); name.isPresent(); name = zip.next()) {
      if (name.get().equals(CONTENTS)) {
        return byContents(new String(zip.beginning(LONGEST_LIST), UTF_8));
      }
      if (name.get().equals(OPEN_DOCUMENT)) {
        return Optional.of(Wording.of("intake.is-an-opendocument-file"));
      }
    }
    return Optional.of(Wording.of("intake.is-a-zip-file"));
  }

  private static Optional<Wording> byContents(String contents) {
    if (contents.contains("sheet.binary.")) {
      return Optional.of(Wording.of("intake.is-a-binary-excel-workbook"));
    }
    if (contents.contains("macroEnabled") || contents.contains("vbaProject")) {
      return Optional.of(Wording.of("intake.is-an-excel-workbook-with-macros"));
    }
    if (contents.contains("spreadsheetml")) {
      return Optional.empty();
    }
    return Optional.of(Wording.of("intake.is-an-office-document"));
  }
}
