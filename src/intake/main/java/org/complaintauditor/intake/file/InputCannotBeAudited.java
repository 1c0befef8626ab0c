package org.complaintauditor.intake.file;

import org.jspecify.annotations.Nullable;

/**
 * The export as a whole cannot be judged (exit code 3). The message is for the person who made the
 * export: it names the place and a likely fix.
 */
public class InputCannotBeAudited extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InputCannotBeAudited(String message) {
    super(message);
  }

  public InputCannotBeAudited(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
