package org.complaintauditor.dossier.seal;

import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/** A file is no time stamp of a seal; the message says why, without the file's name. */
public final class UnusableReplyException extends Exception implements Worded {
  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  UnusableReplyException(Wording wording) {
    this(wording, null);
  }

  UnusableReplyException(Wording wording, @Nullable Throwable cause) {
    super(wording.english(), cause);
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
