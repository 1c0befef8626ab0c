package org.complaintauditor.intake.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.file.WorkbookPackage;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Wording;

/** The files in a zip archive. Nothing is written to disk, and no name leads out of the archive. */
public final class ZipArchive {
  static final int MOST_MEMBERS = 10_000;
  private static final Pattern LEADS_OUT =
      Pattern.compile("(?s)/.*|.*\\\\.*|[A-Za-z]:.*|(?:.*/)?\\.\\.(?:/.*)?|.*\0.*|");
  private static final Pattern SYSTEM_FILE =
      Pattern.compile("(?s)(?:.*/)?__MACOSX/.*|(?:.*/)?(?:\\.DS_Store|Thumbs\\.db|desktop\\.ini)");
  private static final int FILE_TYPE = 0170000;
  private static final int REGULAR = 0100000;

  private final Path path;
  private final String called;

  private ZipArchive(Path path, String called) {
    this.path = path;
    this.called = called;
  }

  /**
   * The files in the archive, by name; an office document, which is a zip file too, is one file.
   *
   * @param called what messages call the archive
   * @throws UnusableExportException if the archive is damaged, or made to do harm
   */
  public static List<ExportFile> files(Path path, String called) {
    ZipArchive archive = new ZipArchive(path, called);
    try {
      archive.refuseTooMany();
      return archive.files();
    } catch (IOException | IllegalArgumentException e) {
      if (String.valueOf(e.getMessage()).contains("encrypted")) {
        throw new UnusableExportException(Wording.of("intake.archive-has-a-password", called), e);
      }
      throw UnpackedStream.damaged(called, e);
    }
  }

  /** Counts before an object is made for each member. */
  private void refuseTooMany() throws IOException {
    try (java.util.zip.ZipFile zip =
        new java.util.zip.ZipFile(path.toFile(), java.util.zip.ZipFile.OPEN_READ, ISO_8859_1)) {
      if (zip.size() > MOST_MEMBERS) {
        throw new UnusableExportException(
            Wording.of("intake.archive-has-members", called, zip.size(), MOST_MEMBERS));
      }
    }
  }

  private List<ExportFile> files() throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(path).get()) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      if (entries.stream().anyMatch(e -> WorkbookPackage.isPartOfADocument(e.getName()))) {
        return List.of(ExportFile.called(called, path));
      }
      refuseBombs(entries);
      List<ExportFile> files = new ArrayList<>();
      for (ZipArchiveEntry entry : sorted(entries)) {
        if (!entry.isDirectory() && !SYSTEM_FILE.matcher(entry.getName()).matches()) {
          files.add(file(zip, entry));
        }
      }
      if (files.isEmpty()) {
        throw new UnusableExportException(Wording.of("intake.no-file-in-archive", called));
      }
      return List.copyOf(files);
    }
  }

  private void refuseBombs(List<ZipArchiveEntry> entries) {
    long inflated = 0;
    long compressed = 0;
    Set<String> names = new HashSet<>();
    for (ZipArchiveEntry entry : entries) {
      refuseHarm(entry);
      if (!names.add(entry.getName())) {
        throw new UnusableExportException(
            Wording.of("intake.archive-has-two-members-with-name", name(entry)));
      }
      inflated += Math.max(0, entry.getSize());
      compressed += Math.max(0, entry.getCompressedSize());
    }
    ZipBombGuard.refuseBomb(called, inflated, Math.min(compressed, path.toFile().length()));
  }

  private void refuseHarm(ZipArchiveEntry entry) {
    if (LEADS_OUT.matcher(entry.getName()).matches()) {
      throw new UnusableExportException(
          Wording.of("intake.name-of-member-leads-out-of-archive", name(entry)));
    }
    int type = entry.getUnixMode() & FILE_TYPE;
    if (!entry.isDirectory() && type != 0 && type != REGULAR) {
      throw new UnusableExportException(
          Wording.of("intake.member-is-a-link-or-a-device", name(entry)));
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new UnusableExportException(Wording.of("intake.member-has-a-password", name(entry)));
    }
  }

  private static List<ZipArchiveEntry> sorted(List<ZipArchiveEntry> entries) {
    return entries.stream()
        .sorted(Comparator.comparing(ZipArchiveEntry::getName, CodePoints.ORDER))
        .toList();
  }

  private ExportFile file(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    String name = name(entry);
    String lastName = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
    return new ExportFile(name, lastName, ZipMember.of(path, name, zip, entry));
  }

  private String name(ZipArchiveEntry entry) {
    return called + "/" + entry.getName();
  }
}
