package org.complaintauditor.intake.file;

import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The export as a whole cannot be judged (exit code 3). The message is for the person who made the
 * export: it names the place and a likely fix.
 */
public class UnusableExportException extends RuntimeException implements Worded {
  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  public UnusableExportException(Wording wording) {
    super(wording.english());
    this.wording = wording;
  }

  public UnusableExportException(Wording wording, @Nullable Throwable cause) {
    super(wording.english(), cause);
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
