package org.complaintauditor.material;

import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;

/** A run's material is missing, or is not what the run wrote; the message says what to do. */
public final class UnusableMaterialException extends RuntimeException implements Worded {
  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  UnusableMaterialException(Wording wording) {
    super(wording.english());
    this.wording = wording;
  }

  UnusableMaterialException(Wording wording, Throwable cause) {
    super(wording.english(), cause);
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
