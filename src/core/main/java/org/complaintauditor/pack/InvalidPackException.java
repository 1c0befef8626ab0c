package org.complaintauditor.pack;

import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;

/** A pack that cannot be used: what is wrong, where, and what would be right. */
public final class InvalidPackException extends RuntimeException implements Worded {

  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  /** What is wrong, naming the file and the entry. */
  public InvalidPackException(Wording wording) {
    super(wording.english());
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
