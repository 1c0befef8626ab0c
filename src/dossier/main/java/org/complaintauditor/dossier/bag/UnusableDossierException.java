package org.complaintauditor.dossier.bag;

import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/** Something is no dossier, or cannot be opened without harm; the message says what to do. */
public final class UnusableDossierException extends RuntimeException implements Worded {
  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  /** Such a file or folder. */
  public UnusableDossierException(Wording wording) {
    this(wording, null);
  }

  /** Such a file or folder, as a library found. */
  public UnusableDossierException(Wording wording, @Nullable Throwable cause) {
    super(wording.english(), cause);
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
