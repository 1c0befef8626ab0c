package org.complaintauditor.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.intake.archive.Gzip;
import org.complaintauditor.intake.archive.ZipArchive;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.file.WorkbookPackage;
import org.complaintauditor.model.Wording;

/** Finds the files of an export. */
public final class ExportFiles {

  /** Stands in a file's name for what is not UTF-8. */
  private static final char NOT_UTF_8 = '\uFFFD';

  private ExportFiles() {}

  /**
   * The files with these names, in order. In place of a zip archive come the files in it, by name;
   * what is compressed with gzip is unpacked as it is read.
   *
   * @throws UnusableExportException if there is no such file, it must not be read, such as an
   *     archive in an archive, or two of them are the same
   */
  public static List<ExportFile> of(List<Path> paths) {
    return called(paths.stream().map(Path::toString).toList(), paths);
  }

  /**
   * As {@link #of}; messages and reports call the files by these names.
   *
   * @param names a name for each file
   */
  public static List<ExportFile> called(List<String> names, List<Path> paths) {
    List<ExportFile> files = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      refuseWhatIsNoFile(paths.get(i));
      files.addAll(unpacked(ExportFile.called(names.get(i), paths.get(i)), paths.get(i)));
    }
    DuplicateFiles.refuse(files);
    return List.copyOf(files);
  }

  private static List<ExportFile> unpacked(ExportFile file, Path path) {
    try {
      if (!isZip(file)) {
        return List.of(Gzip.unpacked(file));
      }
      List<ExportFile> members = new ArrayList<>();
      for (ExportFile packed : ZipArchive.files(path, file.toString())) {
        ExportFile member = Gzip.unpacked(packed);
        if (isZip(member)) {
          WorkbookPackage.refuseOthers(member);
        }
        members.add(member);
      }
      return members;
    } catch (IOException e) {
      throw new UnusableExportException(Wording.of("intake.cannot-be-read", file, e), e);
    }
  }

  private static boolean isZip(ExportFile file) throws IOException {
    try (InputStream bytes = file.open()) {
      return WorkbookPackage.isZip(bytes.readNBytes(4));
    }
  }

  private static void refuseWhatIsNoFile(Path file) {
    if (!Files.exists(file)) {
      throw new UnusableExportException(
          Wording.of(
              "intake.no-such-file",
              file,
              file.toString().indexOf(NOT_UTF_8) < 0
                  ? Wording.of("intake.check-name-and-folder")
                  : Wording.of("intake.name-is-not-written-in-utf-8")));
    }
    if (Files.isDirectory(file)) {
      throw new UnusableExportException(Wording.of("intake.is-a-folder", file));
    }
    if (!Files.isRegularFile(file)) {
      throw new UnusableExportException(Wording.of("intake.is-not-a-regular-file", file));
    }
    if (!Files.isReadable(file)) {
      throw new UnusableExportException(
          Wording.of("intake.you-have-no-permission-to-read-file", file));
    }
  }
}
