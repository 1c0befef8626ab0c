package org.complaintauditor.console.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.complaintauditor.console.OwnerOnly;
import org.complaintauditor.store.uploads.StoredFile;
import org.complaintauditor.store.uploads.Upload;

/**
 * The folder of an upload: its files, what they are called, and what was found out about them.
 *
 * @param path the folder
 * @param upload the upload
 */
public record UploadFolder(Path path, Upload upload) {

  private static final String NAMES = "names.txt";

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

  /** The file in which the names of its files are kept for commands. */
  public Path namesFile() {
    return path.resolve(NAMES);
  }

  /** Keeps the names for commands: a line for each file. */
  void writeNames() throws IOException {
    Files.write(OwnerOnly.file(namesFile()), names());
  }

  /** Its files as arguments of a command, which calls them by their names. */
  public List<String> arguments() {
    return Stream.concat(
            files().stream().map(Path::toString), Stream.of("--file-names", namesFile().toString()))
        .toList();
  }

  /** What was found out about it and kept under a name, if it was. */
  public Optional<String> kept(String what) throws IOException {
    Path file = path.resolve(what);
    return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }
}
