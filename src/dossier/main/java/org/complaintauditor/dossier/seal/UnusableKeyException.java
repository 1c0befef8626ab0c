package org.complaintauditor.dossier.seal;

import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/** A file of keys or certificates cannot be used or written; the message says what to do. */
public final class UnusableKeyException extends RuntimeException implements Worded {
  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  /** Such a file. */
  public UnusableKeyException(Wording wording) {
    this(wording, null);
  }

  /** Such a file, as a library found. */
  public UnusableKeyException(Wording wording, @Nullable Throwable cause) {
    super(wording.english(), cause);
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
