package org.complaintauditor.dossier.leak;

import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;

/** A file cannot be searched for names, so it must not go out; the message says which and why. */
public final class UncheckableFileException extends RuntimeException implements Worded {
  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  UncheckableFileException(Wording wording, Throwable cause) {
    super(wording.english(), cause);
    this.wording = wording;
  }

  UncheckableFileException(Wording wording) {
    super(wording.english());
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
