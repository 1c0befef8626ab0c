package org.complaintauditor.dossier.redaction;

import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;

/** Nothing can be revealed, or what was revealed cannot be checked; the message says why. */
public final class UnusableRevealException extends RuntimeException implements Worded {
  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  UnusableRevealException(Wording wording) {
    super(wording.english());
    this.wording = wording;
  }

  UnusableRevealException(Wording wording, Throwable cause) {
    super(wording.english(), cause);
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
