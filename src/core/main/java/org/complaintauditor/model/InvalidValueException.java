package org.complaintauditor.model;

import org.jspecify.annotations.Nullable;

/** A value that somebody wrote cannot be used; the message says what would be right. */
public final class InvalidValueException extends IllegalArgumentException implements Worded {

  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  /** Says what is wrong with it. */
  public InvalidValueException(Wording wording) {
    this(wording, null);
  }

  /** Says what is wrong with it, as something else has found. */
  public InvalidValueException(Wording wording, @Nullable Throwable cause) {
    super(wording.english(), cause);
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
