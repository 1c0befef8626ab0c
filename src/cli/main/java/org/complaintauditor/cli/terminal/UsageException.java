package org.complaintauditor.cli.terminal;

import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;

/** Something in the options or the set-up is wrong; the message says what would be right. */
public final class UsageException extends RuntimeException implements Worded {

  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  public UsageException(Wording wording) {
    super(wording.english());
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
