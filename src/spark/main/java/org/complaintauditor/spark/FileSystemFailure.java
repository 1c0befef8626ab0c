package org.complaintauditor.spark;

import java.io.IOException;

/**
 * A file system did not give what was asked for. That may pass, other than what is wrong with a
 * file: whoever reads a file makes exceptions of its own of either.
 */
final class FileSystemFailure extends IOException {
  private static final long serialVersionUID = 1L;

  FileSystemFailure(IOException cause) {
    super(cause.getMessage(), cause);
  }

  /** Whether something was thrown because of one. */
  static boolean causes(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof FileSystemFailure) {
        return true;
      }
    }
    return false;
  }

  /** As the file system says it: what people read of this names the cause. */
  @Override
  @SuppressWarnings("OverrideThrowableToString") // Nothing is said that its message lacks.
  public String toString() {
    return String.valueOf(getCause());
  }
}
