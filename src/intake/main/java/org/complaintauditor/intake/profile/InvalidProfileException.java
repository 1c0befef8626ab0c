package org.complaintauditor.intake.profile;

import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;

/** A profile that cannot be used: what is wrong, where, and what would be right. */
public final class InvalidProfileException extends RuntimeException implements Worded {

  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  /** What is wrong, naming the profile and the entry. */
  public InvalidProfileException(Wording wording) {
    super(wording.english());
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
