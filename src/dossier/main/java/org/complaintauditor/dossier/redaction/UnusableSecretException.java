package org.complaintauditor.dossier.redaction;

import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;

/** The secret of the pseudonyms cannot be used; the message says what to do. */
public final class UnusableSecretException extends RuntimeException implements Worded {
  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  UnusableSecretException(Wording wording) {
    super(wording.english());
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
