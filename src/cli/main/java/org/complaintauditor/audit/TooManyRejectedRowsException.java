package org.complaintauditor.audit;

import org.complaintauditor.model.Problems;
import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;

/** More rows were rejected than allowed: nothing is judged (formats 2). */
public final class TooManyRejectedRowsException extends RuntimeException implements Worded {

  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  private final transient Problems problems;

  TooManyRejectedRowsException(Wording wording, Problems problems) {
    super(wording.english());
    this.wording = wording;
    this.problems = problems;
  }

  /** What is wrong with the export, to be written out for the person who mends it. */
  public Problems problems() {
    return problems;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
