package org.complaintauditor.dossier.bag;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;
import org.complaintauditor.spool.SpoolException;

/**
 * A folder that only its owner can read, and that is gone in the end.
 *
 * @param path where it is
 */
public record ScratchFolder(Path path) implements Closeable {

  /**
   * Makes one where temporary files go.
   *
   * @param name with which its name begins
   * @throws SpoolException if it cannot be made
   */
  public static ScratchFolder make(String name) {
    try {
      return new ScratchFolder(Files.createTempDirectory(name));
    } catch (IOException e) {
      throw new SpoolException(e);
    }
  }

  /**
   * Makes one in a folder, so that what is made in it can be moved to its place there.
   *
   * @throws IOException if it cannot be made
   */
  public static ScratchFolder in(Path folder, String name) throws IOException {
    return new ScratchFolder(Files.createTempDirectory(folder, name));
  }

  @Override
  public void close() throws IOException {
    PathUtils.deleteDirectory(path);
  }
}
