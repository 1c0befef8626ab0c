package org.complaintauditor.console;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * Files and folders that nobody but the account of the console can read, whatever rights the system
 * gives to new ones. Where a system has no such rights, they are those of the folder above.
 */
public final class OwnerOnly {

  private static final String FOLDER = "rwx------";
  private static final String FILE = "rw-------";

  private OwnerOnly() {}

  /**
   * A folder, which is made if it is not there; one that is there keeps its rights.
   *
   * @throws IOException if it cannot be made
   */
  public static Path folder(Path folder) throws IOException {
    return Files.createDirectories(folder, rights(folder, FOLDER));
  }

  /**
   * A file, which is made empty if it is not there. One that is there gets these rights, unless it
   * is somebody else's.
   *
   * @throws IOException if it cannot be made
   */
  public static Path file(Path file) throws IOException {
    try {
      return Files.createFile(file, rights(file, FILE));
    } catch (FileAlreadyExistsException e) {
      restrict(Files.getFileAttributeView(file, PosixFileAttributeView.class));
      return file;
    }
  }

  private static void restrict(@Nullable PosixFileAttributeView there) {
    try {
      if (there != null) {
        there.setPermissions(PosixFilePermissions.fromString(FILE));
      }
    } catch (IOException e) {
      // Its owner decides who reads it.
    }
  }

  /**
   * Writes a file, in place of one that is there.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(Path file, String text) throws IOException {
    Files.writeString(file(file), text);
  }

  private static FileAttribute<?>[] rights(Path place, String rights) {
    return place.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }
}
