package org.complaintauditor.audit;

import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;

/** The facts of a whole export cannot be used for what is to be audited; nothing was judged. */
public final class UnusableFactsException extends RuntimeException implements Worded {

  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  UnusableFactsException(Wording wording) {
    super(wording.english());
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
