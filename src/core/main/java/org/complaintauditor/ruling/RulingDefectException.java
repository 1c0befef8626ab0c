package org.complaintauditor.ruling;

import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;

/** The rules did not come to exactly one result for a case: a defect of the pack or the program. */
public final class RulingDefectException extends RuntimeException implements Worded {

  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  RulingDefectException(Wording wording) {
    super(wording.english());
    this.wording = wording;
  }

  RulingDefectException(Wording wording, Throwable cause) {
    super(wording.english(), cause);
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
