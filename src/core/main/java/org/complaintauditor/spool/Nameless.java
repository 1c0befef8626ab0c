package org.complaintauditor.spool;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Temporary files that never outlive the process, however it ends. Where the system allows it, the
 * file is deleted as soon as it is open; elsewhere the system deletes it on closing. It lies in
 * the folder {@code java.io.tmpdir}, and only the user can read it.
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
