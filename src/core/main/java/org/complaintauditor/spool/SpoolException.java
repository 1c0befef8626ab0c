package org.complaintauditor.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The temporary file cannot be made, written or read: most often there is no room left. */
public final class SpoolException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says which folder it is, and what can be done. */
  public SpoolException(IOException cause) {
    super(message(System.getProperty("java.io.tmpdir"), cause), cause);
  }

  private static String message(String folder, IOException cause) {
    String another = "name another folder: AUDITOR_JAVA_OPTIONS=-Djava.io.tmpdir=FOLDER.";
    if (!Files.isDirectory(Path.of(folder))) {
      return "the folder for temporary files, %s, does not exist. Make it, or %s"
          .formatted(folder, another);
    }
    return ("the temporary file of this run in %s cannot be used (%s). An audit of a large export needs"
            + " about twice the export's size there. Make room, or %s")
        .formatted(folder, cause.getMessage(), another);
  }
}
