package org.complaintauditor.dossier.redaction;

import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;

/** A file says what no audience can be; the message names file, line, key, value and fix. */
public final class InvalidAudienceException extends RuntimeException implements Worded {
  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  InvalidAudienceException(Wording wording) {
    super(wording.english());
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
