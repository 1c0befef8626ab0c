package org.complaintauditor.spool;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files in the folder of the system property {@code java.io.tmpdir} that end with the process that
 * made them, however that ends: deleted as soon as they are open where the system can do that, and
 * by the system when they are closed elsewhere. Only the user can read them.
 */
public final class Nameless {

  private Nameless() {}

  /**
   * A new file, to be written and read.
   *
   * @throws SpoolFailed if it cannot be made
   */
  public static FileChannel open() {
    try {
      // Made by the method that leaves it to the user alone.
      Path file = Files.createTempFile("complaint-auditor", ".rows");
      return FileChannel.open(file, READ, WRITE, DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw new SpoolFailed(e);
    }
  }
}
