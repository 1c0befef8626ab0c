package org.complaintauditor.report;

import java.io.IOException;
import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/** A folder that no report can be written to; the message says why, and what to do. */
public final class UnusableFolderException extends IOException implements Worded {

  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  /** An exception that says this. */
  public UnusableFolderException(Wording wording) {
    this(wording, null);
  }

  UnusableFolderException(Wording wording, @Nullable Throwable cause) {
    super(wording.english(), cause);
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
