package org.complaintauditor.console.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.app.export.ExportRequest;
import org.complaintauditor.store.uploads.StoredFile;
import org.complaintauditor.store.uploads.Upload;

/**
 * The folder of an upload: its files, what they are called, and what was found out about them.
 *
 * @param path the folder
 * @param upload the upload
 */
public record UploadFolder(Path path, Upload upload) {

  /** How a file of an upload is called on the disk. */
  static String fileName(int number) {
    return "%04d.bin".formatted(number);
  }

  /** Its files, in the order in which they came. */
  public List<Path> files() {
    return upload.files().stream().map(file -> path.resolve(fileName(file.number()))).toList();
  }

  /** What people call it: the names of its files. */
  public String title() {
    return String.join(", ", names());
  }

  /** What its files are called. */
  public List<String> names() {
    return upload.files().stream().map(StoredFile::name).toList();
  }

  /**
   * Its files as one export, called by their names.
   *
   * @param profile by which they are read; empty to find out
   * @param profiles a folder with profiles that are known besides the built-in ones
   */
  public ExportRequest export(String profile, Optional<Path> profiles) {
    return new ExportRequest(
        files().stream().map(Path::toString).toList(),
        names(),
        profile,
        profiles.map(Path::toString).orElse(null),
        "");
  }

  /** What was found out about it and kept under a name, if it was. */
  public Optional<String> kept(String what) throws IOException {
    Path file = path.resolve(what);
    return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }
}
