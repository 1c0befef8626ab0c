package org.complaintauditor.spool;

import java.io.IOException;

/** The temporary file cannot be made, written or read: most often there is no room left. */
public final class SpoolFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SpoolFailed(IOException cause) {
    super(
        ("the temporary file of this run in %s cannot be used (%s). An audit of a large export needs"
                + " about twice the export's size there. Make room, or name another folder:"
                + " AUDITOR_JAVA_OPTIONS=-Djava.io.tmpdir=FOLDER.")
            .formatted(System.getProperty("java.io.tmpdir"), cause.getMessage()),
        cause);
  }
}
