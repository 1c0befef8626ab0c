package org.complaintauditor.report;

import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/** A file of a run that cannot be read again; the message says why, and what to do. */
public final class UnusableReportException extends RuntimeException implements Worded {

  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  /** Says what is wrong. */
  public UnusableReportException(Wording wording) {
    this(wording, null);
  }

  /** Says what is wrong, and by what it was found out. */
  public UnusableReportException(Wording wording, @Nullable Throwable cause) {
    super(wording.english(), cause);
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
