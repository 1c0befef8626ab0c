package org.complaintauditor.judgement;

import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;

/** The audit instant, given or by default, cannot be used: an option has to be set or changed. */
public final class UnusableAuditInstantException extends RuntimeException implements Worded {

  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  UnusableAuditInstantException(Wording wording) {
    super(wording.english());
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
