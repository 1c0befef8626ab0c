package org.complaintauditor.takeover;

import java.nio.file.Path;

/** What an earlier run kept cannot be read. */
public final class EarlierRunUnusable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EarlierRunUnusable(Path file, Exception cause) {
    super(
        "--since: %s cannot be read (%s). Name another run, or audit without --since."
            .formatted(file, cause.getMessage()),
        cause);
  }
}
